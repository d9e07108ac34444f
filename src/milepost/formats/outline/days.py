"""Dates of the notation: ISO days, times, and the n-th working day of the project's own plain calendar.

Only what was typed is counted here; the dates of tasks are the schedule's business.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

from milepost.formats.outline.amounts import shown
from milepost.formats.outline.lines import Misread
from milepost.plan import Calendar, Settings
from milepost.plan.calendars import Shifts
from milepost.plan.moments import DAY, FIRST, LAST, day, iso, minute

DATE = re.compile(r"(?:(\d{4}-\d{2}-\d{2})|(\d{1,5}))(?:[ T](\d{2}:\d{2}))?")
HORIZON = 36_600
"""Days after which counting gives up: a hundred years."""


class Days:
    """What dates without a time, and day numbers, mean in this plan."""

    def __init__(self, settings: Settings, calendar: Calendar) -> None:
        self._settings, self._calendar = settings, calendar
        self._shifts: dict[date, Shifts] = {}
        self._worked: list[date] = []

    def moment(self, text: str, *, late: bool = False) -> int:
        """Return the moment of `2026-03-02`, `2026-03-02 17:00`, or a bare day number such as `8`.

        late: a date without a time means the end of its working day, else the beginning. Raises Misread.
        """
        found = DATE.fullmatch(text.strip())
        if not found:
            raise Misread(
                f"{shown(text)} is no date; write 2026-03-02, 2026-03-02 17:00, or 8 for the 8th working day."
            )
        chosen = self.on(found[1] or found[2])
        time = clock(found[3]) if found[3] else (self._settings.day_finish if late else self._settings.day_start)
        return minute(chosen) + time

    def on(self, text: str) -> date:
        """Return the day of `2026-03-02`, or of a bare day number. Raises Misread."""
        return self.nth(int(text)) if text.isdecimal() else iso_date(text)

    def range(self, text: str) -> tuple[int, int]:
        """Return the moments of `DATE..DATE`; a single date is its whole working day. Raises Misread."""
        first, _, last = text.partition("..")
        start, finish = self.moment(first), self.moment(last or first, late=True)
        if finish < start:
            raise Misread(f"{shown(text)} ends before it begins.")
        return start, finish

    def spell(self, value: int, *, late: bool = False) -> str:
        """Return a moment as a date, with its time where that is not the usual one."""
        usual = self._settings.day_finish if late else self._settings.day_start
        midnight = value - usual
        return day(midnight).isoformat() if midnight % DAY == 0 else iso(value).replace("T", " ")

    def is_one(self, start: int, finish: int) -> bool:
        """True for the two moments that a single date stands for."""
        return self.spell(start) == self.spell(finish, late=True)

    def nth(self, number: int) -> date:
        """Return the n-th working day of the project, its start being the first. Raises Misread."""
        if self._settings.start is None:
            raise Misread(f"{number} counts the working days from the project's start; say 'start:' first.")
        missing = number - len(self._worked)
        if missing > 0:
            first = self._worked[-1] + timedelta(days=1) if self._worked else day(self._settings.start)
            self._worked += islice((on for on in self._days(first) if self.shifts(on)), missing)
        if not 1 <= number <= len(self._worked):
            raise Misread(f"{number} is no working day of the project; its first is 1.")
        return self._worked[number - 1]

    def between(self, start: int, finish: int) -> int:
        """Return the working minutes from one moment to another; 0 past the horizon."""
        total = 0
        for on in self._days(day(start)):
            midnight = minute(on)
            if midnight >= finish:
                return total
            for first, last in self.shifts(on):
                total += max(min(midnight + last, finish) - max(midnight + first, start), 0)
        return 0

    def back(self, finish: int, minutes: int) -> int:
        """Return when work of that many minutes begins that ends at a moment; the moment itself past the horizon."""
        for on in self._days(day(finish), step=-1):
            midnight = minute(on)
            for first, last in reversed(self.shifts(on)):
                room = max(min(midnight + last, finish) - midnight - first, 0)
                if minutes <= room:
                    return min(midnight + last, finish) - minutes
                minutes -= room
        return finish

    def shifts(self, on: date) -> Shifts:
        """Return the work of one day: the first exception that holds, else the week."""
        if on not in self._shifts:
            ruling = (e.shifts for e in self._calendar.exceptions if e.first <= on <= e.last)
            self._shifts[on] = next(ruling, self._calendar.week[on.weekday()] or ())
        return self._shifts[on]

    def _days(self, first: date, step: int = 1) -> Iterator[date]:
        for n in range(HORIZON):
            try:
                yield first + timedelta(days=n * step)
            except OverflowError:
                return


def iso_date(text: str) -> date:
    """Return an ISO date within the years a plan may hold. Raises Misread."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise Misread(f"{shown(text)} is no day of the calendar.") from None
    if not FIRST <= minute(found) <= LAST:
        raise Misread(f"{shown(text)} lies outside the years 1571 to 9964.")
    return found


def clock(text: str) -> int:
    """Return the minutes of a time of day, 00:00 to 24:00. Raises Misread."""
    found = re.fullmatch(r"(\d{2}):(\d{2})", text)
    minutes = int(found[1]) * 60 + int(found[2]) if found else -1
    if not found or int(found[2]) > 59 or not 0 <= minutes <= DAY:
        raise Misread(f"{shown(text)} is no time of day; write 08:00.")
    return minutes


def spell_clock(minutes: int) -> str:
    """Return a time of day."""
    return f"{minutes // 60:02}:{minutes % 60:02}"
