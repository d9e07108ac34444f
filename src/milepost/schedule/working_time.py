"""Arithmetic over working time: calendars compiled to a table of shifts, searched by bisection.

A calendar counts its working minutes from an origin. `position` maps a moment to that count; `start_at` and
`finish_at` map a count back to the last and the first moment that has it, for the end of one shift and the start of
the next share a count: work of no minutes may begin at either.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from milepost.errors import InvalidPlan
from milepost.plan import Calendar, CalendarException, Frequency, Recurrence
from milepost.plan.calendars import Shifts
from milepost.plan.moments import DAY, FIRST, LAST

DAY_ZERO = date(1970, 1, 1)
YEAR = 366
FIRST_DAY, LAST_DAY = FIRST // DAY, LAST // DAY


class WorkingTime:
    """One calendar's working time, on the days asked for so far; further days are added when a question needs them.

    Raises InvalidPlan when the calendar has no working time at all within the dates a plan may hold.
    """

    def __init__(self, calendar: Calendar, calendars: Mapping[str, Calendar], first: int, last: int) -> None:
        self.calendar = calendar
        self._calendars = calendars
        self._low, self._high = first // DAY, last // DAY + 1
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._counts: list[int] = []
        self._append(self._low, self._high)

    def position(self, moment: int) -> int:
        """Return the working minutes from the origin to a moment (negative before it)."""
        if not self._low * DAY <= moment < self._high * DAY:
            self._cover(moment)
        n = bisect_right(self._starts, moment) - 1
        if n < 0:
            return self._counts[0] if self._counts else 0
        return self._counts[n] + min(moment, self._ends[n]) - self._starts[n]

    def start_at(self, position: int) -> int:
        """Return the last moment with that many working minutes before it: where work goes on."""
        while not self._counts or position >= self._total() or position < self._counts[0]:
            self._grow(later=not self._counts or position >= self._total())
        n = bisect_right(self._counts, position) - 1
        return self._starts[n] + position - self._counts[n]

    def finish_at(self, position: int) -> int:
        """Return the first moment with that many working minutes before it: where work is done."""
        while not self._counts or position > self._total() or position <= self._counts[0]:
            self._grow(later=not self._counts or position > self._total())
        n = bisect_left(self._counts, position) - 1
        return self._starts[n] + position - self._counts[n]

    def between(self, first: int, last: int) -> int:
        """Return the working minutes from one moment to another, negative when the other is earlier."""
        return self.position(last) - self.position(first)

    def next(self, moment: int) -> int:
        """Return the moment itself when work goes on at it, else the start of the next shift."""
        return self.start_at(self.position(moment))

    def previous(self, moment: int) -> int:
        """Return the moment itself when work was going on until it, else the end of the shift before."""
        return self.finish_at(self.position(moment))

    def add(self, moment: int, minutes: int) -> int:
        """Return when that much work, begun at a moment, is done; the moment itself for no work.

        A negative amount counts back: the moment at which that much work must begin to end at the given one.
        """
        if minutes == 0:
            return moment
        if minutes > 0:
            return self.finish_at(self.position(moment) + minutes)
        return self.start_at(self.position(moment) + minutes)

    def shifts(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Yield the working stretches between two moments, clipped to them."""
        self._cover(first)
        self._cover(last)
        for n in range(max(bisect_right(self._starts, first) - 1, 0), len(self._starts)):
            if self._starts[n] >= last:
                return
            start, end = max(first, self._starts[n]), min(last, self._ends[n])
            if start < end:
                yield start, end

    def days(self, low: int, high: int) -> list[Shifts]:
        """Return the shifts of each day from low to high (days since 1970, high left out), in minutes of the day."""
        return day_shifts(self.calendar, self._calendars, low, high)

    @property
    def first(self) -> int:
        """The first moment counted so far."""
        return self._low * DAY

    @property
    def last(self) -> int:
        """The moment up to which is counted so far."""
        return self._high * DAY

    def _total(self) -> int:
        return self._counts[-1] + self._ends[-1] - self._starts[-1]

    def _cover(self, moment: int) -> None:
        while moment < self._low * DAY and self._low > FIRST_DAY:
            self._grow(later=False)
        while moment >= self._high * DAY and self._high < LAST_DAY:
            self._grow(later=True)

    def _grow(self, *, later: bool) -> None:
        step = max(YEAR, self._high - self._low)
        if later and self._high < LAST_DAY:
            high = min(self._high + step, LAST_DAY)
            self._append(self._high, high)
            self._high = high
        elif not later and self._low > FIRST_DAY:
            low = max(self._low - step, FIRST_DAY)
            self._prepend(low, self._low)
            self._low = low
        elif not self._counts and self._low > FIRST_DAY:
            self._grow(later=False)
        else:
            raise InvalidPlan(f"The calendar {self.calendar.name!r} has too little working time for the work on it.")

    def _stretches(self, low: int, high: int) -> Iterator[tuple[int, int]]:
        return stretches(self.calendar, self._calendars, low, high)

    def _append(self, low: int, high: int) -> None:
        count = self._total() if self._counts else 0
        for start, end in self._stretches(low, high):
            if self._ends and self._ends[-1] == start:
                self._ends[-1] = end
            else:
                self._starts.append(start)
                self._ends.append(end)
                self._counts.append(count)
            count += end - start

    def _prepend(self, low: int, high: int) -> None:
        early = list(self._stretches(low, high))
        count = (self._counts[0] if self._counts else 0) - sum(end - start for start, end in early)
        counts = []
        for start, end in early:
            counts.append(count)
            count += end - start
        self._starts[:0] = [start for start, _ in early]
        self._ends[:0] = [end for _, end in early]
        self._counts[:0] = counts


class Elapsed:
    """The clock as a calendar: every minute counts."""

    def position(self, moment: int) -> int:
        """Return the moment: each minute counts."""
        return moment

    def between(self, first: int, last: int) -> int:
        """Return the minutes from one moment to another."""
        return last - first

    def finish_at(self, position: int) -> int:
        """Return the position: each minute counts. Raises InvalidPlan beyond the dates a plan may hold."""
        if not FIRST < position < LAST:
            raise InvalidPlan("Dates of this plan run beyond what a plan may hold.")
        return position

    def add(self, moment: int, minutes: int) -> int:
        """Return the moment that many minutes later. Raises InvalidPlan beyond the dates a plan may hold."""
        return self.finish_at(moment + minutes)

    def shifts(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Yield the whole stretch."""
        if first < last:
            yield first, last

    start_at = finish_at
    next = previous = position


class CommonTime(WorkingTime):
    """The time that is working time of two calendars at once: a person's hours on a task with a calendar of its own."""

    def __init__(self, mine: WorkingTime, theirs: WorkingTime) -> None:
        self._both = mine, theirs
        first, last = min(mine.first, theirs.first), max(mine.last, theirs.last)
        super().__init__(mine.calendar, {}, first, last - 1)

    def _stretches(self, low: int, high: int) -> Iterator[tuple[int, int]]:
        mine, theirs = self._both
        for first, last in mine.shifts(low * DAY, high * DAY):
            yield from theirs.shifts(first, last)

    def days(self, low: int, high: int) -> list[Shifts]:
        """Return the common shifts of each day from low to high (days since 1970, high left out)."""
        mine, theirs = self._both
        return [tuple(common(*both)) for both in zip(mine.days(low, high), theirs.days(low, high), strict=True)]


def common(mine: Shifts, theirs: Shifts) -> Iterator[tuple[int, int]]:
    """Yield the stretches that two days' shifts have in common."""
    for start, end in mine:
        for begin, done in theirs:
            if max(start, begin) < min(end, done):
                yield max(start, begin), min(end, done)


def stretches(calendar: Calendar, calendars: Mapping[str, Calendar], low: int, high: int) -> Iterator[tuple[int, int]]:
    """Yield the working stretches of the days low to high (days since 1970, high left out), midnight to midnight."""
    for n, shifts in enumerate(day_shifts(calendar, calendars, low, high), start=low):
        for first, last in shifts:
            yield n * DAY + first, n * DAY + last


def day_shifts(calendar: Calendar, calendars: Mapping[str, Calendar], low: int, high: int) -> list[Shifts]:
    """Return the shifts of each day from low to high (days since 1970, high left out).

    An exception rules before an alternative week, an alternative week before the week, own entries before the base's.
    """
    if calendar.base is None:
        days: list[Shifts] = [()] * (high - low)
    elif calendar.week == (None,) * 7 and not calendar.exceptions and not calendar.work_weeks:
        return day_shifts(calendars[calendar.base], calendars, low, high)
    else:
        days = day_shifts(calendars[calendar.base], calendars, low, high)
    for n in range(low, high):
        own = calendar.week[(n + 3) % 7]
        if own is not None:
            days[n - low] = own
    for alternative in reversed(calendar.work_weeks):
        for n in days_of(alternative.first, alternative.last, low, high):
            own = alternative.week[(n + 3) % 7]
            if own is not None:
                days[n - low] = own
    for exception in reversed(calendar.exceptions):
        for n in exception_days(exception, low, high):
            days[n - low] = exception.shifts
    return days


def days_of(first: date, last: date, low: int, high: int) -> range:
    """Return the days from first to last, as days since 1970, within low and high (high left out)."""
    return range(max((first - DAY_ZERO).days, low), min((last - DAY_ZERO).days + 1, high))


def exception_days(exception: CalendarException, low: int, high: int) -> Iterator[int]:
    """Yield the days an exception holds on, as days since 1970, within low and high (high left out)."""
    span = days_of(exception.first, exception.last, low, high)
    if exception.recurrence is None:
        yield from span
    else:
        yield from (n for n in recurring_days(exception, exception.recurrence, high) if n in span)


def recurring_days(exception: CalendarException, rule: Recurrence, high: int) -> Iterator[int]:
    """Yield the days of a recurring exception, in order, from its first day on, before the day `high`."""
    first = (exception.first - DAY_ZERO).days
    last = min((exception.last - DAY_ZERO).days + 1, high)
    found = 0
    for n in range(first, last):
        if recurs_on(rule, exception.first, DAY_ZERO + timedelta(days=n)):
            yield n
            found += 1
            if rule.count is not None and found >= rule.count:
                return


def recurs_on(rule: Recurrence, first: date, day: date) -> bool:
    """Return whether a recurrence that began on `first` holds on a day."""
    if rule.frequency is Frequency.DAILY:
        return (day - first).days % rule.every == 0
    if rule.frequency is Frequency.WEEKLY:
        weeks = ((day - first).days + first.weekday()) // 7
        return weeks % rule.every == 0 and day.weekday() in (rule.weekdays or (first.weekday(),))
    months = (day.year - first.year) * 12 + day.month - first.month
    if rule.frequency is Frequency.YEARLY:
        in_turn = (day.year - first.year) % rule.every == 0 and day.month == (rule.month or first.month)
    else:
        in_turn = months % rule.every == 0
    return in_turn and is_day_of_month(rule, first, day)


def is_day_of_month(rule: Recurrence, first: date, day: date) -> bool:
    """Return whether a day is the rule's day of the month, or its n-th (5: last) such weekday."""
    if rule.week is None:
        return day.day == (rule.day or first.day)
    if day.weekday() not in rule.weekdays:
        return False
    if rule.week == 5:
        return (day + timedelta(days=7)).month != day.month
    return (day.day - 1) // 7 + 1 == rule.week
