"""Moments, durations and causes in plain words."""

from collections.abc import Iterable

from milepost.plan import Plan
from milepost.plan.moments import DAY, moment
from milepost.schedule.spans import Span
from milepost.schedule.why.model import Wait

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def at(minutes: int) -> str:
    """Return a moment as Mon 2 Mar 2026 08:00."""
    value = moment(minutes)
    return f"{WEEKDAYS[value.weekday()]} {value.day} {MONTHS[value.month - 1]} {value.year} {value:%H:%M}"


def lasting(minutes: int, per_day: int) -> str:
    """Return working minutes in days where they make whole tenths of days, else in hours or minutes."""
    days, hours = minutes / per_day, minutes / 60
    if days == round(days, 1) and abs(days) >= 0.5:
        return f"{days:g} {'day' if abs(days) == 1 else 'days'}"
    if hours == round(hours, 1):
        return f"{hours:g} {'hour' if abs(hours) == 1 else 'hours'}"
    return f"{minutes} minutes"


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
