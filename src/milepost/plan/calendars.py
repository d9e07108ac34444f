"""Working time: weeks, alternative weeks and exceptions of calendars, as the plan states them.

Arithmetic over calendars is compiled in `schedule.working_time`; here is only what was written down.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

Shift = tuple[int, int]
"""One stretch of work within a day: first minute and end minute, 0 to 1440."""
Shifts = tuple[Shift, ...]
"""The work of one day in order; an empty tuple is a day off."""
Week = tuple[Shifts | None, Shifts | None, Shifts | None, Shifts | None, Shifts | None, Shifts | None, Shifts | None]
"""Monday to Sunday; None means as the base calendar says."""

OFFICE_DAY: Shifts = ((480, 720), (780, 1020))
OFFICE_WEEK: Week = (OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, (), ())
AS_BASE: Week = (None, None, None, None, None, None, None)
ROUND_THE_CLOCK: Week = (((0, 1440),),) * 7


class Frequency(StrEnum):
    """How often an exception comes back."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    YEARLY = "yearly"


@dataclass(frozen=True, slots=True)
class Recurrence:
    """The days, between an exception's first and last day, on which it holds.

    every: each n-th day, week, month or year. weekdays: 0 Monday … 6 Sunday, for weekly recurrence.
    day: day of the month; with week (1–4, or 5 for the last) instead the n-th such weekday. month: 1–12, yearly.
    count: how many times it comes back; None when the last day bounds it.
    """

    frequency: Frequency
    every: int = 1
    weekdays: tuple[int, ...] = ()
    day: int | None = None
    week: int | None = None
    month: int | None = None
    count: int | None = None

    def __post_init__(self) -> None:
        if self.every < 1:
            raise ValueError("A recurring exception must come back at least every 1 day, week, month or year.")


@dataclass(frozen=True, slots=True)
class CalendarException:
    """Days that differ from the week: a holiday, a leave, a working Saturday.

    shifts: the work of each of these days; empty when nobody works.
    """

    first: date
    last: date
    shifts: Shifts = ()
    name: str = ""
    recurrence: Recurrence | None = None

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"The exception {self.name!r} ends on {self.last} before it starts on {self.first}.")
        check_shifts(self.shifts)


@dataclass(frozen=True, slots=True)
class WorkWeek:
    """An alternative week that holds from its first to its last day."""

    first: date
    last: date
    week: Week
    name: str = ""

    def __post_init__(self) -> None:
        for shifts in self.week:
            check_shifts(shifts or ())


@dataclass(frozen=True, slots=True)
class Calendar:
    """A named calendar; what it does not say, its base calendar says.

    A day is ruled by the first exception that holds on it, else by the first alternative week, else by the week;
    own entries come before those of the base. minutes_per_day and its like translate durations for people only.
    """

    key: str
    name: str
    week: Week = OFFICE_WEEK
    exceptions: tuple[CalendarException, ...] = ()
    work_weeks: tuple[WorkWeek, ...] = ()
    base: str | None = None
    minutes_per_day: int | None = None
    minutes_per_week: int | None = None
    minutes_per_month: int | None = None
    minutes_per_year: int | None = None
    personal: bool = False

    def __post_init__(self) -> None:
        if self.base == self.key:
            raise ValueError(f"The calendar {self.name!r} cannot be its own base.")
        for shifts in self.week:
            check_shifts(shifts or ())


def check_shifts(shifts: Shifts) -> None:
    """Raise ValueError unless the shifts of a day lie within it, in order, without overlap."""
    end = 0
    for first, last in shifts:
        if not end <= first < last <= 1440:
            raise ValueError("The shifts of a day must follow one another within its 24 hours.")
        end = last
