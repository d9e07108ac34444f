"""What changed between two versions, and why the finish moved: steps that add up."""

import inspect

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milepost.formats.outline import parse
from milepost.review.causes import REST, causes
from milepost.review.change import change
from milepost.schedule import schedule

BEFORE = """
    start: 2026-03-02
    Build
      Design  5d
      Code    10d  after Design
    Trial
      Test    5d   after Code
      Paint   3d   after Design
    """


def scheduled(text):
    return schedule(parse(inspect.cleandoc(text)).plan)


def told(after):
    found = causes(scheduled(BEFORE), scheduled(after))
    return [(cause.part, cause.what, cause.days) for cause in found]


@pytest.fixture
def found(request):
    """What changed from the plan above to the one in the test's docstring."""
    return change(scheduled(BEFORE), scheduled(request.function.__doc__), since=0)


def names(spans):
    return [each.span.task.name if hasattr(each, "span") else each.task.name for each in spans]


def test_what_was_done_and_started_in_between_is_told(found):
    """
    start: 2026-03-02
    Build
      Design  5d   started 2026-03-02  finished 2026-03-06
      Code    10d  after Design  started 2026-03-09  done 10%
    Trial
      Test    5d   after Code
      Paint   3d   after Design
    """
    assert (names(found.done), names(found.started), found.finish) == (["Design"], ["Code"], 0)


def test_work_planned_shorter_is_told_with_the_days_it_gives(found):
    """
    start: 2026-03-02
    Build
      Design  5d
      Code    10d  after Design
    Trial
      Test    2d   after Code
      Paint   3d   after Design
    """
    assert [(r.span.task.name, r.days) for r in found.resized] == [("Test", -3)]
    assert found.finish == -3


def test_work_that_came_and_went_is_told(found):
    """
    start: 2026-03-02
    Build
      Design  5d
      Code    10d  after Design
    Trial
      Test    5d   after Code
      Rework  4d   after Test
    """
    assert ([t.name for t in found.added], [t.name for t in found.removed]) == (["Rework"], ["Paint"])


def test_a_task_that_moved_is_told_with_the_days_the_most_first(found):
    """
    start: 2026-03-02
    Build
      Design  6d
      Code    12d  after Design
    Trial
      Test    5d   after Code
      Paint   3d   after Design
    """
    assert [(m.span.task.name, m.days) for m in found.later] == [("Code", 3), ("Test", 3), ("Design", 1), ("Paint", 1)]


def test_each_part_of_the_plan_answers_for_the_days_it_moved_the_finish():
    after = BEFORE.replace("Code    10d", "Code    14d").replace("Test    5d", "Test    3d")
    assert told(after) == [("Build", "still to come", 4), ("Trial", "still to come", -2)]


def test_work_under_way_is_told_apart_from_work_to_come():
    after = BEFORE.replace("Design  5d", "Design  8d  started 2026-03-02  done 50%")
    assert told(after) == [("Build", "done or under way", 3)]


def test_added_work_answers_for_its_days():
    after = BEFORE.replace("Test    5d", "Rework  4d  after Code\n      Test    5d").replace(
        "after Code\n      Paint", "after Code, Rework\n      Paint"
    )
    assert told(after) == [("", "work added", 4)]


def test_new_links_and_days_off_are_the_last_step():
    assert told(BEFORE.replace("Paint   3d   after Design", "Paint   3d   after Test")) == [("", REST, 3)]


def test_a_change_that_moves_no_finish_is_no_cause():
    assert told(BEFORE.replace("Paint   3d", "Paint   4d")) == []


lengths = st.integers(1, 30)


@settings(max_examples=40)
@given(st.lists(lengths, min_size=4, max_size=4), st.booleans())
def test_the_steps_add_up_to_the_whole_move(days, linked):
    design, code, test, paint = days
    after = scheduled(
        f"""
        start: 2026-03-02
        Build
          Design  {design}d
          Code    {code}d  after Design
        Trial
          Test    {test}d   after Code
          Paint   {paint}d   after {"Test" if linked else "Design"}
        """
    )
    before = scheduled(BEFORE)
    assert sum(c.days for c in causes(before, after)) == pytest.approx(change(before, after, since=0).finish, abs=0.3)


def test_the_steps_of_a_long_story_add_up_to_the_whole_move(bank):
    for earlier in bank.history[::3]:
        steps = sum(cause.days for cause in bank.causes_since(earlier))
        assert steps == pytest.approx(bank.change_since(earlier).finish, abs=0.3)


def test_the_version_a_month_ago_is_the_latest_at_least_so_old(bank):
    assert bank.before(28) is bank.history[4]
    assert bank.before(1000) is bank.history[0]
