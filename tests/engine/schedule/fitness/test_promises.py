"""Points 9, 10, 11, 13 and 14: does the plan keep to the calendar, to its people and to what it promised?"""

import pytest

from milepost.plan import Baseline, Plan, Progress, Settings, Task
from milepost.plan.moments import minute
from milepost.schedule import schedule
from milepost.schedule.fitness import Verdict, fitness
from milepost.schedule.fitness.promises import length_index


def test_no_other_date_stands_in_for_a_missing_status_date(fit):
    """
    Design  5d  baseline 2026-03-02..2026-03-06
    Build   5d  after Design  baseline 2026-03-09..2026-03-13
    """
    assert {fit[number].verdict for number in ("9a", "9b", "11", "14", "14h")} == {Verdict.NOT_TESTABLE}


def test_work_planned_before_the_status_date_and_not_begun_is_stale(fit):
    """
    status: 2026-03-11
    Design  5d  started 2026-03-02  finished 2026-03-06  done 100%
    Build   5d  after Design
    Test    5d  after Build
    """
    assert (fit["9a"].numerator, fit["9a"].verdict) == (("Build",), Verdict.FAIL)
    assert fit["9b"].verdict is Verdict.PASS


def test_work_done_after_the_status_date_is_foretold(fit):
    """
    status: 2026-03-04
    Design  5d  started 2026-03-02  finished 2026-03-06  done 100%
    Build   5d  after Design
    """
    assert (fit["9b"].numerator, fit["9b"].denominator) == (("Design",), ("Design",))


def test_a_plan_that_assigns_nobody_is_not_judged_for_it(fit):
    """
    Design  5d
    Build   5d  after Design
    """
    assert fit["10"].verdict is Verdict.NOT_APPLICABLE


def test_open_work_of_a_day_or_more_needs_somebody(fit):
    """
    Design  5d  by Ben
    Build   5d  after Design
    Send    4h  after Build
    """
    assert (fit["10"].numerator, fit["10"].denominator) == (("Build",), ("Design", "Build"))


def test_work_due_is_missed_when_late_or_still_open(fit):
    """
    status: 2026-03-20
    On time  5d  started 2026-03-02  finished 2026-03-06  done 100%  baseline 2026-03-02..2026-03-06
    Late     5d  started 2026-03-02  finished 2026-03-11  done 100%  baseline 2026-03-02..2026-03-06
    Open     5d  started 2026-03-02  done 50%  baseline 2026-03-02..2026-03-06
    Later    5d  after Open  baseline 2026-03-23..2026-03-27
    """
    assert (fit["11"].numerator, fit["11"].denominator) == (("Late", "Open"), ("On time", "Late", "Open"))
    assert fit["11"].verdict is Verdict.FAIL
    assert fit["14h"].numerator == ("On time",)
    assert fit["14h"].value == pytest.approx(1 / 3)


def test_without_a_baseline_nothing_was_promised(fit):
    """
    status: 2026-03-20
    Design  5d
    """
    assert {fit[number].verdict for number in ("11", "13", "14", "14h")} == {Verdict.NOT_APPLICABLE}


def test_bei_counts_what_was_never_promised_against_the_plan(fit):
    """
    status: 2026-03-20
    Done      5d  started 2026-03-02  finished 2026-03-06  done 100%  baseline 2026-03-02..2026-03-06
    Open      5d  started 2026-03-02  done 50%  baseline 2026-03-02..2026-03-06
    Extra     5d
    Later     5d  after Open  baseline 2026-03-23..2026-03-27
    """
    assert (fit["14"].numerator, fit["14"].denominator) == (("Done",), ("Done", "Open", "Extra"))
    assert fit["14"].offenders == ("Open", "Extra")


def test_bei_gives_the_published_example():
    due, then = Baseline(finish=minute("2026-03-06T17:00")), minute("2026-03-02T08:00")
    done = Progress(percent=100, actual_start=then, actual_finish=then + 480)
    states = [done] * 1516 + [Progress()] * (1955 - 1516)
    tasks = tuple(
        Task(str(n), str(n), 480, progress=state, baselines=(due,)) for n, state in enumerate(states, start=1)
    )
    plan = Plan("Example", tasks, settings=Settings(start=then, status_date=minute("2026-03-31T17:00")))
    assert fitness(schedule(plan))["14"].value == pytest.approx(0.7754, abs=1e-4)


@pytest.mark.parametrize(
    ("length", "spare", "index"), [(80, 20, 1.25), (800, 20, 1.025), (250, -10, 0.96), (250, -20, 0.92)]
)
def test_cpli_gives_the_published_examples(length: float, spare: float, index: float):
    assert length_index(length, spare) == pytest.approx(index)


def test_cpli_counts_from_the_status_date_to_the_promise(fit):
    """
    status: 2026-03-13
    finish by: 2026-05-01
    Design  10d  started 2026-03-02  finished 2026-03-13  done 100%
    Build   30d  after Design
    """
    assert fit["13"].value == pytest.approx((30 + 5) / 30)
    assert fit["13"].verdict is Verdict.PASS
    assert fit["13"].note == "30 days to the finish, +5 to the promise (imposed finish); 1.00 is the target."


def test_cpli_is_silent_so_near_the_end_that_it_swings(fit):
    """
    finish by: 2026-03-10
    Design  10d
    """
    assert fit["13"].verdict is Verdict.NOT_TESTABLE
