"""A task takes longer or less: the rest of it, the work of its people, and what that costs."""

from dataclasses import replace
from decimal import Decimal

import pytest

from milepost.errors import ImpossibleEdit, UnknownTask
from milepost.plan import Assignment, Contour, Plan, Portion, TaskKind
from milepost.plan.edits import SetDuration, SetRemaining, edited


def assignments(plan: Plan) -> list[tuple[int, float, Decimal]]:
    return [(a.work, a.units, a.cost) for a in plan.assignments]


def test_the_work_and_the_cost_grow_with_the_duration(plan):
    """
    person: Ben  60/h
    Build  10d  by Ben 50%
    """
    after = edited(plan, [SetDuration("Build", 15 * 480)])
    assert assignments(plan) == [(2400, 0.5, 2400)]
    assert assignments(after) == [(3600, 0.5, 3600)]
    build = after.by_key["Build"]
    assert (build.duration, build.work, build.costs.total) == (7200, 3600, 3600)


def test_with_fixed_work_the_same_work_is_done_at_other_units(plan):
    """
    person: Ben  60/h
    Build  10d  by Ben  fixed work
    """
    after = edited(plan, [SetDuration("Build", 20 * 480)])
    assert assignments(after) == [(4800, 0.5, 4800)]


def test_material_and_expenses_stay_what_they_are(plan):
    """
    material: Cable  2/m
    expense: Travel
    Build  10d  by Cable 20, Travel 800
    """
    assert edited(plan, [SetDuration("Build", 480)]).assignments == plan.assignments


def test_who_joins_later_joins_later_in_proportion(plan):
    """
    Build  10d  by Ben, Eva 5d +5d
    """
    after = edited(plan, [SetDuration("Build", 20 * 480)])
    assert [(a.work, a.delay) for a in after.assignments] == [(9600, 0), (4800, 4800)]


def test_only_what_is_left_of_a_started_task_changes(plan):
    """
    Build  10d  started 2026-03-02  done 40%
    """
    build = edited(plan, [SetDuration("Build", 16 * 480)]).by_key["Build"]
    assert (build.progress.actual_duration, build.progress.remaining_duration) == (4 * 480, 12 * 480)
    assert build.progress.percent == 25


def test_what_is_left_can_be_said_by_itself(plan):
    """
    Build  10d  started 2026-03-02  done 40%
    Test   10d
    """
    after = edited(plan, [SetRemaining("Build", 480), SetRemaining("Test", 480)])
    assert [task.duration for task in after.tasks] == [5 * 480, 480]


def test_a_task_cannot_take_less_than_it_has_taken(plan):
    """
    Build  10d  started 2026-03-02  done 40%
    """
    with pytest.raises(ImpossibleEdit, match="“Build” has more than that behind it already"):
        edited(plan, [SetDuration("Build", 3 * 480)])


def test_what_a_task_takes_by_hand_or_as_a_milestone_can_change_too(plan):
    """
    Build   10d  manual 2026-03-02..2026-03-13
    Accept  0d
    """
    build, accept = edited(plan, [SetDuration("Build", 5 * 480), SetDuration("Accept", 480)]).tasks
    assert build.manual == replace(plan.tasks[0].manual, finish=None, duration=2400)
    assert (accept.duration, accept.kind) == (480, TaskKind.WORK)


def test_work_that_lies_unevenly_is_spread_evenly_and_that_is_told(plan):
    """
    Build  10d  by Ben
    """
    halves = (Portion(0, 1000, 600), Portion(2000, 3000, 600))
    uneven = (Assignment("a", "Build", "Ben", 1.0, 1200, contour=Contour.EDITED, portions=halves),)
    patch = SetDuration("Build", 20 * 480).patch(replace(plan, assignments=uneven))
    after, _ = patch.applied(replace(plan, assignments=uneven))
    assert [(a.work, a.units, a.contour, a.portions) for a in after.assignments] == [(2400, 0.25, Contour.FLAT, ())]
    assert [str(note) for note in patch.notes] == [
        "task Build: had its work spread unevenly or with breaks; it is counted as spread evenly."
    ]


@pytest.mark.parametrize(
    ("key", "sentence"),
    [
        ("Prepare", "“Prepare” is a summary; change the tasks below it instead."),
        ("Kick-off", "“Kick-off” is finished; it can no longer take more or less time."),
        ("Support", "“Support” lasts as long as the tasks it belongs to; it has no duration of its own."),
    ],
)
def test_what_has_no_open_duration_of_its_own_is_refused(plan, key, sentence):
    """
    Prepare
      Kick-off  1d  finished 2026-03-02  started 2026-03-02
    Support  10d  level of effort
    """
    with pytest.raises(ImpossibleEdit) as refused:
        edited(plan, [SetDuration(key, 480)])
    assert str(refused.value) == sentence


def test_a_key_that_the_plan_does_not_hold_is_refused(plan):
    """
    Build  10d
    """
    with pytest.raises(UnknownTask, match="no task “Bild”"):
        edited(plan, [SetDuration("Bild", 480)])


@pytest.mark.parametrize("kind", [SetDuration, SetRemaining])
def test_nothing_lasts_less_than_no_time(kind):
    with pytest.raises(ImpossibleEdit, match="cannot be negative"):
        kind("Build", -1)
