"""The calendars of the plans measured with: eight crews that do not work at the same time."""

from datetime import date

from milepost.plan import Calendar
from milepost.plan.calendars import OFFICE_DAY, OFFICE_WEEK, ROUND_THE_CLOCK, CalendarException, Shifts, Week

EARLY: Shifts = ((360, 600), (630, 870))
LATE: Shifts = ((840, 1080), (1110, 1350))
NIGHT: Shifts = ((0, 360), (1320, 1440))
MORNING: Shifts = ((510, 750),)
LONG: Shifts = ((420, 720), (780, 1080))
YEARS = range(2026, 2036)

OFFICE = Calendar("1", "Office", OFFICE_WEEK)


def eight_calendars() -> tuple[Calendar, ...]:
    """Return eight calendars of different hours; two of them have holidays, for ten years."""
    return (
        OFFICE,
        Calendar("2", "Office with holidays", OFFICE_WEEK, holidays(12, 24, 26)),
        Calendar("3", "Early shift", five_days(EARLY)),
        Calendar("4", "Late shift", five_days(LATE)),
        Calendar("5", "Night shift", (NIGHT,) * 7),
        Calendar("6", "Mornings", five_days(MORNING)),
        Calendar("7", "Four long days", (LONG, LONG, LONG, LONG, (), (), ()), holidays(8, 3, 14)),
        Calendar("8", "Round the clock", ROUND_THE_CLOCK),
    )


def five_days(shifts: Shifts) -> Week:
    """Return a week that works these shifts from Monday to Friday."""
    return (shifts, shifts, shifts, shifts, shifts, (), ())


def holidays(month: int, first: int, last: int) -> tuple[CalendarException, ...]:
    """Return the same days off in each of the years."""
    return tuple(CalendarException(date(year, month, first), date(year, month, last), name="Closed") for year in YEARS)


def office_minutes(value: int, *, ends: bool) -> int:
    """Return the working minute of an office week, counted from a Monday 00:00, as minutes of the week's clock.

    ends: as the moment when work stops, not as the one when work goes on.
    """
    whole = sum(last - first for first, last in OFFICE_DAY)
    days, rest = divmod(value - ends, whole)
    weeks, day = divmod(days, 5)
    (first, noon), (afternoon, _) = OFFICE_DAY
    clock = first + rest if rest < noon - first else afternoon + rest - (noon - first)
    return (weeks * 7 + day) * 1440 + clock + ends
