"""Edits of who does the work: how much of their time, somebody else instead, and days on which somebody is away.

Microsoft's help, "Change the task type": new units change how long a task takes, but for a fixed duration the work.
"""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from milepost.errors import ImpossibleEdit, UnknownName
from milepost.plan.calendars import AS_BASE, OFFICE_WEEK, Calendar, CalendarException
from milepost.plan.edits.durations import resizable, resized, told_even
from milepost.plan.edits.patch import Edit, Patch, Swap, swapped
from milepost.plan.edits.progress import remaining
from milepost.plan.edits.work import CENT, lies_evenly, rest_of, rework, totaled
from milepost.plan.model import Plan, Problem
from milepost.plan.resources import Assignment, Contour, Resource, ResourceKind
from milepost.plan.tasks import Task, TaskType

FIXED = (TaskType.FIXED_DURATION, TaskType.FIXED_DURATION_AND_UNITS)


@dataclass(frozen=True, slots=True)
class SetUnits(Edit):
    """Let somebody give more or less of their time to a task: 1.0 is full time."""

    task: str
    resource: str
    units: float

    def __post_init__(self) -> None:
        if not 0 < self.units <= 1000:
            raise ImpossibleEdit("Somebody works on a task with more than 0 percent of their time.")

    def patch(self, plan: Plan) -> Patch:
        """Return the assignment with these units, and the task as long as that makes it."""
        task = resizable(plan, self.task)
        old = working(plan, task, self.resource)
        new = replace(old, units=self.units)
        if task.type in FIXED:
            new = replace(rework(old, round(rest_of(old) * self.units / old.units)), units=self.units)
            return Patch(swapped(task, totaled(task, [(old, new)], plan)) + swapped(old, new))
        new, notes = evenly(new, task)
        left = longest(plan, task, old, new)
        return Patch(swapped(task, task if left is None else resized(task, left)) + swapped(old, new), notes)


@dataclass(frozen=True, slots=True)
class SwapResource(Edit):
    """Let somebody else do what a person was to do on a task; what is done stays done."""

    task: str
    resource: str
    by: str

    def patch(self, plan: Plan) -> Patch:
        """Return the assignment given to the other, in whose working time and at whose rate it then goes on."""
        task = resizable(plan, self.task)
        old = working(plan, task, self.resource)
        other, former = person(plan, self.by), person(plan, self.resource)
        if any(each.resource == other.key for each in plan.assignments_of[task.key]):
            raise ImpossibleEdit(f"“{other.name}” works on “{task.name}” already.")
        cost = at_rate_of(other, former, old)
        new = replace(old, resource=other.key, cost=old.cost if cost is None else cost)
        text = f"costs as before: no rate is known for “{former.name}” or “{other.name}”."
        notes = () if cost is not None or not old.cost else (Problem(f"task {task.name}", text),)
        return Patch(swapped(task, totaled(task, [(old, new)], plan)) + swapped(old, new), notes)


@dataclass(frozen=True, slots=True)
class AddLeave(Edit):
    """Let a person be away from the first to the last of some days."""

    resource: str
    first: date
    last: date
    name: str = ""

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ImpossibleEdit("A leave cannot end before it begins.")

    def patch(self, plan: Plan) -> Patch:
        """Return the person's own calendar with the leave in it, made over the one they kept to where they had none."""
        who = person(plan, self.resource)
        away = CalendarException(self.first, self.last, (), self.name)
        calendar = plan.calendar_by_key.get(who.calendar or "")
        if calendar is not None and is_only_theirs(plan, who, calendar):
            return Patch((Swap(calendar, replace(calendar, exceptions=(away, *calendar.exceptions))),))
        base = who.calendar or plan.settings.calendar
        key = free_key(plan, f"person {who.key}")
        own = Calendar(key, who.name, AS_BASE if base else OFFICE_WEEK, (away,), base=base, personal=True)
        return Patch((Swap(None, own), Swap(who, replace(who, calendar=key))))


def person(plan: Plan, key: str) -> Resource:
    """Return the person or machine of a key. Raises UnknownName; ImpossibleEdit for material and expenses."""
    found = plan.resource_by_key.get(key)
    if found is None:
        raise UnknownName("person", key)
    if found.kind is not ResourceKind.WORK:
        raise ImpossibleEdit(f"“{found.name}” is {found.kind}, and works by no calendar.")
    return found


def working(plan: Plan, task: Task, resource: str) -> Assignment:
    """Return the assignment of a person to a task. Raises ImpossibleEdit when there is none."""
    who = person(plan, resource)
    assigned = plan.assignments_of.get(task.key, ())
    found = next((each for each in assigned if each.resource == who.key), None)
    if found is None:
        names = ", ".join(plan.resource_by_key[each.resource].name for each in assigned) or "nobody"
        raise ImpossibleEdit(f"“{who.name}” does not work on “{task.name}”; on it works {names}.")
    return found


def evenly(assignment: Assignment, task: Task) -> tuple[Assignment, tuple[Problem, ...]]:
    """Return an assignment as spread evenly over its time, and what to tell where it was not."""
    if lies_evenly(assignment):
        return replace(assignment, portions=()), ()
    return replace(assignment, contour=Contour.FLAT, portions=()), (told_even(task),)


def longest(plan: Plan, task: Task, old: Assignment, new: Assignment) -> int | None:
    """Return what is left of a task once one of its assignments is another; None where its work says nothing of that.

    Somebody who works alone takes the longer the less of their time they give, whatever the contour.
    """
    assigned = [each for each in plan.assignments_of[task.key] if each.key != old.key and each.units and rest_of(each)]
    others = [each for each in assigned if plan.resource_by_key[each.resource].kind is ResourceKind.WORK]
    if not rest_of(old) or not old.units or not all(lies_evenly(each) for each in others):
        return None
    if not others:
        return round(remaining(task) * old.units / new.units)
    return round(max(rest_of(each) / each.units for each in (new, *others)))


def at_rate_of(other: Resource, former: Resource, old: Assignment) -> Decimal | None:
    """Return what an assignment costs with the rest of it at another's rate; None without both rates."""
    mine, theirs = rate_of(former, old.rate_table), rate_of(other, old.rate_table)
    if mine is None or theirs is None or not mine:
        return None
    return old.actual_cost + ((old.cost - old.actual_cost) * theirs / mine).quantize(CENT)


def rate_of(resource: Resource, table: str) -> Decimal | None:
    """Return the first standard rate of a resource's table; None where none is stated."""
    return next((rate.standard for rate in resource.rates if rate.table == table), None)


def is_only_theirs(plan: Plan, who: Resource, calendar: Calendar) -> bool:
    """True when a calendar is the person's own and nothing else goes by it."""
    others = (r.calendar for r in plan.resources if r.key != who.key)
    rest = (*others, *(t.calendar for t in plan.tasks), *(c.base for c in plan.calendars), plan.settings.calendar)
    return calendar.personal and calendar.key not in rest


def free_key(plan: Plan, wanted: str) -> str:
    """Return a key that no calendar has yet."""
    taken = {calendar.key for calendar in plan.calendars}
    key, n = wanted, 1
    while key in taken:
        n += 1
        key = f"{wanted} ({n})"
    return key
