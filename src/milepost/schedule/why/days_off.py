"""The days between two moments on which nobody works, each with its reason."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby

from milepost.plan import Calendar, Plan
from milepost.plan.moments import DAY, day, minute
from milepost.schedule.spans import Span
from milepost.schedule.why.case import Case
from milepost.schedule.why.crew import Worker
from milepost.schedule.why.model import Wait
from milepost.schedule.working_time import DAY_ZERO, day_shifts, exception_days

LONGEST = 3660
"""The most days looked through: ten years."""


def days_off(
    case: Case, span: Span, first: int, last: int, workers: list[Worker], *, for_all: bool
) -> tuple[Wait, ...]:
    """Return the days off between two moments of those who work on a task; for_all: the days on which nobody works."""
    if span.task.elapsed or last - first < DAY // 2:
        return ()
    start = (day(first) - DAY_ZERO).days
    days = range(start, start + min((day(last) - day(first)).days + 1, LONGEST))
    off = [days_off_of(case.plan, each, days) for each in workers]
    shared = set(days).intersection(*off) if for_all else set(days)
    found = {wait for each in off for wait in merged([(n, each[n]) for n in days if n in each and n in shared])}
    return tuple(sorted(found, key=lambda wait: (wait.first, wait.last, wait.reason)))


def days_off_of(plan: Plan, worker: Worker, days: range) -> dict[int, str]:
    """Return the days, as days since 1970, on which one of a worker's calendars is closed, each with the reason."""
    found: dict[int, str] = {}
    for calendar, whose in reversed(worker.calendars):
        shifts = day_shifts(calendar, plan.calendar_by_key, days.start, days.stop)
        found |= {n: reason(plan, calendar, whose, n) for n, worked in zip(days, shifts, strict=True) if not worked}
    return found


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
