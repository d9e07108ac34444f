"""A plan as a table: a column for each field, named so that reading it finds them again."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from milepost.formats.columns.cells import Cell
from milepost.plan import Assignment, Constraint, LagKind, Link, LinkType, Plan, ResourceKind, Task, TaskKind
from milepost.plan.fields import FieldValue
from milepost.plan.moments import moment

Value = str | int | float | bool | Decimal | datetime | None
LONGEST = 32_767
"""The most characters a cell of Excel holds."""


class Share(float):
    """Percent from 0 to 100, shown as 40%."""

    def __str__(self) -> str:
        return f"{figure(self)}%"


@dataclass(frozen=True)
class Sheet:
    """What the columns of one plan are filled from. numbers: the place of each task; levels: its depth, from 1."""

    plan: Plan
    numbers: dict[str, int]
    levels: dict[str, int]


def table_of(plan: Plan) -> list[list[Value]]:
    """Return the names of the columns, then a row for each task; columns in which no task has anything are left out."""
    sheet = Sheet(plan, {t.key: n for n, t in enumerate(plan.tasks, start=1)}, levels(plan))
    columns = COLUMNS | {name: custom(name) for name in custom_names(plan)}
    filled = {name: [fill(sheet, task) for task in plan.tasks] for name, fill in columns.items()}
    kept = {name: cells for name, cells in filled.items() if name in ALWAYS or any(c not in (None, "") for c in cells)}
    return [list(kept), *(list(row) for row in zip(*kept.values(), strict=True))]


def levels(plan: Plan) -> dict[str, int]:
    """Return how deep each task lies in the outline, 1 at the top."""
    found: dict[str, int] = {}
    for task in plan.tasks:
        found[task.key] = found[task.parent] + 1 if task.parent is not None else 1
    return found


def custom_names(plan: Plan) -> list[str]:
    """Return the custom fields that any task has, in order of appearance, those named as a column of ours set apart."""
    return list(dict.fromkeys(name for task in plan.tasks for name in task.fields if name not in COLUMNS))


def custom(name: str) -> Callable[[Sheet, Task], Value]:
    """Return what fills the column of a custom field."""

    def fill(_: Sheet, task: Task) -> Value:
        value: FieldValue | None = task.fields.get(name)
        return value

    return fill


def day(value: int | None) -> Value:
    """Return a moment as date and time."""
    return None if value is None else moment(value)


def span(plan: Plan, minutes: int | None, *, elapsed: bool = False) -> Value:
    """Return a duration such as 5d, 4h, 90min, 3ed; days only where a day is eight hours, as a reader takes it."""
    if minutes is None:
        return None
    size = 1440 if elapsed else 480
    if minutes % size == 0 and (elapsed or plan.settings.minutes_per_day == 480):
        return f"{minutes // size}{'ed' if elapsed else 'd'}"
    unit, size = ("h", 60) if minutes % 60 == 0 else ("min", 1)
    return f"{minutes // size}{'e' if elapsed else ''}{unit}"


def effort(minutes: int | None) -> Value:
    """Return an amount of work."""
    if not minutes:
        return None
    return f"{minutes // 60}h" if minutes % 60 == 0 else f"{minutes}min"


def duration(sheet: Sheet, task: Task) -> Value:
    """Return the duration of a task, with a question mark when it is a guess; summaries have none of their own."""
    if sheet.plan.is_summary(task):
        return None
    found = span(sheet.plan, task.duration, elapsed=task.elapsed)
    return f"{found}?" if task.estimated else found


def start(_: Sheet, task: Task) -> Value:
    """Return when a task starts, as recorded, as it did, or as a person fixed it."""
    recorded = task.recorded.start if task.recorded else None
    fixed = task.manual.start if task.manual else None
    return day(next((each for each in (recorded, task.progress.actual_start, fixed) if each is not None), None))


def finish(_: Sheet, task: Task) -> Value:
    """Return when a task ends, as recorded, as it did, or as a person fixed it."""
    recorded = task.recorded.finish if task.recorded else None
    fixed = task.manual.finish if task.manual else None
    return day(next((each for each in (recorded, task.progress.actual_finish, fixed) if each is not None), None))


def predecessors(sheet: Sheet, task: Task) -> Value:
    """Return what a task waits for, by number."""
    return ";".join(waits(sheet, link) for link in sheet.plan.predecessors.get(task.key, ()))


def waits(sheet: Sheet, link: Link) -> str:
    """Return one link such as 3, 3SS, 3FS+2d, 3FF-50%."""
    number = str(sheet.numbers[link.predecessor])
    if link.type is LinkType.FS and not link.lag:
        return number
    sign = "-" if link.lag < 0 else "+"
    if link.lag_kind in (LagKind.PERCENT, LagKind.ELAPSED_PERCENT):
        unit = "%" if link.lag_kind is LagKind.PERCENT else "e%"
        return f"{number}{link.type}{sign}{abs(link.lag)}{unit}"
    lag = span(sheet.plan, abs(link.lag), elapsed=link.lag_kind is LagKind.ELAPSED) if link.lag else ""
    return f"{number}{link.type}{sign if lag else ''}{lag}"


def resources(sheet: Sheet, task: Task) -> Value:
    """Return who works on a task, each with its share."""
    return ";".join(booked(sheet, a) for a in sheet.plan.assignments_of.get(task.key, ()))


def booked(sheet: Sheet, a: Assignment) -> str:
    """Return one resource: Ben, Ben[50%], Concrete[3 m3]."""
    resource = sheet.plan.resource_by_key[a.resource]
    name = " ".join(resource.name.replace(";", ",").replace("[", "(").replace("]", ")").split())
    if resource.kind is ResourceKind.MATERIAL:
        return f"{name}[{figure(a.units)} {resource.material_unit or 'units'}]"
    return name if a.units == 1 else f"{name}[{format((Decimal(repr(a.units)) * 100).normalize(), 'f')}%]"


def figure(value: float) -> str:
    """Return a figure without an exponent or needless zeros."""
    return format(Decimal(repr(float(value))).normalize(), "f")


def baseline(field: str) -> Callable[[Sheet, Task], Value]:
    """Return what fills a column of the first baseline."""

    def fill(sheet: Sheet, task: Task) -> Value:
        found = task.baseline(0)
        value = getattr(found, field) if found else None
        if field in ("start", "finish"):
            return day(value)
        return value if field == "cost" else effort(value) if field == "work" else span(sheet.plan, value)

    return fill


def estimate(field: str) -> Callable[[Sheet, Task], Value]:
    """Return what fills a column of the three-point estimate."""
    return lambda sheet, task: span(sheet.plan, getattr(task.estimate, field)) if task.estimate else None


ALWAYS = ("Unique ID", "ID", "WBS", "Outline level", "Task name", "Duration", "Start", "Finish", "% complete",
          "Predecessors", "Resource names")  # fmt: skip
COLUMNS: dict[str, Callable[[Sheet, Task], Value]] = {
    "Unique ID": lambda _, t: t.key,
    "ID": lambda s, t: s.numbers[t.key],
    "WBS": lambda _, t: t.wbs,
    "Outline level": lambda s, t: s.levels[t.key],
    "Task name": lambda _, t: t.name,
    "Duration": duration,
    "Start": start,
    "Finish": finish,
    "% complete": lambda _, t: Share(t.progress.percent),
    "Predecessors": predecessors,
    "Resource names": resources,
    "Work": lambda _, t: effort(t.work),
    "Milestone": lambda _, t: "yes" if t.kind is TaskKind.MILESTONE and t.duration else None,
    "Deadline": lambda _, t: day(t.deadline),
    "Constraint type": lambda _, t: None if t.constraint == Constraint() else t.constraint.kind.value,
    "Constraint date": lambda _, t: day(t.constraint.date),
    "Actual start": lambda _, t: day(t.progress.actual_start),
    "Actual finish": lambda _, t: day(t.progress.actual_finish),
    "Remaining duration": lambda s, t: span(s.plan, t.progress.remaining_duration) if t.progress.percent else None,
    "Actual work": lambda _, t: effort(t.progress.actual_work),
    "Cost": lambda _, t: t.costs.total or None,
    "Fixed cost": lambda _, t: t.costs.fixed or None,
    "Actual cost": lambda _, t: t.costs.actual or None,
    "Baseline start": baseline("start"),
    "Baseline finish": baseline("finish"),
    "Baseline duration": baseline("duration"),
    "Baseline work": baseline("work"),
    "Baseline cost": baseline("cost"),
    "Optimistic": estimate("low"),
    "Likely": estimate("likely"),
    "Pessimistic": estimate("high"),
    "Task mode": lambda _, t: "manual" if t.manual else None,
    "Active": lambda _, t: None if t.active else "no",
    "Priority": lambda _, t: None if t.priority == 500 else t.priority,
    "Owner": lambda _, t: t.owner,
    "Notes": lambda _, t: t.notes,
}
"""What fills each column, in their order."""


def as_read(table: Sequence[Sequence[Value]]) -> list[list[Cell]]:
    """Return a table as it is read back from a workbook: exact money as figures, shares as fractions."""
    return [[plain(value) for value in row] for row in table]


def plain(value: Value) -> Cell:
    """Return a value as a workbook holds it."""
    if isinstance(value, Share):
        return value / 100
    if isinstance(value, str):
        return cut(value)
    return float(value) if isinstance(value, Decimal) else value


def cut(text: str) -> str:
    """Return a text as long as a cell of Excel can hold, and say in it when it was longer."""
    return text if len(text) <= LONGEST else text[: LONGEST - 30] + " … [cut here: cell is full]"
