"""Activities, the WBS above them, and who waits for whom."""

from milepost.plan import Constraint, ConstraintKind, Link, LinkType, PercentKind, TaskKind, TaskType
from milepost.plan.moments import minute


def test_a_wbs_row_is_a_heading_with_its_activities_below_it_by_code(reading):
    """
    PROJWBS
    wbs_id  proj_id  parent_wbs_id  wbs_short_name  wbs_name  proj_node_flag
    10      1        -              ERP             Upgrade   Y
    11      1        10             1               Build     N

    TASK
    task_id  proj_id  wbs_id  task_code  task_name
    100      1        11      A10        Test
    101      1        11      A9         Code
    """
    tasks = [(t.key, t.name, t.parent, t.wbs, t.kind) for t in reading.plan.tasks]
    assert tasks == [
        ("10", "Upgrade", None, "ERP", TaskKind.HEADING),
        ("11", "Build", "10", "ERP.1", TaskKind.HEADING),
        ("101", "Code", "11", "ERP.1", TaskKind.WORK),
        ("100", "Test", "11", "ERP.1", TaskKind.WORK),
    ]
    assert reading.plan.name == "Upgrade"


def test_a_wbs_row_with_the_number_of_an_activity_gets_a_key_of_its_own(reading):
    """
    PROJWBS
    wbs_id  proj_id  wbs_name
    7       1        Build

    TASK
    task_id  proj_id  wbs_id  task_name
    7        1        7       Code
    """
    assert [(t.key, t.parent) for t in reading.plan.tasks] == [("w7", None), ("7", "w7")]


def test_a_heading_without_anything_below_it_is_no_milestone(reading):
    """
    PROJWBS
    wbs_id  proj_id  wbs_name
    7       1        Later

    TASK
    task_id  proj_id  wbs_id  task_name
    1        1        -       Code
    """
    assert not reading.plan.by_key["7"].is_milestone


def test_what_p6_says_of_an_activity_is_kept(reading):
    """
    CALENDAR
    clndr_id  clndr_name  clndr_data
    5         Office      (0||CalendarData()((0||DaysOfWeek()((0||2()((0||0(s|08:00|f|16:00)())))))))

    TASK
    task_id  proj_id  clndr_id  task_code  task_type  duration_type  complete_pct_type  target_drtn_hr_cnt  priority_type  cstr_type  cstr_date
    1        1        5         A10        TT_Rsrc    DT_FixedQty    CP_Units           40                  PT_High        CS_MEOB    2026-04-01 16:00
    """  # noqa: E501
    task = reading.plan.tasks[0]
    assert (task.calendar, task.code, task.kind) == ("5", "A10", TaskKind.RESOURCE_DEPENDENT)
    assert (task.type, task.percent_kind, task.duration) == (TaskType.FIXED_WORK, PercentKind.UNITS, 2400)
    assert task.priority == 700
    assert task.constraint == Constraint(ConstraintKind.FNLT, minute("2026-04-01T16:00"))
    assert not task.ignores_resource_calendars


def test_progress_is_what_remains_of_the_original_duration(reading):
    """
    TASK
    task_id  proj_id  task_name  act_start_date    target_drtn_hr_cnt  remain_drtn_hr_cnt  suspend_date      resume_date
    1        1        Code       2026-02-23 08:00  40                  10                  2026-02-25 16:00  2026-03-09 08:00
    """  # noqa: E501
    progress = reading.plan.tasks[0].progress
    assert (progress.percent, progress.actual_duration, progress.remaining_duration) == (75.0, 1800, 600)
    assert (progress.stop, progress.resume) == (minute("2026-02-25T16:00"), minute("2026-03-09T08:00"))


def test_a_finished_activity_has_nothing_left(reading):
    """
    TASK
    task_id  proj_id  task_name  act_start_date    act_end_date      target_drtn_hr_cnt  remain_drtn_hr_cnt
    1        1        Code       2026-02-23 08:00  2026-02-27 16:00  40                  0
    """
    assert reading.plan.tasks[0].progress.is_finished
    assert reading.plan.tasks[0].progress.percent == 100.0


def test_the_dates_and_floats_p6_counted_stand_beside_the_task(reading):
    """
    TASK
    task_id  proj_id  early_start_date  early_end_date    late_start_date   late_end_date     restart_date      reend_date        total_float_hr_cnt  free_float_hr_cnt
    1        1        2026-03-02 08:00  2026-03-06 16:00  2026-03-09 08:00  2026-03-13 16:00  2026-03-02 08:00  2026-03-06 16:00  40                  8.5
    """  # noqa: E501
    recorded = reading.plan.tasks[0].recorded
    assert recorded is not None
    assert (recorded.start, recorded.finish) == (minute("2026-03-02T08:00"), minute("2026-03-06T16:00"))
    assert (recorded.late_start, recorded.late_finish) == (minute("2026-03-09T08:00"), minute("2026-03-13T16:00"))
    assert (recorded.total_float, recorded.free_float) == (2400, 510)


def test_links_keep_their_kind_and_their_lag(reading):
    """
    TASK
    task_id  proj_id
    1        1
    2        1

    TASKPRED
    task_pred_id  task_id  pred_task_id  proj_id  pred_proj_id  pred_type  lag_hr_cnt
    9             2        1             1        1             PR_SS      -8
    """
    assert reading.plan.links == (Link("1", "2", LinkType.SS, -480),)


def test_a_link_with_a_project_left_out_becomes_the_date_it_imposes(reading):
    """
    PROJECT
    proj_id  proj_short_name
    1        ERP
    2        Network

    TASK
    task_id  proj_id  task_name  early_end_date    late_start_date
    1        1        Cut over   -                 -
    2        1        Rehearse   -                 -
    8        2        Cable      2026-05-04 16:00  -
    9        2        Move       -                 2026-06-01 08:00

    TASKPRED
    task_id  pred_task_id  proj_id  pred_proj_id  pred_type
    1        8             1        2             PR_FS
    9        2             2        1             PR_FS
    """
    tasks = reading.plan.by_key
    assert tasks["1"].external_start == minute("2026-05-04T16:00")
    assert tasks["2"].external_finish == minute("2026-06-01T08:00")
    assert reading.plan.links == ()
    other = "of another project, which was left out; instead it"
    assert [p.text for p in reading.problems if p.where.startswith("TASKPRED")] == [
        f"'Cut over' waits for 'Cable' {other} starts no earlier than 2026-05-04T16:00.",
        f"'Rehearse' leads to 'Move' {other} is due by 2026-06-01T08:00.",
    ]


def test_a_heading_counts_on_the_calendar_all_below_it_share_else_on_the_standard_one(reading):
    """
    CALENDAR
    clndr_id  clndr_name  default_flag
    5         Office      Y
    6         Shifts      N

    PROJWBS
    wbs_id  proj_id  parent_wbs_id  wbs_name
    10      1        -              Upgrade
    11      1        10             Nights
    12      1        10             Days

    TASK
    task_id  proj_id  wbs_id  clndr_id
    1        1        11      6
    2        1        11      6
    3        1        12      5
    """
    assert {t.key: t.calendar for t in reading.plan.tasks if t.kind is TaskKind.HEADING} == {
        "10": "5",
        "11": "6",
        "12": "5",
    }


def test_notes_lose_their_markup_and_keep_their_topic(reading):
    """
    MEMOTYPE
    memo_type_id  memo_type
    3             Risk

    TASK
    task_id  proj_id
    1        1

    TASKMEMO
    memo_id  task_id  memo_type_id  task_memo
    1        1        3             <HTML><BODY><P>The vendor &amp; the <B>bank</B>.</P><P>Ask Cecile.</P></BODY></HTML>

    TASKPROC
    proc_id  task_id  proc_name  complete_pct
    1        1        Draft      50
    """
    assert reading.plan.tasks[0].notes == "Risk: The vendor & the bank.\nAsk Cecile.\n- Draft (50 %)"


def test_planned_dates_are_kept_where_work_has_begun_and_they_are_no_longer_those_of_the_schedule(reading):
    """
    TASK
    task_id  proj_id  act_start_date    target_start_date  target_end_date
    1        1        2026-02-25 08:00  2026-02-23 08:00   2026-02-27 16:00
    2        1        -                 2026-03-02 08:00   2026-03-06 16:00
    """
    first, second = reading.plan.tasks
    assert first.fields == {"Planned start": "2026-02-23T08:00", "Planned finish": "2026-02-27T16:00"}
    assert second.fields == {}
