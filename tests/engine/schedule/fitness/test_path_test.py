"""Point 12: a critical task made 600 days longer moves the finish, or the plan is no model."""

from milepost.plan import Link, Plan, Task
from milepost.schedule.fitness import Verdict
from milepost.schedule.fitness.path_test import downstream


def test_the_finish_of_a_chain_follows_any_task_of_it(fit):
    """
    Design   5d
    Build    10d  after Design
    Test     20d  after Build
    Go-live  0d   after Test
    """
    assert (fit["12"].verdict, fit["12"].denominator) == (Verdict.PASS, ("Design", "Build", "Test"))
    assert fit.path_tests[0].moved == 600 * 480
    assert fit.fit_to_simulate


def test_a_task_with_dates_typed_by_hand_holds_the_finish(fit):
    """
    Design   5d
    Build    10d  after Design
    Test     20d  after Build  manual 2026-03-23..2026-04-17
    Go-live  0d   after Test
    """
    held = next(test for test in fit.path_tests if not test.holds)
    assert (fit["12"].verdict, held.holders) == (Verdict.FAIL, ("Test",))
    assert not fit.fit_to_simulate


def test_a_milestone_nailed_to_its_date_holds_the_finish(fit):
    """
    Design   5d
    Build    10d  after Design
    Go-live  0d   after Build  must finish 15
    """
    assert fit["12"].verdict is Verdict.FAIL
    assert {test.holders for test in fit.path_tests} == {("Go-live",)}


def test_a_summary_with_dates_typed_by_hand_is_what_holds_those_behind_it(fit):
    """
    Planning     manual 2026-03-02..2026-03-13
      Kick-off   5d
      Charter    5d   after Kick-off
    Building     after Planning
      Build      20d
      Test       10d  after Build
    """
    assert fit.path_tests[0].holders == ("Planning",)


def test_a_date_of_its_own_does_not_put_a_task_on_the_path(fit):
    """
    Build    40d
    Certify  5d   must start 6
    Go-live  0d   after Build, Certify
    """
    assert (fit["12"].denominator, fit["12"].verdict) == (("Build",), Verdict.PASS)


def test_a_deadline_holds_nothing(fit):
    """
    Design   5d
    Build    10d  after Design
    Write    2d   after Design  due 6
    Go-live  0d   after Build, Write
    """
    assert fit["12"].verdict is Verdict.PASS


def test_leave_on_the_way_is_no_reason_to_fail(fit):
    """
    holiday: 2026-03-30..2026-04-03
    Design   5d
    Build    30d  after Design
    Go-live  0d   after Build
    """
    assert fit["12"].verdict is Verdict.PASS


def test_where_nothing_is_linked_no_delay_can_reach_anything(fit):
    """
    Design  5d
    Build   9d
    """
    assert fit["12"].verdict is Verdict.NOT_TESTABLE
    assert not fit.fit_to_simulate


def test_time_on_the_clock_is_delayed_by_as_many_working_days(fit):
    """
    Pour     2d
    Harden   7ed  after Pour
    Build    5d   after Harden
    """
    assert fit["12"].verdict is Verdict.PASS


def test_of_a_long_path_five_tasks_are_tried_from_the_first_to_the_last(fit):
    """
    A  1d
    B  1d  after A
    C  1d  after B
    D  1d  after C
    E  1d  after D
    F  1d  after E
    G  1d  after F
    H  1d  after G
    I  1d  after H
    """
    assert fit["12"].denominator == ("A", "C", "E", "G", "I")


def test_where_most_tasks_hang_loose_the_schedule_is_not_fit_to_simulate(fit):
    """
    Design   5d
    Build    9d
    Test     3d
    Write    5d
    Train    2d
    Go-live  0d  after Build
    """
    assert fit["12"].verdict is Verdict.PASS
    assert fit.unfit_because == "More than half of the open tasks hang loose: a delay stays where it happens."


def test_a_ladder_of_many_ways_is_walked_once():
    rungs = range(60)
    tasks = [Task(f"{side}{n}", f"{side}{n}", 480) for n in rungs for side in "AB"]
    links = [Link(f"{a}{n}", f"{b}{n + 1}") for n in rungs[:-1] for a in "AB" for b in "AB"]
    assert len(downstream(Plan("Ladder", tuple(tasks), tuple(links)), "A0")) == 2 * 59
