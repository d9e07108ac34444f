"""Writing the calendars of an MSPDI file."""

from collections.abc import Iterator
from typing import Any

from milepost.formats.mspdi.marks import Pairs, clock
from milepost.plan import Calendar, CalendarException, Frequency, Recurrence
from milepost.plan.calendars import Shifts, Week


def calendar(each: Calendar, number: int, base: int) -> Pairs:
    """Yield a calendar: its week, exceptions and alternative weeks."""
    yield from [("UID", number), ("Name", each.name), ("IsBaseCalendar", not each.personal)]
    yield "BaseCalendarUID", base
    yield "WeekDays", list(week(each.week))
    yield "Exceptions", [("Exception", list(exception(one))) for one in each.exceptions]
    weeks = [(w.name, period(w.first, w.last), list(week(w.week))) for w in each.work_weeks]
    yield "WorkWeeks", [("WorkWeek", [("TimePeriod", p), ("Name", n), ("WeekDays", d)]) for n, p, d in weeks]


def week(days: Week) -> Iterator[tuple[str, Any]]:
    """Yield the days a week states, Sunday first."""
    for number, shifts in enumerate((days[6], *days[:6]), start=1):
        if shifts is not None:
            yield "WeekDay", [("DayType", number), *working(shifts)]


def working(shifts: Shifts) -> Pairs:
    """Yield whether a day is worked, and when."""
    yield "DayWorking", bool(shifts)
    times = [[("FromTime", clock(first)), ("ToTime", clock(last))] for first, last in shifts]
    if times:
        yield "WorkingTimes", [("WorkingTime", each) for each in times]


def period(first: Any, last: Any) -> list[tuple[str, str]]:
    """Return a period of whole days."""
    return [("FromDate", f"{first}T00:00:00"), ("ToDate", f"{last}T23:59:00")]


def exception(each: CalendarException) -> Pairs:
    """Yield an exception with how it comes back."""
    yield "EnteredByOccurrences", each.recurrence is not None and each.recurrence.count is not None
    yield "TimePeriod", period(each.first, each.last)
    yield "Occurrences", each.recurrence.count if each.recurrence else (each.last - each.first).days + 1
    yield "Name", each.name
    yield from recurrence(each.recurrence) if each.recurrence else [("Type", 1)]
    yield from working(each.shifts)


def recurrence(rule: Recurrence) -> Pairs:
    """Yield the numbers of a recurrence."""
    by_position = rule.week is not None
    kinds = {Frequency.DAILY: 1, Frequency.WEEKLY: 6, Frequency.MONTHLY: 4, Frequency.YEARLY: 2}
    yield "Type", kinds[rule.frequency] + (1 if by_position else 0)
    yield "Period", rule.every
    if rule.frequency is Frequency.WEEKLY:
        yield "DaysOfWeek", sum(1 << (day + 1) % 7 for day in rule.weekdays)
    if by_position:
        yield from [("MonthItem", (rule.weekdays[0] + 1) % 7 + 3), ("MonthPosition", (rule.week or 1) - 1)]
    yield from [("Month", rule.month - 1 if rule.month else None), ("MonthDay", rule.day)]
