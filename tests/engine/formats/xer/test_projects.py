"""Which project of a file is read, and the options its dates are counted by."""

import pytest

from milepost.errors import UnreadableFile
from milepost.formats.xer import parse
from milepost.plan import Author, FloatKind, LagCalendar, OutOfSequence
from milepost.plan.moments import minute

TWO = """
PROJECT
proj_id  proj_short_name
1        ERP
2        NET

PROJWBS
wbs_id  proj_id  wbs_name      proj_node_flag
10      1        Upgrade       Y
20      2        New networks  Y

TASK
task_id  proj_id  task_name
1        1        Design
2        2        Cable
3        2        Move
"""


def test_of_several_projects_the_one_with_most_tasks_is_read_and_the_others_are_told(xer):
    reading = parse(xer(TWO))
    assert reading.plan.name == "New networks"
    assert [str(p) for p in reading.problems] == [
        "PROJECT: 'New networks' (NET, 2 tasks) was read; left out of this file: 'Upgrade' (ERP, 1 tasks)."
    ]


@pytest.mark.parametrize("wanted", ["1", "ERP", "Upgrade"])
def test_a_project_is_asked_for_by_number_short_name_or_name(xer, wanted: str):
    assert [t.name for t in parse(xer(TWO), project=wanted).plan.tasks if t.parent is None] == ["Upgrade", "Design"]


def test_a_project_that_is_not_there_is_refused_with_those_that_are(xer):
    with pytest.raises(UnreadableFile) as refused:
        parse(xer(TWO), "plans.xer", project="CRM")
    assert str(refused.value) == (
        "plans.xer holds no project 'CRM'; it holds 'Upgrade' (ERP, 1 tasks), 'New networks' (NET, 2 tasks)."
    )


def test_the_schedule_options_become_settings(reading):
    """
    PROJECT
    proj_id  last_recalc_date  plan_start_date   plan_end_date     clndr_id  critical_drtn_hr_cnt  critical_path_type
    1        2026-03-02 00:00  2026-01-05 00:00  2026-12-18 00:00  5         16                    CT_DrivPath

    CALENDAR
    clndr_id  clndr_name  day_hr_cnt  week_hr_cnt
    5         Office      7.5         37.5

    SCHEDOPTIONS
    proj_id  sched_progress_override  sched_retained_logic  sched_float_type  sched_calendar_on_relationship_lag  sched_use_expect_end_flag  sched_open_critical_flag
    1        Y                        N                     FT_SS             rcal_24Hour                         N                          Y

    TASK
    task_id  proj_id
    1        1
    """  # noqa: E501
    settings = reading.plan.settings
    assert (settings.status_date, settings.start) == (minute("2026-03-02"), minute("2026-01-05"))
    assert (settings.must_finish, settings.calendar) == (minute("2026-12-18"), "5")
    assert (settings.critical_float, settings.critical_is_longest_path) == (960, True)
    assert settings.out_of_sequence is OutOfSequence.PROGRESS_OVERRIDE
    assert (settings.float_kind, settings.lag_calendar) == (FloatKind.START, LagCalendar.ROUND_THE_CLOCK)
    assert (settings.use_expected_finish, settings.open_ends_critical) == (False, True)
    assert (settings.minutes_per_day, settings.minutes_per_week) == (450, 2250)


def test_without_options_p6_counts_by_its_own_defaults(reading):
    """
    TASK
    task_id  proj_id
    1        1
    """
    settings = reading.plan.settings
    assert (settings.float_kind, settings.lag_calendar) == (FloatKind.FINISH, LagCalendar.PREDECESSOR)
    assert (settings.out_of_sequence, settings.use_expected_finish) == (OutOfSequence.RETAINED_LOGIC, True)


def test_neither_retained_logic_nor_progress_override_means_actual_dates(reading):
    """
    SCHEDOPTIONS
    proj_id  sched_progress_override  sched_retained_logic
    1        N                        N

    TASK
    task_id  proj_id
    1        1
    """
    assert reading.plan.settings.out_of_sequence is OutOfSequence.ACTUAL_DATES


def test_the_first_line_tells_program_currency_and_day(reading):
    """
    TASK
    task_id  proj_id
    1        1
    """
    source = reading.plan.source
    assert (source.format, source.program, source.author) == ("XER", "Primavera P6 19.12", Author.PRIMAVERA)
    assert source.saved_at == minute("2026-03-02")
    assert reading.plan.settings.currency == "EUR"


def test_the_owner_of_the_top_row_answers_for_the_project(reading):
    """
    OBS
    obs_id  obs_name
    4       Paula

    PROJWBS
    wbs_id  proj_id  obs_id  wbs_name  proj_node_flag
    10      1        4       Upgrade   Y

    TASK
    task_id  proj_id  wbs_id
    1        1        10
    """
    assert reading.plan.manager == "Paula"
    assert reading.plan.by_key["10"].owner == "Paula"
