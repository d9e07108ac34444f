"""Which dates and floats are the file's own."""

from milepost.plan import Plan, Recorded
from milepost.plan.moments import DAY
from milepost.schedule.agreement.model import DATES, FLOATS
from milepost.schedule.clocks import Clock, Clocks
from milepost.schedule.spans import Schedule, Span

FAR = 40 * DAY
"""Dates farther apart differ even when a calendar that has run out has no working time between them."""


def differing(schedule: Schedule, clocks: Clocks) -> dict[str, tuple[str, ...]]:
    """Return, for each task with anything to compare, by its key, the fields that differ."""
    return {
        span.task.key: tuple(
            name for name in compared if not agrees(schedule.plan, span, span.task.recorded, name, clocks)
        )
        for span in schedule.spans
        if span.task.recorded is not None
        if (compared := [name for name in (*DATES, *FLOATS) if getattr(span.task.recorded, name) is not None])
    }


def agrees(plan: Plan, span: Span, recorded: Recorded, name: str, clocks: Clocks) -> bool:
    """True when one field of a task is the file's.

    Dates are the same to the minute, or with no working time of the task's calendar between them (Friday 17:00 is
    Monday 08:00); floats within 1 % of a day, for programs keep them in days of two decimals.
    """
    ours, theirs = getattr(span, name), getattr(recorded, name)
    if ours == theirs:
        return True
    if name in FLOATS:
        return bool(abs(ours - theirs) <= plan.settings.minutes_per_day / 100 + 0.5)
    return is_same_time(clocks.of_task(span.task), ours, theirs)


def is_same_time(clock: Clock, first: int, second: int) -> bool:
    """True when no work is done between two moments that are not far apart."""
    return abs(first - second) <= FAR and clock.between(first, second) == 0
