"""P6's calendars: nested text with week, exceptions and hours."""

from datetime import date

from milepost.formats.xer.calendars import clock, nodes_of
from milepost.plan import CalendarException
from milepost.plan.calendars import OFFICE_WEEK

NIGHT = ((0, 240), (1200, 1440))


def test_the_week_runs_from_sunday_and_a_shift_may_end_at_midnight(reading):
    """
    CALENDAR
    clndr_id  clndr_name  clndr_type  clndr_data
    5         Nights      CA_Rsrc     (0||CalendarData()((0||DaysOfWeek()((0||1()())(0||2()((0||0(s|20:00|f|00:00)())(0||1(f|4:00|s|00:00)())))(0||7()()))))

    TASK
    task_id  proj_id
    1        1
    """  # noqa: E501
    calendar = reading.plan.calendars[0]
    assert calendar.week == (NIGHT, (), (), (), (), (), ())
    assert calendar.personal


def test_exceptions_are_days_since_the_end_of_1899_and_those_in_a_row_are_one(reading):
    """
    CALENDAR
    clndr_id  clndr_name  clndr_data
    5         Office      (0||()((0||DaysOfWeek()((0||2()((0||0(s|08:00|f|16:00)())))))(0||Exceptions()((0||0(d|46112)())(0||1(d|46111)())(0||2(d|46120)((0||0(s|08:00|f|12:00)()))))))

    TASK
    task_id  proj_id
    1        1
    """  # noqa: E501
    assert reading.plan.calendars[0].exceptions == (
        CalendarException(date(2026, 3, 30), date(2026, 3, 31)),
        CalendarException(date(2026, 4, 8), date(2026, 4, 8), ((480, 720),)),
    )


def test_a_calendar_without_any_working_time_becomes_office_hours_and_is_told(reading):
    """
    CALENDAR
    clndr_id  clndr_name  clndr_data
    5         Broken      (0||CalendarData()(

    TASK
    task_id  proj_id
    1        1
    """
    assert reading.plan.calendars[0].week == OFFICE_WEEK
    assert [str(p) for p in reading.problems] == [
        "CALENDAR row 1: states no working time for calendar 'Broken'; office hours stand in for it."
    ]


def test_hours_that_overlap_are_joined_and_hours_that_end_before_they_begin_are_told(reading):
    """
    CALENDAR
    clndr_id  clndr_name  clndr_data
    5         Odd         (0||CalendarData()((0||DaysOfWeek()((0||2()((0||0(s|08:00|f|12:00)())(0||1(s|11:00|f|16:00)())(0||2(s|18:00|f|17:00)()))))))

    TASK
    task_id  proj_id
    1        1
    """  # noqa: E501
    assert reading.plan.calendars[0].week[0] == ((480, 960),)
    assert [p.where for p in reading.problems] == ["CALENDAR row 1"]


def test_a_calendar_stands_on_its_base(reading):
    """
    CALENDAR
    clndr_id  clndr_name  base_clndr_id
    5         Office      -
    6         Tom         5
    7         Eve         99

    TASK
    task_id  proj_id
    1        1
    """
    assert {c.name: c.base for c in reading.plan.calendars} == {"Office": None, "Tom": "5", "Eve": None}


def test_times_are_read_with_and_without_am_and_pm():
    assert [clock(text) for text in ("08:00", "7:30", "5:00 PM", "12:00 AM", "24:00", "99:99", "soon")] == [
        480, 450, 1020, 0, 0, None, None,
    ]  # fmt: skip


def test_nested_text_may_be_as_deep_as_it_likes():
    deep = nodes_of("(0||a()(" * 50_000)
    assert deep.nodes[0].name == "a"
    assert next(deep.below("b"), None) is None
