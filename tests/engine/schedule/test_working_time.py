"""Working time is counted from a calendar's days; positions and moments translate both ways."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milepost.errors import InvalidPlan
from milepost.plan import Calendar, CalendarException, Frequency, Recurrence, WorkWeek
from milepost.plan.calendars import AS_BASE, OFFICE_DAY, ROUND_THE_CLOCK, Week
from milepost.plan.moments import FIRST, LAST, iso, minute
from milepost.schedule.working_time import CommonTime, Elapsed, WorkingTime

MONDAY = minute("2026-03-02")
OFFICE = Calendar("1", "Office")
NIGHT: Week = (((1380, 1440),), *(((0, 180), (240, 480), (1380, 1440)),) * 4, ((0, 180), (240, 480)), ())


def working_time(calendar: Calendar, *bases: Calendar) -> WorkingTime:
    return WorkingTime(calendar, {c.key: c for c in (calendar, *bases)}, MONDAY, MONDAY)


@pytest.mark.parametrize(
    ("begun", "minutes", "done"),
    [
        ("2026-03-02T08:00", 480, "2026-03-02T17:00"),
        ("2026-03-02T08:00", 481, "2026-03-03T08:01"),
        ("2026-03-02T17:00", 60, "2026-03-03T09:00"),
        ("2026-03-06T12:00", 300, "2026-03-09T09:00"),
        ("2026-03-07T10:00", 480, "2026-03-09T17:00"),
        ("2026-03-02T12:30", 0, "2026-03-02T12:30"),
        ("2026-03-02T17:00", -480, "2026-03-02T08:00"),
        ("2026-03-02T08:00", -60, "2026-02-27T16:00"),
    ],
)
def test_work_goes_on_only_in_working_time(begun: str, minutes: int, done: str) -> None:
    assert iso(working_time(OFFICE).add(minute(begun), minutes)) == done


def test_the_end_of_a_day_and_the_next_morning_are_the_same_place() -> None:
    office = working_time(OFFICE)
    evening, morning = minute("2026-03-06T17:00"), minute("2026-03-09T08:00")
    assert office.position(evening) == office.position(morning)
    assert (office.next(evening), office.previous(morning)) == (morning, evening)


def test_an_exception_rules_before_an_alternative_week_and_that_before_the_week() -> None:
    summer: Week = (((480, 720),),) * 5 + ((), ())
    calendar = Calendar(
        "1",
        "Office",
        exceptions=(CalendarException(date(2026, 3, 4), date(2026, 3, 4), name="Holiday"),),
        work_weeks=(WorkWeek(date(2026, 3, 3), date(2026, 3, 8), summer),),
    )
    worked = list(working_time(calendar).shifts(MONDAY, minute("2026-03-06")))
    assert [(iso(a), iso(b)) for a, b in worked] == [
        ("2026-03-02T08:00", "2026-03-02T12:00"),
        ("2026-03-02T13:00", "2026-03-02T17:00"),
        ("2026-03-03T08:00", "2026-03-03T12:00"),
        ("2026-03-05T08:00", "2026-03-05T12:00"),
    ]


def test_a_calendar_says_what_it_says_and_its_base_the_rest() -> None:
    saturday = Calendar("2", "Eva", week=(*AS_BASE[:5], OFFICE_DAY, None), base="1")
    assert iso(working_time(saturday, OFFICE).add(minute("2026-03-06T13:00"), 480)) == "2026-03-07T12:00"


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        (Recurrence(Frequency.DAILY, every=2), ["02", "04", "06"]),
        (Recurrence(Frequency.WEEKLY, weekdays=(0, 3)), ["02", "05", "09", "12", "16", "19", "23", "26", "30"]),
        (Recurrence(Frequency.WEEKLY, every=2, weekdays=(0,)), ["02", "16", "30"]),
        (Recurrence(Frequency.MONTHLY, day=6), ["06"]),
        (Recurrence(Frequency.MONTHLY, week=2, weekdays=(4,)), ["13"]),
        (Recurrence(Frequency.MONTHLY, week=5, weekdays=(4,)), ["27"]),
        (Recurrence(Frequency.YEARLY, month=3, day=9), ["09"]),
        (Recurrence(Frequency.DAILY, count=3), ["02", "03", "04"]),
    ],
    ids=lambda value: str(getattr(value, "frequency", "")),
)
def test_a_holiday_comes_back_as_its_rule_says(rule: Recurrence, days: list[str]) -> None:
    last = date(2026, 3, 7) if rule.frequency is Frequency.DAILY else date(2026, 3, 31)
    off = CalendarException(date(2026, 3, 2), last, recurrence=rule)
    time = working_time(Calendar("1", "Office", week=ROUND_THE_CLOCK, exceptions=(off,)))
    idle = [n for n in range(1, 32) if not any(time.shifts(minute(date(2026, 3, n)), minute(date(2026, 3, n)) + 1440))]
    assert [f"{n:02}" for n in idle] == days


def test_a_calendar_grows_as_far_as_it_is_asked() -> None:
    office = working_time(OFFICE)
    far = office.add(MONDAY, 480 * 5 * 52 * 300)
    assert office.add(far, -480 * 5 * 52 * 300) == minute("2026-03-02T08:00")


def test_work_that_no_calendar_can_hold_is_refused() -> None:
    with pytest.raises(InvalidPlan, match="'Office' has too little working time"):
        working_time(Calendar("1", "Office", week=((),) * 7)).add(MONDAY, 1)
    with pytest.raises(InvalidPlan, match="beyond"):
        Elapsed().add(LAST - 1, LAST - FIRST)


def test_two_calendars_at_once_leave_what_they_have_in_common() -> None:
    night = Calendar("2", "Night", week=NIGHT)
    late = Calendar("3", "Late", week=(((600, 1380),),) * 7)
    common = CommonTime(working_time(OFFICE), working_time(late))
    assert list(common.shifts(MONDAY, MONDAY + 1440)) == [(MONDAY + 600, MONDAY + 720), (MONDAY + 780, MONDAY + 1020)]
    assert not list(CommonTime(working_time(OFFICE), working_time(night)).shifts(MONDAY, MONDAY + 1440))


TIMES = [working_time(OFFICE), working_time(Calendar("2", "Night", week=NIGHT)), Elapsed()]


@settings(max_examples=1000)
@given(time=st.sampled_from(TIMES), moment=st.integers(MONDAY, MONDAY + 100_000), minutes=st.integers(-20_000, 20_000))
def test_time_added_is_time_between(time: WorkingTime | Elapsed, moment: int, minutes: int) -> None:
    assert time.between(moment, time.add(moment, minutes)) == minutes


@settings(max_examples=1000)
@given(time=st.sampled_from(TIMES), moment=st.integers(MONDAY - 50_000, MONDAY + 100_000))
def test_no_time_lies_between_a_moment_and_its_neighbors(time: WorkingTime | Elapsed, moment: int) -> None:
    before, after = time.previous(moment), time.next(moment)
    assert time.position(before) == time.position(moment) == time.position(after)
    assert before <= moment <= after or before == after
