"""Days off that come back, spelled out one by one."""

from datetime import date

import pytest

from milepost.formats.xer.days import exceptional, lineage, week_of
from milepost.plan import Calendar, CalendarException, Frequency, Recurrence, WorkWeek
from milepost.plan.calendars import AS_BASE, OFFICE_DAY, OFFICE_WEEK
from milepost.schedule.working_time import day_shifts

FIRST, LAST = date(2026, 3, 2), date(2027, 3, 1)
SHORT = ((480, 720),)


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        (Recurrence(Frequency.DAILY, 100), ["03-02", "06-10", "09-18", "12-27"]),
        (Recurrence(Frequency.WEEKLY, 20, (4,)), ["03-06", "07-24", "12-11"]),
        (Recurrence(Frequency.MONTHLY, 5, day=17), ["03-17", "08-17", "01-17"]),
        (Recurrence(Frequency.MONTHLY, 6, week=5, weekdays=(0,)), ["03-30", "09-28"]),
        (Recurrence(Frequency.YEARLY, week=2, weekdays=(1,), month=5), ["05-12"]),
        (Recurrence(Frequency.WEEKLY, 1, (0,), count=3), ["03-02", "03-09", "03-16"]),
    ],
)
def test_a_rule_names_its_days(rule: Recurrence, days: list[str]):
    clock = Calendar("1", "Office", (((480, 960),),) * 7, (CalendarException(FIRST, LAST, SHORT, recurrence=rule),))
    assert [day.isoformat()[5:] for day in exceptional([clock], FIRST, LAST)] == days


def test_a_calendar_says_of_each_day_what_the_schedule_counts():
    base = Calendar("1", "Office", exceptions=(CalendarException(date(2026, 4, 3), date(2026, 4, 6)),))
    own = Calendar(
        "2",
        "Tom",
        AS_BASE,
        (CalendarException(date(2026, 4, 6), date(2026, 4, 6), SHORT),),
        (WorkWeek(date(2026, 3, 9), date(2026, 3, 20), ((), *OFFICE_WEEK[1:5], OFFICE_DAY, ())),),
        base="1",
    )
    known = {"1": base, "2": own}
    line = lineage(own, known)
    special, week = exceptional(line, FIRST, LAST), week_of(line)
    counted = day_shifts(own, known, 20_514, 20_514 + 365)
    spelled = [
        special.get(date.fromordinal(n), week[date.fromordinal(n).weekday()]) for n in range(739_677, 739_677 + 365)
    ]
    assert date.fromordinal(739_677) == FIRST
    assert spelled == counted
