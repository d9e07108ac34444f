"""The days on which a calendar differs from its week, one by one, for P6 knows no other exceptions."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from milepost.plan import Calendar, CalendarException, Frequency, Recurrence
from milepost.plan.calendars import Shifts

ONE = timedelta(days=1)
LONG = timedelta(days=400)
"""An exception longer than this is spelled out only around the plan's own dates."""


def lineage(calendar: Calendar, calendars: Mapping[str, Calendar]) -> list[Calendar]:
    """Return a calendar and what it stands on, the deepest base first."""
    found = [calendar]
    while found[0].base is not None:
        found.insert(0, calendars[found[0].base])
    return found


def week_of(line: list[Calendar]) -> list[Shifts]:
    """Return the hours of Monday to Sunday, each as the last calendar that says anything of it."""
    return [next((c.week[n] or () for c in reversed(line) if c.week[n] is not None), ()) for n in range(7)]


def exceptional(line: list[Calendar], first: date, last: date) -> dict[date, Shifts]:
    """Return the hours of each day that differ from the week, of what comes back only those from first to last."""
    week = week_of(line)
    found = {day: hours_on(day, line) for day in candidates(line, first, last)}
    return {day: hours for day, hours in sorted(found.items()) if hours != week[day.weekday()]}


def candidates(line: list[Calendar], first: date, last: date) -> set[date]:
    """Return the days of which a calendar says more than its week: of what comes back, those from first to last."""
    days: set[date] = set()
    for calendar in line:
        for exception in calendar.exceptions:
            if exception.recurrence is None and exception.last - exception.first < LONG:
                days.update(each_day(exception.first, exception.last))
            else:
                days.update(each_day(max(exception.first, first), min(exception.last, last)))
        for other in calendar.work_weeks:
            days.update(each_day(max(other.first, first), min(other.last, last)))
    return days


def each_day(first: date, last: date) -> Iterator[date]:
    """Yield the days from first to last."""
    while first <= last:
        yield first
        first += ONE


def hours_on(day: date, line: list[Calendar]) -> Shifts:
    """Return the hours of a day: own rules before the base's, and exceptions before other weeks before the week."""
    hours: Shifts = ()
    for calendar in line:
        stated = calendar.week[day.weekday()]
        for other in reversed(calendar.work_weeks):
            if other.first <= day <= other.last:
                own = other.week[day.weekday()]
                stated = stated if own is None else own
        hours = hours if stated is None else stated
        for exception in reversed(calendar.exceptions):
            if holds(exception, day):
                hours = exception.shifts
    return hours


def holds(exception: CalendarException, day: date) -> bool:
    """Return whether an exception holds on a day."""
    if not exception.first <= day <= exception.last:
        return False
    rule = exception.recurrence
    if rule is None:
        return True
    if not recurs(rule, exception.first, day):
        return False
    return (
        rule.count is None
        or sum(recurs(rule, exception.first, d) for d in each_day(exception.first, day)) <= rule.count
    )


def recurs(rule: Recurrence, first: date, day: date) -> bool:
    """Return whether a rule that began on one day comes back on another."""
    if rule.frequency is Frequency.DAILY:
        return (day - first).days % rule.every == 0
    if rule.frequency is Frequency.WEEKLY:
        weeks = ((day - first).days + first.weekday()) // 7
        return weeks % rule.every == 0 and day.weekday() in (rule.weekdays or (first.weekday(),))
    months = (day.year - first.year) * 12 + day.month - first.month
    if rule.frequency is Frequency.YEARLY:
        if (day.year - first.year) % rule.every or day.month != (rule.month or first.month):
            return False
    elif months % rule.every:
        return False
    if rule.week is None:
        return day.day == (rule.day or first.day)
    nth = (day.day - 1) // 7 + 1
    is_last = (day + timedelta(days=7)).month != day.month
    return day.weekday() in rule.weekdays and (is_last if rule.week == 5 else nth == rule.week)
