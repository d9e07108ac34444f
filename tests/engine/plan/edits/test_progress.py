"""What has happened: a task starts, comes further, finishes."""

import pytest

from milepost.errors import ImpossibleEdit
from milepost.plan.edits import SetFinished, SetPercent, SetStarted, edited
from milepost.plan.moments import minute

MONDAY, FRIDAY = minute("2026-03-02T08:00"), minute("2026-03-13T17:00")


def test_a_task_starts_comes_further_and_finishes(plan):
    """
    person: Ben  60/h
    Build  10d  by Ben
    """
    under_way = edited(plan, [SetStarted("Build", MONDAY), SetPercent("Build", 30)])
    progress = under_way.by_key["Build"].progress
    assert (progress.actual_start, progress.actual_duration, progress.remaining_duration) == (MONDAY, 1440, 3360)
    (ben,) = under_way.assignments
    assert (ben.actual_work, ben.remaining_work, ben.actual_cost) == (1440, 3360, 1440)
    done = edited(under_way, [SetFinished("Build", FRIDAY)])
    assert (done.by_key["Build"].progress.percent, done.by_key["Build"].progress.actual_finish) == (100, FRIDAY)
    assert done.assignments[0].remaining_work == 0


@pytest.mark.parametrize(
    ("edit", "sentence"),
    [
        (SetPercent("Build", 30), "“Build” has not started; say first when it did."),
        (SetFinished("Build", FRIDAY), "“Build” has not started; say first when it did."),
        (SetFinished("Test", MONDAY - 1), "“Test” cannot have finished before it started."),
        (SetStarted("Ship", FRIDAY + 1), "“Ship” cannot have started after it finished."),
        (SetPercent("Ship", 30), "“Ship” is finished."),
        (SetStarted("Phase", MONDAY), "“Phase” is a summary; change the tasks below it instead."),
    ],
)
def test_what_cannot_have_happened_is_refused(plan, edit, sentence):
    """
    Build  10d
    Test   10d  started 2026-03-02
    Ship   10d  started 2026-03-02  finished 2026-03-13
    Phase
      Plan  1d
    """
    with pytest.raises(ImpossibleEdit) as refused:
        edited(plan, [edit])
    assert str(refused.value) == sentence


def test_a_milestone_is_reached_without_having_started(plan):
    """
    Accept  0d
    """
    accept = edited(plan, [SetFinished("Accept", FRIDAY)]).by_key["Accept"]
    assert (accept.progress.actual_start, accept.progress.actual_finish) == (FRIDAY, FRIDAY)


def test_progress_beyond_all_of_it_is_refused():
    with pytest.raises(ImpossibleEdit, match="between 0 and 100"):
        SetPercent("Build", 101)
