"""The tasks and links of an MSPDI file."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from milepost.formats.mspdi.people import read_baselines
from milepost.formats.mspdi.values import (
    ACCRUALS,
    CONSTRAINTS,
    LINK_TYPES,
    TASK_TYPES,
    Row,
    Values,
    is_elapsed,
    lag_kind,
    together,
)
from milepost.plan import (
    Accrual,
    Constraint,
    ConstraintKind,
    Costs,
    LagKind,
    Link,
    LinkType,
    ManualDates,
    Progress,
    Recorded,
    Task,
    TaskKind,
    TaskType,
)
from milepost.plan.tasks import NO_CONSTRAINT

Element = Any
KEPT = ("StartText", "FinishText", "DurationText", "SubprojectName", "Hyperlink", "HyperlinkAddress")
"""Values without a place of their own in a task, kept among its fields."""


def read_task(row: dict[str, str], element: Element, reader: Any, parent: str | None) -> Task:
    """Return a task; row: its plain values; parent: the key of its summary."""
    key, name = row.get("UID", ""), row.get("Name", "")

    def tell(text: str) -> None:
        where = f"task {row.get('ID', key)}" + (f" {name!r}" if name else "")
        reader.problem(where, text)

    values = Values(without_stand_in(row, tell), tell)
    duration = values.minutes("Duration") or 0
    if duration < 0:
        values.tell("has a negative duration; zero was taken.")
    return Task(
        key=key,
        name=name,
        duration=max(duration, 0),
        kind=TaskKind.MILESTONE if values.is_set("Milestone") else TaskKind.WORK,
        parent=parent,
        number=values.whole("ID"),
        wbs=row.get("WBS", ""),
        type=values.choice("Type", TASK_TYPES, TaskType.FIXED_UNITS),
        effort_driven=values.is_set("EffortDriven"),
        elapsed=is_elapsed(values.whole("DurationFormat") or 0),
        estimated=values.is_set("Estimated"),
        manual=read_manual(values),
        active=values.is_set("Active", default=True),
        recurring=values.is_set("Recurring"),
        external=values.is_set("ExternalTask"),
        calendar=row.get("CalendarUID") if row.get("CalendarUID") not in ("-1", "") else None,
        ignores_resource_calendars=values.is_set("IgnoreResourceCalendar"),
        constraint=read_constraint(values),
        deadline=values.moment("Deadline"),
        priority=500 if (priority := values.whole("Priority")) is None else priority,
        can_level=values.is_set("LevelAssignments", default=True),
        leveling_delay=values.tenths("LevelingDelay") or 0,
        work=max(values.minutes("Work") or 0, 0),
        progress=read_progress(values),
        costs=read_costs(values),
        baselines=tuple(read_baselines(element, reader, values)),
        recorded=read_recorded(values),
        owner=row.get("Contact", ""),
        notes=row.get("Notes", ""),
        fields={name: row[name] for name in KEPT if row.get(name)} | reader.fields(element),
    )


def without_stand_in(row: Row, tell: Callable[[str], None]) -> Row:
    """Return a task's values without the moment that stands for no date: some programs have no other way to say so.

    It shows where nothing is done, and yet one moment is at once the actual start, the actual finish and the deadline.
    """
    moment = row.get("ActualFinish")
    if (
        moment is None
        or row.get("PercentComplete") != "0"
        or not moment == row.get("ActualStart") == row.get("Deadline")
    ):
        return row
    tell(f"has nothing done, yet {moment} for its actual dates and its deadline alike; that was taken for no date.")
    return {name: text for name, text in row.items() if text != moment}


def read_manual(values: Values) -> ManualDates | None:
    """Return what a person typed for a manually scheduled task, None for an automatic one."""
    if not values.is_set("Manual"):
        return None
    return ManualDates(values.moment("ManualStart"), values.moment("ManualFinish"), values.minutes("ManualDuration"))


def read_constraint(values: Values) -> Constraint:
    """Return the constraint; one whose date is missing is told and left out."""
    kind = values.choice("ConstraintType", CONSTRAINTS, ConstraintKind.ASAP)
    if kind in (ConstraintKind.ASAP, ConstraintKind.ALAP):
        return NO_CONSTRAINT if kind is ConstraintKind.ASAP else Constraint(kind)
    date = values.moment("ConstraintDate")
    if date is None:
        values.tell(f"is constrained to '{kind}' without a date; the constraint was left out.")
        return NO_CONSTRAINT
    return Constraint(kind, date)


@together(
    "PercentComplete",
    "PercentWorkComplete",
    "PhysicalPercentComplete",
    "ActualStart",
    "ActualFinish",
    "ActualDuration",
    "RemainingDuration",
    "ActualWork",
    "RemainingWork",
    "Stop",
    "Resume",
)
def read_progress(values: Values) -> Progress:
    """Return what is done and what remains."""
    return Progress(
        percent=share(values, "PercentComplete"),
        percent_work=share(values, "PercentWorkComplete"),
        percent_physical=values.number("PhysicalPercentComplete"),
        actual_start=values.moment("ActualStart"),
        actual_finish=values.moment("ActualFinish"),
        actual_duration=values.minutes("ActualDuration") or 0,
        remaining_duration=values.minutes("RemainingDuration"),
        actual_work=values.minutes("ActualWork") or 0,
        remaining_work=values.minutes("RemainingWork"),
        stop=values.moment("Stop"),
        resume=values.moment("Resume"),
    )


def share(values: Values, name: str) -> float:
    """Return a percentage, held between 0 and 100."""
    percent = values.number(name) or 0.0
    if not 0 <= percent <= 100:
        values.tell(f"{name} is {percent:g}; it was held between 0 and 100.")
    return min(max(percent, 0.0), 100.0)


@together("FixedCost", "Cost", "ActualCost", "RemainingCost", "FixedCostAccrual")
def read_costs(values: Values) -> Costs:
    """Return the money of a task."""
    return Costs(
        fixed=values.money("FixedCost") or Decimal(0),
        total=values.money("Cost") or Decimal(0),
        actual=values.money("ActualCost") or Decimal(0),
        remaining=values.money("RemainingCost"),
        accrual=values.choice("FixedCostAccrual", ACCRUALS, Accrual.PRORATED),
    )


NOTHING = Recorded()


def read_recorded(values: Values) -> Recorded | None:
    """Return the dates and floats the file's own program computed, None where it wrote none."""
    found = Recorded(
        start=values.moment("Start"),
        finish=values.moment("Finish"),
        early_start=values.moment("EarlyStart"),
        early_finish=values.moment("EarlyFinish"),
        late_start=values.moment("LateStart"),
        late_finish=values.moment("LateFinish"),
        total_float=values.tenths("TotalSlack"),
        free_float=values.tenths("FreeSlack"),
        critical=values.is_set("Critical") if "Critical" in values.row else None,
    )
    return None if found == NOTHING else found


def read_links(element: Element, reader: Any, successor: str) -> Iterator[Link]:
    """Yield the links into a task; links to other files are told and left out."""
    for each in reader.below(element, "PredecessorLink"):
        row = reader.row(each)
        values = Values(row, lambda text: reader.problem(f"task {successor}", text))
        predecessor = row.get("PredecessorUID", "")
        if values.is_set("CrossProject"):
            values.tell(
                f"waits for a task of another file, {row.get('CrossProjectName', '')!r}; that link was left out."
            )
        elif predecessor == successor:
            values.tell("waits for itself; that link was left out.")
        else:
            yield read_link(values, predecessor, successor)


def read_link(values: Values, predecessor: str, successor: str) -> Link:
    """Return one link."""
    return Link(predecessor, successor, *read_kind(values))


@together("Type", "LinkLag", "LagFormat")
def read_kind(values: Values) -> tuple[LinkType, int, LagKind]:
    """Return the type of a link, its lag, which is in tenths of minutes or in percent, and what that counts in."""
    kind = lag_kind(values.whole("LagFormat") or 7)
    percent = kind in (LagKind.PERCENT, LagKind.ELAPSED_PERCENT)
    lag = round(values.number("LinkLag") or 0) if percent else values.tenths("LinkLag") or 0
    return values.choice("Type", LINK_TYPES, LinkType.FS), lag, kind if lag else LagKind.WORKING
