"""Days, moments and the plan's two ends: what a milestone's dates mean, and a plan counted from its finish."""

import pytest

from milepost.formats import outline
from milepost.plan import Baseline, ConstraintKind
from milepost.plan.moments import minute

MONDAY = "start: 2026-03-02\n"
FIVE = minute("2026-03-11T17:00")


@pytest.mark.parametrize("typed", ["2026-03-11", "2026-03-11..2026-03-11"])
def test_the_promised_day_of_a_milestone_is_a_moment_and_no_work(typed: str) -> None:
    task = outline.parse(f"{MONDAY}Go-live  baseline {typed}  0d").plan.tasks[0]
    assert task.baselines == (Baseline(0, FIVE, FIVE, 0),)


def test_the_promised_day_of_a_task_is_a_day_of_work() -> None:
    task = outline.parse(f"{MONDAY}Test  1d  baseline 2026-03-11").plan.tasks[0]
    assert task.baselines == (Baseline(0, FIVE - 540, FIVE, 480),)


def test_a_milestone_is_reached_when_it_is_finished() -> None:
    read = outline.parse(f"{MONDAY}Pilot  0d  finished 2026-03-11")
    reached = read.plan.tasks[0].progress
    assert (reached.actual_start, reached.actual_finish, read.problems) == (FIVE, FIVE, ())


def test_in_a_plan_from_its_finish_tasks_lie_late_unless_they_say_otherwise() -> None:
    tasks = outline.parse("""\
Phase
  Build  5d
  Test   3d  as soon as possible
  Move   1d  not before 2026-03-09
from finish: 2026-03-31
""").plan.tasks
    assert [t.constraint.kind for t in tasks] == [
        ConstraintKind.ASAP,
        ConstraintKind.ALAP,
        ConstraintKind.ASAP,
        ConstraintKind.SNET,
    ]
