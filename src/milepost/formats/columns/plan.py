"""From a table to a plan: the header found, rows divided, then hierarchy, tasks, links and people put together."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from milepost.formats import Reading
from milepost.formats.columns.cells import Cell
from milepost.formats.columns.headers import Header, field_name, find_header
from milepost.formats.columns.links import add_links
from milepost.formats.columns.people import add_people
from milepost.formats.columns.reader import Reader
from milepost.formats.columns.rows import Row, divide
from milepost.formats.columns.style import style_of
from milepost.formats.columns.tasks import task_of, value_of
from milepost.formats.columns.tree import outline_numbers, parents, placed
from milepost.plan import Calendar, Constraint, ConstraintKind, CustomField, Draft, Settings
from milepost.plan.tasks import NO_CONSTRAINT

STANDARD = "Standard"
DATES = ("Start", "Finish", "Deadline", "Actual start", "Actual finish", "Constraint date", "Baseline start")
FIGURES = ("Duration", "Work", "Cost", "Actual cost", "Fixed cost", "% complete", "Actual work", "Remaining work")


def plan_of(table: Sequence[Sequence[Cell]], name: str, mapping: Mapping[str, str] | None = None) -> Reading:
    """Return the plan of a table, its problems, and which column was taken for which field.

    mapping: columns by field, where their names do not say it. Raises ValueError, the rest of a sentence that begins
    with the file's name, when no row names the columns.
    """
    wanted = {field_name(field): column for field, column in (mapping or {}).items()}
    header = find_header(table, wanted)
    if header is None:
        raise ValueError("has no column that clearly holds the names of tasks; say which one does, as Name=COLUMN.")
    draft = Draft(name)
    for field in wanted.keys() - header.columns.keys():
        draft.problem(f"row {header.row + 1}", f"has no column {wanted[field]!r}, which the mapping names.")
    rows = list(divide(table, header))
    reader = reader_of(rows, header, draft)
    fill(rows, reader)
    plan, problems = draft.finish()
    return Reading(plan, problems, mapping=header.mapping)


def reader_of(rows: Sequence[Row], header: Header, draft: Draft) -> Reader:
    """Return what takes the cells of these rows, knowing how all of them are written."""
    dates, figures, shares = (
        [row.cells[name] for row in rows for name in names if name in row.cells]
        for names in (DATES, FIGURES, ("% complete",))
    )
    style = style_of(dates, figures, shares, header.language)
    if style.unclear:
        order = "day before month" if style.day_first else "month before day"
        draft.problem("", f"Dates such as {style.unclear} can be read two ways; they were read {order}.")
    return Reader(draft, style, header.units, frozenset(header.columns))


def fill(rows: Sequence[Row], reader: Reader) -> None:
    """Put everything the rows hold into the reader's draft, in outline order."""
    draft = reader.draft
    named = name_rows(rows, reader)
    ordered = placed(named, parents(named, reader.fields, tell(draft)), tell(draft))
    summaries = {id(parent) for _, parent in ordered if parent is not None}
    numbers = outline_numbers(ordered)
    for n, (row, parent) in enumerate(ordered, start=1):
        summary = id(row) in summaries
        draft.tasks.append(task_of(row, parent, reader, summary=summary, number=n, outline_number=numbers[id(row)]))
    tasks = [row for row, _ in ordered]
    add_links(tasks, reader)
    add_people(tasks, reader)
    note_custom_fields(tasks, draft)
    begin(draft)
    release(draft, reader)
    note_assumptions(draft, reader)


def tell(draft: Draft) -> Callable[[Row, str], None]:
    """Return what notes a problem of a row."""
    return lambda row, said: draft.problem(row.where, said)


def name_rows(rows: Sequence[Row], reader: Reader) -> list[Row]:
    """Return the rows that have a name, each with a key that no other has."""
    taken: set[str] = set()
    found = []
    for row in rows:
        if not row.name:
            reader.draft.problem(row.where, "names no task; it was left out.")
            continue
        key = row.key or row.number or f"row {row.line}"
        if key in taken:
            reader.draft.problem(row.where, f"has the key {key} of another row; it was given its own.")
            key = f"{key} (row {row.line})"
        row.key = key
        taken.add(key)
        found.append(row)
    return found


def note_custom_fields(rows: Sequence[Row], draft: Draft) -> None:
    """Name the columns of no known field as fields of the company's own."""
    kinds = {str: "text", bool: "flag", int: "number", float: "number"}
    found: dict[str, str] = {}
    for row in rows:
        for name, cell in row.extra.items():
            found.setdefault(name, kinds[type(value_of(cell))])
    draft.custom_fields = [CustomField(name, name, kind=kind) for name, kind in found.items()]


def begin(draft: Draft) -> None:
    """Give the plan the office calendar and, as its start, the first date that any task names."""
    dates = [t.recorded.start for t in draft.tasks if t.recorded and t.recorded.start is not None]
    dates += [t.progress.actual_start for t in draft.tasks if t.progress.actual_start is not None]
    draft.calendars = [Calendar(STANDARD, STANDARD)]
    draft.settings = Settings(start=min(dates, default=None), calendar=STANDARD)


def release(draft: Draft, reader: Reader) -> None:
    """Drop the constraints nobody typed that say no more than the project's start; say how many are left."""
    if "Constraint type" in reader.fields:
        return
    usual = Constraint(ConstraintKind.SNET, draft.settings.start) if draft.settings.start is not None else None
    draft.tasks = [replace(t, constraint=NO_CONSTRAINT) if t.constraint == usual else t for t in draft.tasks]
    if kept := sum(t.constraint.kind is ConstraintKind.SNET for t in draft.tasks):
        who = "1 task waits for no other; it starts" if kept == 1 else f"{kept} tasks wait for no other; they start"
        draft.problem("", f"{who} no earlier than the table says.")


def note_assumptions(draft: Draft, reader: Reader) -> None:
    """Say what was taken for granted."""
    for name in sorted(reader.bare):
        unit = "hours" if "ork" in name else "days"
        draft.problem("", f"{name} is given in plain figures; they were taken as {unit}.")
    if draft.settings.start is None and draft.tasks:
        draft.problem("", "No task has a start date; the plan does not say when it begins.")
