"""Lengths, days off and ranges of days in plain words."""

from collections.abc import Iterable

from milepost.plan import Plan
from milepost.plan.moments import DAY, moment
from milepost.schedule.spans import Span
from milepost.schedule.why.model import Wait
from milepost.schedule.words import MONTHS, at, lasting

__all__ = ["at", "between", "lasting", "length", "waits"]


def length(plan: Plan, span: Span) -> str:
    """Return how long a task takes."""
    per_day = 1440 if span.task.elapsed else plan.settings.minutes_per_day
    return lasting(span.duration, per_day) + (" on the clock" if span.task.elapsed else "")


def waits(days_off: Iterable[Wait]) -> str:
    """Return days off as words: the weekend 7–8 Mar, the leave of Eva 10 Mar; many weekends by their number."""
    found = list(days_off)
    weekends = [wait for wait in found if wait.reason == "weekend"]
    rest = [wait for wait in found if wait.reason != "weekend"]
    named = [
        f"the {wait.reason} {between(wait.first, wait.last - DAY)}" for wait in (rest if len(weekends) > 2 else found)
    ]
    return ", ".join([f"{len(weekends)} weekends", *named] if len(weekends) > 2 else named)


def between(first: int, last: int) -> str:
    """Return a range of days as 7 Mar, 7–8 Mar or 31 Mar – 1 Apr."""
    begin, end = moment(first), moment(last)
    if begin.month != end.month:
        return f"{begin.day} {MONTHS[begin.month - 1]} – {end.day} {MONTHS[end.month - 1]}"
    days = f"{begin.day}" if begin.day == end.day else f"{begin.day}–{end.day}"
    return f"{days} {MONTHS[end.month - 1]}"
