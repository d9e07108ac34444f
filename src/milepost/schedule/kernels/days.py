"""Working time as tables of days, for compiled loops: each question is two look-ups.

The days of every clock lie side by side. A day knows the working minutes before it and its pattern; a pattern knows the
working minutes before each minute of the day, and the minutes of the day that have so many before them.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from milepost.plan.moments import DAY, FIRST, LAST
from milepost.schedule.clocks import Clock
from milepost.schedule.working_time import Elapsed, WorkingTime

BUCKET = 8
"""The way back begins at the day of each 2 ** BUCKET-th working minute."""
Shifts = tuple[tuple[int, int], ...]


class Head(NamedTuple):
    """A clock: whether it counts every minute, and where its guesses begin."""

    elapsed: int
    guess: int


class Day(NamedTuple):
    """A day of a clock: the working minutes before it, and its pattern."""

    before: int
    pattern: int


class Minute(NamedTuple):
    """A minute of a pattern's day: how many are worked before it; the last and first minute with that many worked."""

    worked: int
    opens: int
    closes: int


class Days(NamedTuple):
    """Tables of several clocks over the days low to low + span - 1 (days since 1970). Whole numbers throughout.

    days: span + 1 per clock. minutes: DAY + 1 per pattern. guess: the first day that ends after each bucket of working
    minutes. All are arrays of numpy. beyond: [0] is set when a question goes beyond the tables: no answer counts.
    """

    low: int
    span: int
    clocks: list[Head]
    days: list[Day]
    minutes: list[Minute]
    guess: list[int]
    beyond: list[int]


def position(tables: Days, clock: int, moment: int) -> int:
    """Return the working minutes from the first day of the tables to a moment."""
    if tables.clocks[clock].elapsed:
        return moment
    day = moment // DAY - tables.low
    if day < 0 or day >= tables.span:
        tables.beyond[0] = 1
        return 0
    row = tables.days[clock * (tables.span + 1) + day]
    return row.before + tables.minutes[row.pattern * (DAY + 1) + moment % DAY].worked


def start_at(tables: Days, clock: int, worked: int) -> int:
    """Return the last moment with that many working minutes before it."""
    if tables.clocks[clock].elapsed:
        return in_range(tables, worked)
    first = clock * (tables.span + 1)
    if worked < 0 or worked >= tables.days[first + tables.span].before:
        tables.beyond[0] = 1
        return 0
    day = tables.guess[tables.clocks[clock].guess + (worked >> BUCKET)]
    while tables.days[first + day + 1].before <= worked:
        day += 1
    row = tables.days[first + day]
    return (tables.low + day) * DAY + tables.minutes[row.pattern * (DAY + 1) + worked - row.before].opens


def finish_at(tables: Days, clock: int, worked: int) -> int:
    """Return the first moment with that many working minutes before it."""
    if tables.clocks[clock].elapsed:
        return in_range(tables, worked)
    first = clock * (tables.span + 1)
    if worked <= 0 or worked > tables.days[first + tables.span].before:
        tables.beyond[0] = 1
        return 0
    day = tables.guess[tables.clocks[clock].guess + ((worked - 1) >> BUCKET)]
    while tables.days[first + day + 1].before < worked:
        day += 1
    row = tables.days[first + day]
    return (tables.low + day) * DAY + tables.minutes[row.pattern * (DAY + 1) + worked - row.before].closes


def in_range(tables: Days, moment: int) -> int:
    """Return a moment, told to be beyond the tables when no plan may hold it."""
    if moment <= FIRST or moment >= LAST:
        tables.beyond[0] = 1
    return moment


def tables_of(clocks: Sequence[Clock], first: int, last: int) -> Days:
    """Return the tables of some clocks from one moment to another, whole days."""
    import numpy as np

    clocks = clocks or (Elapsed(),)
    low, span = first // DAY, last // DAY + 1 - first // DAY
    patterns: dict[Shifts, int] = {}
    heads = np.zeros(len(clocks), dtype=[(name, "i4") for name in Head._fields])
    days = np.zeros((len(clocks), span + 1), dtype=[(name, "i4") for name in Day._fields])
    guess: list[Any] = []
    for clock, head, row in zip(clocks, heads, days, strict=True):
        shifts = clock.days(low, low + span) if isinstance(clock, WorkingTime) else [()] * span
        row["pattern"][:-1] = [patterns.setdefault(each, len(patterns)) for each in shifts]
        row["before"][1:] = np.cumsum([sum(end - begin for begin, end in each) for each in shifts])
        marks = np.arange(0, row["before"][-1] + 1, 1 << BUCKET)
        head["elapsed"], head["guess"] = not isinstance(clock, WorkingTime), sum(map(len, guess))
        guess.append(np.minimum(np.searchsorted(row["before"], marks, side="right") - 1, span - 1))
    minutes = np.array(
        [row for each in patterns for row in hours(each)], dtype=[(name, "i2") for name in Minute._fields]
    )
    arrays: Any = (heads, days.ravel(), minutes, np.concatenate(guess).astype("i4"), np.zeros(1, dtype="i8"))
    return Days(low, span, *arrays)


@lru_cache(1000)
def hours(shifts: Shifts) -> list[tuple[int, int, int]]:
    """Return a day's rows: minutes worked before each minute, and the last and first minute with so many worked."""
    worked, opens, closes = [0] * (DAY + 1), [DAY] * (DAY + 1), [0] * (DAY + 1)
    done = 0
    for begin, end in shifts:
        for minute in range(begin, end):
            worked[minute], opens[done] = done, minute
            done += 1
            closes[done] = minute + 1
        worked[end:] = [done] * (DAY + 1 - end)
    return list(zip(worked, opens, closes, strict=True))
