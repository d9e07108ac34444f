"""The difference of two readings names the fields that were lost, and nothing that was only added."""

from hypothesis import given
from tests.strategies import tasks

from milepost.plan import Progress, Task
from milepost.plan.difference import in_order, lost_in


def test_fields_that_differ_are_counted_by_their_path_in_words() -> None:
    old = [Task("1", "A", 480, owner="Ben", progress=Progress(40, actual_start=0)), Task("2", "B", 480, owner="Eva")]
    new = [Task("1", "A", 480, progress=Progress(40)), Task("2", "B", 960)]
    assert lost_in(zip(old, new, strict=True)) == {"owner": 2, "duration": 1, "progress actual start": 1}


def test_what_the_first_does_not_say_cannot_be_lost() -> None:
    assert not lost_in([(Task("1", "A"), Task("1", "A", owner="Ben", deadline=480, notes="new"))])


def test_a_missing_line_is_one_loss() -> None:
    assert lost_in(in_order((Task("1", "A"), Task("2", "B")), (Task("1", "A"),))) == {"whole lines": 1}


def test_ignored_fields_are_no_loss() -> None:
    assert not lost_in([(Task("1", "A"), Task("2", "A"))], {"key"})


@given(tasks)
def test_nothing_is_lost_between_equals(task: Task) -> None:
    assert not lost_in([(task, task)])
