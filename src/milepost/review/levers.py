"""Ways to win days that can be counted: what the plan ends on when nobody on its path is away."""

from dataclasses import dataclass, replace

from milepost.errors import InvalidPlan
from milepost.plan import Calendar, CalendarException, Plan, Resource
from milepost.plan.moments import day
from milepost.questions import Evidence
from milepost.review.path import driving_path
from milepost.schedule import Span, schedule

ENOUGH = 0.5
"""Working days a way must win to be told."""
MOST = 6
"""People tried: each costs a schedule."""


@dataclass(frozen=True, slots=True)
class Lever:
    """Somebody stands in for a person who is away. days: working days the promise comes earlier; finish: then."""

    person: Resource
    away: tuple[CalendarException, ...]
    finish: int
    days: float


def levers(evidence: Evidence, end: Span, as_of: int) -> tuple[Lever, ...]:
    """Return the stand-ins that bring a task forward, the most useful first; end: the task that was promised."""
    found = []
    for person, away in absences(evidence, driving_path(evidence.schedule, end), as_of)[:MOST]:
        try:
            after = schedule(present(evidence.plan, person, away), evidence.schedule.author)
        except InvalidPlan:
            continue
        finish = after.by_key[end.task.key].finish
        won = evidence.scope.days_between(finish, end.finish)
        if won >= ENOUGH:
            found.append(Lever(person, away, finish, won))
    return tuple(sorted(found, key=lambda lever: -lever.days))


def absences(
    evidence: Evidence, path: tuple[Span, ...], as_of: int
) -> list[tuple[Resource, tuple[CalendarException, ...]]]:
    """Return who is away while a task of the path needs them or waits for them, with the days off that matter."""
    found: dict[str, dict[CalendarException, None]] = {}
    ready = as_of
    for span in path:
        for person in evidence.people(span.task):
            for off in days_off(evidence.plan, person):
                if day(ready) <= off.last and off.first <= day(span.finish):
                    found.setdefault(person.key, {})[off] = None
        ready = max(span.finish, as_of)
    return [(evidence.plan.resource_by_key[key], tuple(away)) for key, away in found.items()]


def days_off(plan: Plan, person: Resource) -> tuple[CalendarException, ...]:
    """Return the days a person's own calendar says they are away; not those of the calendar it stands on."""
    calendar = plan.calendar_by_key.get(person.calendar or "")
    if calendar is None or not calendar.personal:
        return ()
    return tuple(e for e in calendar.exceptions if not e.shifts and e.recurrence is None)


def present(plan: Plan, person: Resource, away: tuple[CalendarException, ...]) -> Plan:
    """Return the plan as if somebody stood in for a person on those days."""
    calendars = tuple(
        replace(c, exceptions=without(c, away)) if c.key == person.calendar else c for c in plan.calendars
    )
    return replace(plan, calendars=calendars)


def without(calendar: Calendar, away: tuple[CalendarException, ...]) -> tuple[CalendarException, ...]:
    """Return the exceptions of a calendar but those."""
    return tuple(e for e in calendar.exceptions if e not in away)
