"""The S-curve: planned, earned and used value over time."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from milepost.forecast.earned_value.budget import Share, clock_of, growth, share
from milepost.forecast.earned_value.performance import TOO_LONG, Performance
from milepost.plan import Task
from milepost.plan.moments import DAY
from milepost.schedule.clocks import Clocks
from milepost.schedule.spans import Schedule

WEEK = 7 * DAY
MONDAY = 4 * DAY
"""The first Monday, 5 January 1970, 00:00."""
MOST_POINTS = 160


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """Cumulative value at a moment; earned and used until the day of the figures, expected from there on."""

    moment: int
    planned: Decimal
    earned: Decimal | None = None
    used: Decimal | None = None
    expected: Decimal | None = None


def curve(performance: Performance, schedule: Schedule | None = None) -> tuple[CurvePoint, ...]:
    """Return the S-curve by week (by more weeks when it is very long), with a point on the day of the figures itself.

    What was earned and used lies evenly over each task's actual dates; it ends in the figures of the day. With a
    schedule, what the plan still expects to use lies over the rest of each task.
    """
    tally, as_of = performance.value, performance.as_of
    moments = weeks(min(performance.start, as_of), last_of(performance, schedule), as_of)
    now = moments.index(as_of)
    clocks = Clocks(performance.plan)
    planned = growth(tally.shares.values(), moments)
    earned = growth(until_now(performance, clocks, "ev"), moments[: now + 1])
    used = growth(until_now(performance, clocks, "ac"), moments[: now + 1]) if tally.knows_usage else []
    expected = growth(from_now(performance, clocks, schedule), moments) if schedule and used else []
    return tuple(
        CurvePoint(
            m,
            tally.measure.amount(planned[n]),
            tally.measure.amount(earned[n]) if n <= now else None,
            tally.measure.amount(used[n]) if used and n <= now else None,
            tally.measure.amount(used[now] + expected[n]) if expected and n >= now else None,
        )
        for n, m in enumerate(moments)
    )


def last_of(performance: Performance, schedule: Schedule | None) -> int:
    """Return where the curve ends: with the baseline, the schedule or today, whichever is last."""
    finish = max(performance.finish, performance.as_of)
    return max(finish, min(schedule.finish, finish + TOO_LONG)) if schedule else finish


def weeks(start: int, finish: int, as_of: int) -> list[int]:
    """Return the start, the end of every week (or so many weeks), the day of the figures and the finish, in order."""
    step = WEEK * (1 + (finish - start) // (MOST_POINTS * WEEK))
    first = start + WEEK - (start - MONDAY) % WEEK
    return sorted({start, *range(first, finish, step), as_of, finish})


def until_now(performance: Performance, clocks: Clocks, what: str) -> Iterator[Share]:
    """Yield what each task earned ("ev") or used ("ac") so far, over its actual dates."""
    for task in performance.value.tasks:
        amount = getattr(performance.value.by_task[task.key], what)
        if amount:
            yield share(amount, *actual_dates(performance, task), clock_of(clocks, task))


def actual_dates(performance: Performance, task: Task) -> tuple[int, int]:
    """Return from when until when the task was worked on; its baseline's start stands in for a missing actual one."""
    as_of, progress = performance.as_of, task.progress
    planned = performance.value.shares.get(task.key)
    start = progress.actual_start if progress.actual_start is not None else planned.start if planned else as_of
    ends = (progress.actual_finish, progress.stop, as_of)
    finish = next(e for e in ends if e is not None)
    return min(start, as_of), min(finish, as_of)


def from_now(performance: Performance, clocks: Clocks, schedule: Schedule) -> Iterator[Share]:
    """Yield what each task still expects to use, over the rest of its scheduled dates."""
    for task in performance.value.tasks:
        amount = performance.value.by_task[task.key].remaining
        span = schedule.by_key.get(task.key)
        if amount and span:
            start = max(span.start, performance.as_of)
            yield share(amount, start, max(span.finish, start), clock_of(clocks, task))
