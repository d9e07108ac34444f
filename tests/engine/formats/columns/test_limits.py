"""No cell, whatever it holds and wherever it stands, breaks the reading of a table."""

from datetime import date, datetime, time, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from milepost.formats.columns.plan import plan_of
from milepost.formats.columns.titles import COLUMNS

TEXTS = "|1;2|1FS+2d|9FS-|Ben[50%]|[|]|02/03/2026|31.12.2026|40%|5 days|3 eTage?|NA|-|1.2|1.2.3|=1+1|1e400|٣|１日|½|1²d"
FIGURES = "99999999999999999999|1.234.567,89|1,5|€|yes|\0"
DATES = [date(1, 1, 1), datetime(9999, 12, 31, 23, 59), time(3), timedelta(days=1), timedelta(days=-1)]
NUMBERS = [0, 1, -1, 1.5, 1e300, True, False, float("nan"), float("inf"), None]
ODD = [*TEXTS.split("|"), *FIGURES.split("|"), *NUMBERS, *DATES]
cells = st.sampled_from(ODD)


@st.composite
def tables(draw: st.DrawFn) -> list[list[Any]]:
    """A header with the names of tasks and some other columns, and rows of anything, longer or shorter than it."""
    header = [
        "Task name",
        *draw(st.lists(st.sampled_from(sorted(COLUMNS.keys() - {"Name"})), max_size=12, unique=True)),
    ]
    return [header, *draw(st.lists(st.lists(cells, max_size=len(header) + 2), max_size=6))]


@given(tables())
def test_any_table_reads_and_each_named_row_is_a_task(table: list[list[Any]]) -> None:
    plan = plan_of(table, "Move").plan
    named = [row for row in table[1:] if row and row[0] is not None and str(row[0]).strip()]
    assert len(plan.tasks) == len(named)
