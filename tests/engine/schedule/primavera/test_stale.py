"""Whether the dates a file holds follow from its own data, and what is told when they do not."""

from dataclasses import replace

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
