"""Writing MSPDI: the plan with the dates recorded in it, for Microsoft Project and all that read its XML."""

import re
from collections.abc import Iterable
from typing import Any

from milepost.formats.mspdi.marks import Pairs, at, cents, clock, minutes, number_of, tenths
from milepost.formats.mspdi.values import (
    ACCRUALS,
    CONSTRAINTS,
    CONTOURS,
    ELAPSED_PERCENT_FORMAT,
    KEPT_OF_PROJECT,
    LINK_TYPES,
    PERCENT_FORMAT,
    TASK_TYPES,
)
from milepost.formats.mspdi.write_calendars import calendar
from milepost.plan import Assignment, Baseline, Fields, LagKind, Link, Plan, Portion, Rate, Resource, Task

NAMESPACE = "http://schemas.microsoft.com/project"
HOURS, ELAPSED_HOURS, DAYS, ELAPSED_DAYS = 5, 6, 7, 8
FIRST_TEXT = 188743731
"""The number of the first custom text field of tasks."""
UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML cannot hold."""


def write(plan: Plan) -> bytes:
    """Return the plan as MSPDI."""
    from lxml import etree

    root = etree.Element(f"{{{NAMESPACE}}}Project", nsmap={None: NAMESPACE})  # type: ignore[dict-item]
    fill(root, project(plan, Keys(plan)))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def fill(element: Any, pairs: Pairs) -> None:
    """Put the pairs below an element, in order."""
    from lxml import etree

    for name, value in pairs:
        if value is None or value == "":
            continue
        child = etree.SubElement(element, f"{{{NAMESPACE}}}{name}")
        if isinstance(value, (list, tuple)):
            fill(child, value)
        else:
            child.text = UNFIT.sub("", str(int(value) if isinstance(value, bool) else value))


class Keys:
    """Whole numbers for the keys of a plan: the key itself where it is one, else the next that is free."""

    def __init__(self, plan: Plan) -> None:
        self.tasks = numbered(task.key for task in plan.tasks)
        self.resources = numbered(resource.key for resource in plan.resources)
        self.calendars = numbered(calendar.key for calendar in plan.calendars)
        self.assignments = numbered(assignment.key for assignment in plan.assignments)
        self.fields = {(f.subject, f.key): f.number or str(FIRST_TEXT + n) for n, f in enumerate(plan.custom_fields)}

    def calendar(self, key: str | None) -> int:
        """Return the number of a calendar, -1 for none."""
        return -1 if key is None else self.calendars[key]


def numbered(keys: Iterable[str]) -> dict[str, int]:
    """Return a positive whole number for each key."""
    keys = list(keys)
    numbers = {key: int(key) for key in keys if key.isascii() and key.isdigit() and 0 < int(key) < 2**31}
    taken = set(numbers.values())
    free = (n for n in range(1, 2**31) if n not in taken)
    return numbers | {key: next(free) for key in keys if key not in numbers}


def project(plan: Plan, keys: Keys) -> Pairs:
    """Yield the project's options, then everything in it."""
    s = plan.settings
    yield from [("SaveVersion", 14), ("Name", f"{plan.name}.xml"), ("Title", plan.name)]
    yield from [(key, plan.fields.get(key)) for key in KEPT_OF_PROJECT]
    yield from [("Manager", plan.manager), ("Company", plan.company), ("LastSaved", at(plan.source.saved_at))]
    yield from [("ScheduleFromStart", not s.from_finish), ("StartDate", at(s.start)), ("FinishDate", at(s.finish))]
    yield from [("CriticalSlackLimit", s.critical_float // s.minutes_per_day), ("CurrencyDigits", 2)]
    code = s.currency if re.fullmatch("[A-Z]{3}", s.currency) else None
    yield from [("CurrencySymbol", s.currency), ("CurrencyCode", code), ("CalendarUID", keys.calendar(s.calendar))]
    yield from [("DefaultStartTime", clock(s.day_start)), ("DefaultFinishTime", clock(s.day_finish))]
    yield from [("MinutesPerDay", s.minutes_per_day), ("MinutesPerWeek", s.minutes_per_week)]
    yield from [("DaysPerMonth", s.days_per_month), ("HonorConstraints", s.honor_constraints)]
    yield from [("MultipleCriticalPaths", s.multiple_critical_paths), ("SplitsInProgressTasks", s.split_in_progress)]
    yield from [("StatusDate", at(s.status_date)), ("MoveCompletedEndsBack", s.move_completed_back)]
    yield from [("MoveRemainingStartsBack", s.move_remaining_back)]
    yield from [("MoveRemainingStartsForward", s.move_remaining_forward)]
    yield from [("MoveCompletedEndsForward", s.move_completed_forward), ("NewTasksAreManual", s.new_tasks_manual)]
    custom = [
        [("FieldID", keys.fields[f.subject, f.key]), ("FieldName", f.key), ("Alias", f.alias)]
        for f in plan.custom_fields
    ]
    yield "ExtendedAttributes", [("ExtendedAttribute", each) for each in custom]
    yield (
        "Calendars",
        [
            ("Calendar", list(calendar(each, keys.calendars[each.key], keys.calendar(each.base))))
            for each in plan.calendars
        ],
    )
    levels = outline(plan)
    yield "Tasks", [("Task", list(task(each, plan, keys, levels[each.key]))) for each in plan.tasks]
    yield "Resources", [("Resource", list(resource(each, keys))) for each in plan.resources]
    yield "Assignments", [("Assignment", list(assignment(each, keys))) for each in plan.assignments]


def outline(plan: Plan) -> dict[str, int]:
    """Return how deep each task stands, 1 at the top."""
    levels: dict[str, int] = {}
    for each in plan.tasks:
        levels[each.key] = levels[each.parent] + 1 if each.parent else 1
    return levels


def task(each: Task, plan: Plan, keys: Keys, level: int) -> Pairs:
    """Yield a task with its links."""
    r, p, c = each.recorded, each.progress, each.costs
    number = each.number if each.number is not None else keys.tasks[each.key]
    yield from [("UID", keys.tasks[each.key]), ("ID", number), ("Name", each.name), ("Active", each.active)]
    yield from [("Manual", each.manual is not None), ("Type", number_of(TASK_TYPES, each.type, "1"))]
    yield from [("IsNull", False), ("Contact", each.owner), ("WBS", each.wbs), ("OutlineLevel", level)]
    yield from [
        ("Priority", each.priority),
        ("Start", at(r.start) if r else None),
        ("Finish", at(r.finish) if r else None),
    ]
    yield from [
        ("Duration", minutes(each.duration)),
        ("DurationFormat", duration_format(each, plan.settings.minutes_per_day)),
    ]
    if each.manual:
        yield from [("ManualStart", at(each.manual.start)), ("ManualFinish", at(each.manual.finish))]
        yield "ManualDuration", minutes(each.manual.duration)
    yield from [("Work", minutes(each.work)), ("Stop", at(p.stop)), ("Resume", at(p.resume))]
    yield from [("EffortDriven", each.effort_driven), ("Recurring", each.recurring), ("Estimated", each.estimated)]
    yield from [
        ("Milestone", each.is_milestone and not plan.is_summary(each)),
        ("Summary", plan.is_summary(each)),
        ("ExternalTask", each.external),
    ]
    if r:
        yield from [("Critical", r.critical), ("EarlyStart", at(r.early_start)), ("EarlyFinish", at(r.early_finish))]
        yield from [("LateStart", at(r.late_start)), ("LateFinish", at(r.late_finish))]
        yield from [("FreeSlack", tenths(r.free_float)), ("TotalSlack", tenths(r.total_float))]
    yield from [("FixedCost", cents(c.fixed)), ("FixedCostAccrual", number_of(ACCRUALS, c.accrual, "3"))]
    yield from [("PercentComplete", round(p.percent)), ("PercentWorkComplete", round(p.percent_work))]
    yield from [("Cost", cents(c.total)), ("ActualStart", at(p.actual_start)), ("ActualFinish", at(p.actual_finish))]
    yield from [("ActualDuration", minutes(p.actual_duration)), ("ActualCost", cents(c.actual))]
    yield from [("ActualWork", minutes(p.actual_work)), ("RemainingDuration", minutes(p.remaining_duration))]
    yield from [("RemainingCost", cents(c.remaining)), ("RemainingWork", minutes(p.remaining_work))]
    yield "ConstraintType", number_of(CONSTRAINTS, each.constraint.kind)
    yield from [("CalendarUID", keys.calendar(each.calendar)), ("ConstraintDate", at(each.constraint.date))]
    yield from [("Deadline", at(each.deadline)), ("LevelAssignments", each.can_level)]
    yield from [("LevelingDelay", tenths(each.leveling_delay)), ("LevelingDelayFormat", ELAPSED_DAYS)]
    yield from [("IgnoreResourceCalendar", each.ignores_resource_calendars), ("Notes", each.notes)]
    physical = None if p.percent_physical is None else round(p.percent_physical)
    yield "PhysicalPercentComplete", physical
    for one in plan.predecessors.get(each.key, ()):
        yield "PredecessorLink", list(link(one, keys, plan.settings.minutes_per_day))
    yield from custom("task", each.fields, keys)
    yield from baselines(each.baselines)


def duration_format(each: Task, per_day: int) -> int:
    """Return the number of the unit a duration is shown in."""
    return shown_in(each.duration, 1440 if each.elapsed else per_day, elapsed=each.elapsed) + 32 * each.estimated


def shown_in(minutes_of_it: int, per_day: int, *, elapsed: bool) -> int:
    """Return the number of days as the unit, of hours where that leaves no half days over."""
    in_days = minutes_of_it * 2 % per_day == 0
    return (ELAPSED_DAYS if in_days else ELAPSED_HOURS) if elapsed else (DAYS if in_days else HOURS)


def link(each: Link, keys: Keys, per_day: int) -> Pairs:
    """Yield one link."""
    formats = {LagKind.PERCENT: PERCENT_FORMAT, LagKind.ELAPSED_PERCENT: ELAPSED_PERCENT_FORMAT}
    elapsed = each.lag_kind is LagKind.ELAPSED
    number = formats.get(each.lag_kind, shown_in(each.lag, 1440 if elapsed else per_day, elapsed=elapsed))
    yield from [("PredecessorUID", keys.tasks[each.predecessor]), ("Type", number_of(LINK_TYPES, each.type))]
    yield from [("CrossProject", False), ("LinkLag", each.lag if each.lag_kind in formats else each.lag * 10)]
    yield "LagFormat", number


def custom(subject: str, fields: Fields, keys: Keys) -> Pairs:
    """Yield the custom values whose field the plan describes."""
    for key, value in fields.items():
        if (subject, key) in keys.fields:
            yield "ExtendedAttribute", [("FieldID", keys.fields[subject, key]), ("Value", value)]


def baselines(each: tuple[Baseline, ...]) -> Pairs:
    """Yield the baselines."""
    for b in each:
        dates = [("Number", b.number), ("Start", at(b.start)), ("Finish", at(b.finish))]
        amounts = [("Duration", minutes(b.duration)), ("Work", minutes(b.work)), ("Cost", cents(b.cost))]
        yield "Baseline", [*dates, *amounts]


def resource(each: Resource, keys: Keys) -> Pairs:
    """Yield a resource with its rates and availability."""
    kinds = {"work": 1, "material": 0, "cost": 0}
    yield from [("UID", keys.resources[each.key]), ("ID", keys.resources[each.key]), ("Name", each.name)]
    yield from [("Type", kinds[each.kind]), ("IsNull", False), ("Initials", each.initials)]
    yield from [("MaterialLabel", each.material_unit), ("Code", each.code), ("Group", each.group)]
    yield from [("EmailAddress", each.email), ("MaxUnits", f"{each.units:g}")]
    current = next((rate for rate in each.rates if rate.table == "A"), Rate())
    yield from [("StandardRate", current.standard), ("StandardRateFormat", 2), ("OvertimeRate", current.overtime)]
    yield from [("OvertimeRateFormat", 2), ("CostPerUse", cents(current.per_use))]
    yield from [("CalendarUID", keys.calendar(each.calendar)), ("Notes", each.notes), ("IsGeneric", each.generic)]
    yield from [("IsInactive", not each.active), ("IsCostResource", each.kind == "cost")]
    yield from custom("resource", each.fields, keys)
    spans = [(a.start, a.finish, a.units) for a in each.availability]
    rows = [[("AvailableFrom", at(s)), ("AvailableTo", at(f)), ("AvailableUnits", f"{u:g}")] for s, f, u in spans]
    if rows:
        yield "AvailabilityPeriods", [("AvailabilityPeriod", row) for row in rows]
    if len(each.rates) > 1:
        yield "Rates", [("Rate", list(rate(one, each.rates))) for one in each.rates]


def rate(one: Rate, rates: tuple[Rate, ...]) -> Pairs:
    """Yield one rate, valid until the next of its table."""
    later = sorted(
        r.start for r in rates if r.table == one.table and r.start is not None and r.start > (one.start or 0)
    )
    yield "RatesFrom", at(one.start) or "1984-01-01T00:00:00"
    yield "RatesTo", at(later[0] - 1) if later else "2049-12-31T23:59:00"
    yield from [("RateTable", "ABCDE".index(one.table)), ("StandardRate", one.standard), ("StandardRateFormat", 2)]
    yield from [("OvertimeRate", one.overtime), ("OvertimeRateFormat", 2), ("CostPerUse", cents(one.per_use))]


def assignment(each: Assignment, keys: Keys) -> Pairs:
    """Yield an assignment with its work over time."""
    yield from [("UID", keys.assignments[each.key]), ("TaskUID", keys.tasks[each.task])]
    yield from [("ResourceUID", keys.resources[each.resource]), ("ActualCost", cents(each.actual_cost))]
    yield from [("ActualFinish", at(each.actual_finish)), ("ActualStart", at(each.actual_start))]
    yield from [("ActualWork", minutes(each.actual_work)), ("Cost", cents(each.cost))]
    yield from [("CostRateTable", "ABCDE".index(each.rate_table)), ("Delay", tenths(each.delay))]
    yield from [("Finish", at(each.finish)), ("LevelingDelay", tenths(each.leveling_delay))]
    yield from [("OvertimeWork", minutes(each.overtime_work)), ("RemainingWork", minutes(each.remaining_work))]
    yield from [("Start", at(each.start)), ("Stop", at(each.stop)), ("Resume", at(each.resume))]
    yield from [("Units", f"{each.units:g}"), ("Work", minutes(each.work))]
    yield from [("WorkContour", number_of(CONTOURS, each.contour)), ("Notes", each.notes)]
    yield from custom("assignment", each.fields, keys)
    yield from baselines(each.baselines)
    yield from (("TimephasedData", portion(1, one, keys.assignments[each.key])) for one in each.portions)
    yield from (("TimephasedData", portion(2, one, keys.assignments[each.key])) for one in each.actual_portions)


def portion(kind: int, one: Portion, key: int) -> list[tuple[str, Any]]:
    """Return one stretch of work over time."""
    span = [("Type", kind), ("UID", key), ("Start", at(one.start)), ("Finish", at(one.finish))]
    return [*span, ("Unit", 1), ("Value", minutes(one.work))]
