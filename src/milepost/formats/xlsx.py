"""Excel: a plan as a workbook, as people keep it and Microsoft Planner exports it."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from milepost.errors import UnreadableFile
from milepost.formats import Format, Reading
from milepost.plan import Plan, Problem
from milepost.plan.moments import moment

MADE = 18_262 * 1440
"""What a workbook says of its making when the plan does not know: 1 January 2020."""


def reads(path: Path, mapping: Mapping[str, str] | None = None, sheet: str = "") -> Reading:
    """Return the plan of a workbook and which column was taken for which field.

    mapping: columns by field, such as {"Name": "Arbeitsschritt"}, where their names do not say it.
    sheet: its name; without one the sheet whose header says most. Raises UnreadableFile when the workbook is damaged,
    past the limits, or no column holds the names of tasks.
    """
    from milepost.formats.columns.headers import field_name
    from milepost.formats.columns.plan import plan_of
    from milepost.formats.columns.workbook import best, sheets

    found = sheets(path)
    if sheet and sheet not in found:
        raise UnreadableFile(path, f"has no sheet {sheet!r}; it has {', '.join(found)}.")
    try:
        wanted = {field_name(field): column for field, column in (mapping or {}).items()}
        chosen = sheet or best(found, wanted)
        reading = plan_of(found[chosen], path.stem, wanted)
    except ValueError as error:
        raise UnreadableFile(path, str(error)) from None
    others = [name for name, rows in found.items() if name != chosen and any(map(any, rows))]
    told = [Problem("", f"Of the sheets only {chosen!r} was read, not {', '.join(others)}.")] if others else []
    return replace(reading, problems=(*told, *reading.problems), format="xlsx")


def writes(plan: Plan) -> bytes:
    """Return a plan as a workbook with one sheet; no cell of it is a formula or a link."""
    from milepost.formats.columns.workbook import workbook
    from milepost.formats.columns.writing import table_of

    known = (plan.source.saved_at, plan.settings.status_date, plan.settings.start)
    at = next((each for each in known if each is not None), MADE)
    return workbook(table_of(plan), plan.name, moment(at))


def losses(plan: Plan) -> tuple[Problem, ...]:
    """Return what of a plan the table does not hold."""
    from milepost.formats.columns.losses import losses as compared
    from milepost.formats.columns.writing import as_read, table_of

    return compared(plan, as_read(table_of(plan)))


FORMAT = Format(
    "xlsx",
    (".xlsx", ".xlsm"),
    recognizes=lambda head: head.startswith(b"PK\x03\x04") and b"xl/" in head,
    reads=reads,
    writes=writes,
    losses=losses,
)
