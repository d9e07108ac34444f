"""Whether the dates a file holds follow from its own data, and what is told when they do not."""

from dataclasses import replace

import pytest

from milepost.plan import Plan
from milepost.plan.moments import minute
from milepost.plan.tasks import Recorded

TWO_DAYS = Recorded(early_start=minute("2026-03-02T08:00"), early_finish=minute("2026-03-03T17:00"))


def test_dates_that_do_not_follow_from_their_own_durations_are_told(dated, plan: Plan):
    """
    counted as: primavera
    start: 2026-03-02
    A  3d
    """
    stale = replace(plan, tasks=(replace(plan.tasks[0], recorded=TWO_DAYS),))
    told = "'A': the recorded dates hold 16 h, but 24 h are left."
    assert [p.text for p in dated(stale).computed.problems if p.text.startswith(told)] != []


def test_dates_of_people_s_work_that_pass_over_their_leave_are_told(dated, plan: Plan):
    """
    counted as: primavera
    start: 2026-03-02
    person: Ben
    leave: Ben 2026-03-03
    A  2d  resource dependent  by Ben 16h
    """
    stale = replace(plan, tasks=(replace(plan.tasks[0], recorded=TWO_DAYS),))
    told = "'A': the recorded dates hold 8 h, but 16 h are left."
    assert [p.text for p in dated(stale).computed.problems if p.text.startswith(told)] != []


def test_a_recorded_finish_of_the_project_that_no_task_reaches_is_told(dated, plan: Plan):
    """
    counted as: primavera
    start: 2026-03-02
    A  2d
    """
    tasks = (replace(plan.tasks[0], recorded=TWO_DAYS),)
    whole = replace(plan, tasks=tasks, settings=replace(plan.settings, finish=minute("2026-03-03T17:00")))
    assert dated(whole).computed.problems == ()
    cut = replace(whole, settings=replace(plan.settings, finish=minute("2026-03-20T17:00")))
    assert [p.text.split(",")[0] for p in dated(cut).computed.problems] == [
        "The project ended 2026-03-20 17:00 when it was last scheduled"
    ]


@pytest.mark.parametrize(
    ("shown", "told"),
    [
        (("2026-03-02T08:00", "2026-03-03T17:00"), None),
        (("2026-03-01T17:00", "2026-03-04T08:00"), None),
        (("2026-03-02T09:00", "2026-03-04T09:00"), "up to an hour"),
        (("2026-03-09T08:00", "2026-03-10T17:00"), "leveling"),
    ],
)
def test_work_that_p6_shows_beside_its_early_dates_is_told_with_what_may_have_moved_it(dated, plan: Plan, shown, told):
    """
    counted as: primavera
    start: 2026-03-02
    A  2d
    """
    known = replace(TWO_DAYS, remaining_start=minute(shown[0]), remaining_finish=minute(shown[1]))
    dates = dated(replace(plan, tasks=(replace(plan.tasks[0], recorded=known),)))
    assert dates.planned("A") == ["03-02 08:00 - 03-03 17:00"]
    assert [told in p.text for p in dates.computed.problems] == ([True] if told else [])
