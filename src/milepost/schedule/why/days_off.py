"""The days between two moments on which nobody works, each with its reason."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby

from milepost.plan import Calendar, Plan, Task
from milepost.plan.moments import DAY, day, minute
from milepost.schedule.clocks import STANDARD
from milepost.schedule.spans import Cause, Span
from milepost.schedule.why.model import Wait
from milepost.schedule.working_time import DAY_ZERO, day_shifts, exception_days

LONGEST = 3660
"""The most days looked through: ten years."""


def days_off(plan: Plan, span: Span, first: int, last: int) -> tuple[Wait, ...]:
    """Return the days off between two moments, in the calendar that holds the task up."""
    if span.task.elapsed or last - first < DAY // 2:
        return ()
    calendar, whose = calendar_of(plan, span)
    days = min((day(last) - day(first)).days + 1, LONGEST)
    start = (day(first) - DAY_ZERO).days
    shifts = day_shifts(calendar, plan.calendar_by_key, start, start + days)
    off = [(n, reason(plan, calendar, whose, n)) for n, worked in enumerate(shifts, start) if not worked]
    return tuple(merged(off))


def calendar_of(plan: Plan, span: Span) -> tuple[Calendar, str]:
    """Return the calendar a task waits for, and the name of the person whose it is, "" for nobody's."""
    held = next((d.key for d in span.drivers if d.cause is Cause.RESOURCE), None) or only_worker(plan, span.task)
    resource = plan.resource_by_key[held] if held else None
    if resource is not None and resource.calendar is not None and not span.task.ignores_resource_calendars:
        return plan.calendar_by_key[resource.calendar], resource.name
    key = span.task.calendar or plan.settings.calendar
    return (plan.calendar_by_key[key] if key else STANDARD), ""


def only_worker(plan: Plan, task: Task) -> str | None:
    """Return the key of the one resource on a task; None for nobody or several."""
    assigned = {a.resource for a in plan.assignments_of.get(task.key, ())}
    return assigned.pop() if len(assigned) == 1 and task.manual is None else None


def reason(plan: Plan, calendar: Calendar, whose: str, number: int) -> str:
    """Return why nobody works on a day, given as days since 1970: a holiday or leave by its name, else the week."""
    own = True
    layer: Calendar | None = calendar
    while layer is not None:
        for exception in layer.exceptions:
            if number in exception_days(exception, number, number + 1):
                if own and whose:
                    return f"leave of {whose}" + (f" ({exception.name})" if exception.name else "")
                return f"holiday {exception.name}".strip()
        layer, own = plan.calendar_by_key[layer.base] if layer.base else None, False
    return "weekend" if (number + 3) % 7 >= 5 else "day off"


def merged(off: list[tuple[int, str]]) -> Iterator[Wait]:
    """Yield days off in a row that have one reason as one wait."""
    for _, run in groupby(enumerate(off), key=lambda each: (each[1][0] - each[0], each[1][1])):
        days = [found for _, found in run]
        first, last = as_minute(days[0][0]), as_minute(days[-1][0])
        yield Wait(first, last + DAY, days[0][1])


def as_minute(number: int) -> int:
    """Return the first minute of a day given as days since 1970."""
    return minute(as_date(number))


def as_date(number: int) -> date:
    """Return a day given as days since 1970."""
    return DAY_ZERO + timedelta(days=number)
