"""CSV: a plan as a table of text, as Excel, Microsoft Project, Planner, Smartsheet and people write it."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from milepost.errors import UnreadableFile
from milepost.formats import Format, Reading
from milepost.plan import Plan, Problem

MOST_BYTES = 50_000_000


def reads(path: Path, mapping: Mapping[str, str] | None = None) -> Reading:
    """Return the plan of a table and which column was taken for which field.

    mapping: columns by field, such as {"Name": "Arbeitsschritt"}, where their names do not say it.
    Raises UnreadableFile when it is no table, too large, or no column holds the names of tasks.
    """
    from milepost.formats.columns.headers import field_name
    from milepost.formats.columns.plan import plan_of
    from milepost.formats.columns.text import cells, decoded

    if path.stat().st_size > MOST_BYTES:
        raise UnreadableFile(path, f"is larger than the {MOST_BYTES // 1_000_000} MB a table may have.")
    text, told = decoded(path.read_bytes())
    try:
        wanted = {field_name(field): column for field, column in (mapping or {}).items()}
        reading = plan_of(cells(text, wanted), path.stem, wanted)
    except ValueError as error:
        raise UnreadableFile(path, str(error)) from None
    return replace(reading, problems=(*told, *reading.problems), format="csv")


def writes(plan: Plan) -> bytes:
    """Return a plan as CSV (RFC 4180) in UTF-8 with its mark, which Excel needs; no cell of it is a formula."""
    from milepost.formats.columns.text import written
    from milepost.formats.columns.writing import table_of

    return written(table_of(plan))


def losses(plan: Plan) -> tuple[Problem, ...]:
    """Return what of a plan the table does not hold."""
    from milepost.formats.columns.losses import losses as compared
    from milepost.formats.columns.text import cells, decoded

    return compared(plan, cells(decoded(writes(plan))[0], {}))


FORMAT = Format("csv", (".csv",), recognizes=lambda _: False, reads=reads, writes=writes, losses=losses)
