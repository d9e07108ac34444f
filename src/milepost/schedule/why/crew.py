"""In whose working time a task goes on, and how it lies in that time: the days off, the hours and the breaks."""

from dataclasses import dataclass
from itertools import pairwise

from milepost.plan import Calendar, Plan, Resource, ResourceKind, Task, TaskKind
from milepost.schedule.clocks import STANDARD, Clock
from milepost.schedule.spans import Cause, Span
from milepost.schedule.why.case import Case


@dataclass(frozen=True, slots=True)
class Worker:
    """One who works on a task, or the task by itself: a working time, and the calendars that all must be open for it.

    calendars: each with the name of the person whose it is, "" for nobody's.
    """

    clock: Clock
    calendars: tuple[tuple[Calendar, str], ...]


def crew(case: Case, task: Task) -> list[Worker]:
    """Return the people in whose working time a task goes on, else the task by itself; P6 asks its kind for that."""
    by_people = task.kind is TaskKind.RESOURCE_DEPENDENT if case.in_primavera else task.manual is None
    assigned = case.plan.assignments_of.get(task.key, ()) if by_people and not task.elapsed else ()
    people = [case.plan.resource_by_key[each.resource] for each in assigned if each.units]
    return [worker(case, task, each) for each in people if each.kind is ResourceKind.WORK] or [by_itself(case, task)]


def holding(case: Case, span: Span) -> list[Worker]:
    """Return those in whose working time the finish of a task lies: everybody who makes it end when it does."""
    keys = [driver.key for driver in span.drivers if driver.cause is Cause.RESOURCE]
    if keys:
        return [worker(case, span.task, case.plan.resource_by_key[key]) for key in keys]
    everybody = crew(case, span.task)
    last = [each for each in everybody if each.clock.add(span.start, span.task.duration) == span.finish]
    return everybody if len(everybody) == 1 else last or [by_itself(case, span.task)]


def names_holding(plan: Plan, span: Span) -> str:
    """Return the people who make a task end when it does, all of them equally: “Ben” and “Eva”; empty for nobody."""
    keys = [driver.key for driver in span.drivers if driver.cause is Cause.RESOURCE]
    return " and ".join(f"“{plan.resource_by_key[key].name}”" for key in keys)


def by_itself(case: Case, task: Task) -> Worker:
    """Return a task that keeps to its own calendar, else the project's."""
    return Worker(case.clock(task), ((own_calendar(case, task), ""),))


def own_calendar(case: Case, task: Task) -> Calendar:
    """Return the calendar of a task, else of the project."""
    key = task.calendar or case.plan.settings.calendar
    return case.plan.calendar_by_key[key] if key else STANDARD


def worker(case: Case, task: Task, resource: Resource) -> Worker:
    """Return a person at work on a task: in their own calendar, and with Microsoft Project in the task's as well."""
    if case.in_primavera:
        clock, bound = case.clocks.of_resource(resource), False
    else:
        clock, bound = case.clocks.common(task, resource), task.calendar is not None
    if resource.calendar is None or (bound and task.ignores_resource_calendars):
        return Worker(clock, ((own_calendar(case, task), ""),))
    theirs = (case.plan.calendar_by_key[resource.calendar], resource.name)
    return Worker(clock, (theirs, (own_calendar(case, task), "")) if bound else (theirs,))


def whose_hours(case: Case, span: Span, moment: int) -> str:
    """Return whose hours make a task wait from a moment on, in which the project is at work or would be sooner.

    Empty where it starts as soon as the project's calendar allows.
    """
    if case.clocks.project.next(moment) == span.start:
        return ""
    for each in crew(case, span.task):
        if each.clock is not case.clocks.project and each.clock.next(moment) == span.start:
            return " and ".join(f"“{whose or calendar.name}”" for calendar, whose in each.calendars)
    return ""


def breaks(case: Case, span: Span) -> list[tuple[int, int]]:
    """Return when a split task stops and for how many working minutes; nothing where its finish needs no breaks.

    The plan records the parts; a task that moved takes its breaks with it.
    """
    clock, parts = case.clock(span.task), span.task.parts
    found, begun = [], span.start
    for (first, last), (following, _) in pairwise(parts):
        done, gap = clock.add(begun, clock.between(first, last)), max(clock.between(last, following), 0)
        found += [(done, gap)] if gap else []
        begun = clock.add(done, gap)
    return found if found and clock.add(begun, clock.between(*parts[-1])) == span.finish else []
