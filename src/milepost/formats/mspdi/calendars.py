"""The calendars of an MSPDI file."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

from milepost.formats.mspdi.values import Values
from milepost.plan import Calendar, CalendarException, Frequency, Recurrence, WorkWeek
from milepost.plan.calendars import AS_BASE, Shift, Shifts, Week
from milepost.plan.moments import day

Element = Any

DAILY, YEARLY_DAY, YEARLY_POSITION, MONTHLY_DAY, MONTHLY_POSITION, WEEKLY = "1", "2", "3", "4", "5", "6"
"""The numbers of the kinds of recurrence."""


def read_calendar(element: Element, reader: Any) -> Calendar:
    """Return a calendar; what it does not understand is told to the reader."""
    row = reader.row(element)
    name = row.get("Name") or f"Calendar {row.get('UID', '')}"
    values = Values(row, lambda text: reader.problem(f"calendar {name}", text))
    base = row.get("BaseCalendarUID", "-1")
    days = list(reader.below(element, "WeekDays", "WeekDay"))
    exceptions = tuple(read_exceptions(reader.below(element, "Exceptions", "Exception"), reader, values.tell))
    return Calendar(
        key=row.get("UID", name),
        name=name,
        week=read_week(days, reader, values.tell),
        exceptions=exceptions or tuple(old_exceptions(days, reader, values.tell)),
        work_weeks=tuple(read_work_weeks(element, reader, values.tell)),
        base=None if base in ("-1", "", row.get("UID")) else base,
        personal=not values.is_set("IsBaseCalendar", default=True),
    )


def read_week(days: list[Element], reader: Any, tell: Callable[[str], None]) -> Week:
    """Return the week that WeekDay elements 1 (Sunday) to 7 (Saturday) describe; unsaid days are as the base says."""
    week: list[Shifts | None] = list(AS_BASE)
    for element in days:
        row = reader.row(element)
        number = row.get("DayType", "")
        if number in tuple("1234567"):
            week[(int(number) + 5) % 7] = read_shifts(element, row, reader, tell)
    return tuple(week)  # type: ignore[return-value]


def read_shifts(element: Element, row: dict[str, str], reader: Any, tell: Callable[[str], None]) -> Shifts:
    """Return the shifts of a day or exception, in order and merged where they overlap; none when it is a day off."""
    if row.get("DayWorking") in ("0", "false"):
        return ()
    shifts: list[Shift] = []
    for each in reader.below(element, "WorkingTimes", "WorkingTime"):
        times = reader.row(each)
        if times.get("FromTime") and times.get("ToTime"):
            first, last = clock(times["FromTime"]), clock(times["ToTime"]) or 1440
            shifts += [(first, last)] if first < last else [(0, last), (first, 1440)]
    merged: list[Shift] = []
    for first, last in sorted(s for s in shifts if s[0] < s[1]):
        if merged and first <= merged[-1][1]:
            if first < merged[-1][1]:
                tell("has shifts that overlap; they were joined.")
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return tuple(merged)


def clock(text: str) -> int:
    """Return the minute of the day of HH:MM:SS."""
    hours, minutes = text[-8:].split(":")[:2] if len(text) >= 8 else text.split(":")[:2]
    return int(hours) * 60 + int(minutes)


def read_period(element: Element, reader: Any, tell: Callable[[str], None]) -> tuple[date, date] | None:
    """Return the first and last day of a TimePeriod, or None when it has none that makes sense."""
    period = next(iter(reader.below(element, "TimePeriod")), None)
    if period is None:
        return None
    values = Values(reader.row(period), tell)
    first, last = values.moment("FromDate"), values.moment("ToDate")
    if first is None or last is None or day(last) < day(first):
        return None
    return day(first), day(last)


def read_exceptions(
    elements: Iterator[Element], reader: Any, tell: Callable[[str], None]
) -> Iterator[CalendarException]:
    """Yield the exceptions of a calendar as newer versions of Microsoft Project write them."""
    for element in elements:
        row = reader.row(element)
        period = read_period(element, reader, tell)
        if period is None:
            tell(f"has an exception {row.get('Name', '')!r} without usable dates; it was left out.")
            continue
        shifts = read_shifts(element, row, reader, tell)
        rule = read_recurrence(row, Values(row, tell), period)
        yield CalendarException(*period, shifts, row.get("Name", ""), rule)


def old_exceptions(days: list[Element], reader: Any, tell: Callable[[str], None]) -> Iterator[CalendarException]:
    """Yield the exceptions of files before Microsoft Project 2007, which stand among the week days."""
    for element in days:
        row = reader.row(element)
        period = read_period(element, reader, tell) if row.get("DayType") == "0" else None
        if period is not None:
            yield CalendarException(*period, read_shifts(element, row, reader, tell))


def read_recurrence(row: dict[str, str], values: Values, period: tuple[date, date]) -> Recurrence | None:
    """Return how an exception comes back between its first and last day, None when it holds on every one."""
    kind = row.get("Type", DAILY)
    every = max(values.whole("Period") or 1, 1)
    count = values.whole("Occurrences") if values.is_set("EnteredByOccurrences") else None
    month = (values.whole("Month") or 0) + 1
    weekday = ((values.whole("MonthItem") or 3) - 4) % 7
    position = (values.whole("MonthPosition") or 0) + 1
    if kind == WEEKLY:
        return Recurrence(Frequency.WEEKLY, every, weekdays_of(values.whole("DaysOfWeek") or 0), count=count)
    if kind == MONTHLY_DAY:
        return Recurrence(Frequency.MONTHLY, every, day=values.whole("MonthDay"), count=count)
    if kind == MONTHLY_POSITION:
        return Recurrence(Frequency.MONTHLY, every, (weekday,), week=position, count=count)
    if kind == YEARLY_DAY:
        return Recurrence(Frequency.YEARLY, 1, day=values.whole("MonthDay"), month=month, count=count)
    if kind == YEARLY_POSITION:
        return Recurrence(Frequency.YEARLY, 1, (weekday,), week=position, month=month, count=count)
    if every > 1 and period[1] - period[0] >= timedelta(days=1):
        return Recurrence(Frequency.DAILY, every, count=count)
    return None


def weekdays_of(mask: int) -> tuple[int, ...]:
    """Return the weekdays (0 Monday) of a mask whose lowest bit is Sunday."""
    return tuple(sorted((n - 1) % 7 for n in range(7) if mask >> n & 1))


def read_work_weeks(element: Element, reader: Any, tell: Callable[[str], None]) -> Iterator[WorkWeek]:
    """Yield the alternative weeks of a calendar."""
    for each in reader.below(element, "WorkWeeks", "WorkWeek"):
        period = read_period(each, reader, tell)
        if period is not None:
            days = list(reader.below(each, "WeekDays", "WeekDay"))
            yield WorkWeek(*period, read_week(days, reader, tell), reader.row(each).get("Name", ""))
