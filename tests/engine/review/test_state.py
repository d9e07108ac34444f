"""The state of a plan: its size, its path, its float, what is overdue, which milestones matter."""

from milepost.plan.moments import minute
from milepost.review import foremost
from milepost.review.path import stages


def names(path):
    return [span.task.name for span in path]


def test_a_plan_is_counted_by_what_is_work(look):
    """
    status: 2026-03-06
    Build
      Code     10d  by Ben
      Review   2d   by Eva  after Code
      Done     0d   after Review
    """
    state = look.state
    assert (state.work, state.milestones, state.summaries, state.links, state.people) == (2, 1, 1, 2, 2)


def test_the_path_runs_back_from_what_ends_last_through_what_each_waits_for_longest(look):
    """
    status: 2026-03-02 08:00
    Code     10d
    Manual   3d
    Test     5d  after Code, Manual
    Go-live  0d  after Test
    """
    assert names(look.state.path) == ["Code", "Test", "Go-live"]


def test_the_path_begins_with_what_is_under_way(look):
    """
    start: 2026-03-02
    status: 2026-03-06
    Design   5d   started 2026-03-02  finished 2026-03-06
    Code     10d  after Design  started 2026-03-09  done 10%
    Test     5d   after Code
    """
    assert names(look.state.path) == ["Code", "Test"]


def test_a_date_imposed_later_than_any_link_begins_the_path(look):
    """
    status: 2026-03-02 08:00
    Code     10d
    Test     5d  after Code  not before 2026-06-01
    """
    assert names(look.state.path) == ["Test"]


def test_a_link_from_a_summary_leads_to_the_task_that_ends_it(look):
    """
    status: 2026-03-02 08:00
    Build
      Code   10d
      Draft  2d
    Test     5d  after Build
    """
    assert names(look.state.path) == ["Code", "Test"]


def test_a_link_into_a_summary_holds_the_tasks_below_it(look):
    """
    status: 2026-03-02 08:00
    Code     10d
    Trial    after Code
      Phase one
        Try    5d
        Check  1d  after Try
    """
    assert names(look.state.path) == ["Code", "Try", "Check"]


def test_the_path_in_few_words_names_the_parts_of_the_plan_it_runs_through(look):
    """
    status: 2026-03-02 08:00
    Build
      Code    10d
      Polish  2d  after Code
    Test
      Try     5d  after Polish
    """
    found = stages(look.plan, look.state.path)
    assert [(part, span.task.name) for part, span in found] == [("Build", "Polish"), ("Test", "Try")]


def test_work_whose_promised_day_has_passed_is_overdue_the_latest_first(look):
    """
    start: 2026-03-02
    status: 2026-03-13
    Code   15d  by Ben  baseline 2026-03-02..2026-03-06  started 2026-03-02  done 50%
    Draft  10d  by Eva  baseline 2026-03-02..2026-03-11  started 2026-03-02  done 90%
    Test   5d   after Code  baseline 2026-03-09..2026-03-20
    """
    assert [(o.span.task.name, o.days, o.owner) for o in look.state.overdue] == [
        ("Code", 5, "Ben"),
        ("Draft", 2, "Eva"),
    ]


def test_work_without_a_baseline_is_overdue_when_its_own_day_has_passed(look):
    """
    start: 2026-03-02
    status: 2026-03-13
    Code   5d
    """
    assert [(o.span.task.name, o.days) for o in look.state.overdue] == [("Code", 5)]


def test_a_plan_without_a_baseline_has_nothing_to_be_late_against(look):
    """
    status: 2026-03-06
    Code  5d
    """
    assert (look.state.baseline, look.state.late) == (None, None)


def test_a_milestone_is_late_against_its_deadline_before_its_baseline(look):
    """
    start: 2026-03-02
    status: 2026-03-02 08:00
    Code     10d
    Go-live  0d  after Code  due 2026-03-11  baseline 2026-03-13
    """
    (mark,) = look.state.marks
    assert (mark.what, mark.promised, mark.late) == ("deadline", minute("2026-03-11T17:00"), 2)


def test_milestones_with_a_deadline_come_before_gates_and_gates_before_others(look):
    """
    status: 2026-03-02 08:00
    Paper signed   1d
    Kick-off       0d  after Paper signed
    G1             0d  after Paper signed
    Delivery       0d  after Paper signed  due 2026-04-01
    """
    assert [m.span.task.name for m in foremost(look.evidence, look.state.marks, 2)] == ["G1", "Delivery"]


def test_float_is_sorted_by_how_much_there_is(look):
    """
    status: 2026-03-02 08:00
    Long    50d
    Short   48d
    Tiny    40d
    Odd     1d
    Late    60d  due 2026-03-04
    """
    floats = look.state.floats
    assert (floats.negative, floats.up_to_twenty, floats.more) == (1, 3, 1)
