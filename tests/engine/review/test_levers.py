"""Stand-ins: what a promise wins when nobody on its way is away, counted by scheduling the plan again."""

import pytest

from milepost.review import review
from milepost.review.levers import levers


@pytest.fixture
def found(plan):
    """The stand-ins for the last milestone of the plan in the test's docstring."""
    look = review(plan)
    end = next(s for s in reversed(look.schedule.spans) if s.task.is_milestone)
    return [(way.person.name, way.days) for way in levers(look.evidence, end, look.as_of)]


def test_a_stand_in_wins_the_days_somebody_is_away(found):
    """
    start: 2026-03-02
    status: 2026-03-02 08:00
    person: Ben
    leave: Ben 2026-03-09..2026-03-11
    Code  10d  by Ben
    Live  0d   after Code
    """
    assert found == [("Ben", 3)]


def test_the_most_useful_stand_in_comes_first(found):
    """
    start: 2026-03-02
    status: 2026-03-02 08:00
    person: Ben
    person: Eva
    leave: Ben 2026-03-09
    leave: Eva 2026-03-17..2026-03-20
    Code  10d  by Ben
    Test  5d   by Eva  after Code
    Live  0d   after Test
    """
    assert found == [("Eva", 4), ("Ben", 1)]


def test_nobody_stands_in_for_leave_that_holds_nothing_up(found):
    """
    start: 2026-03-02
    status: 2026-03-02 08:00
    person: Ben
    person: Eva
    leave: Eva 2026-03-03
    Code   10d  by Ben
    Paint  2d   by Eva
    Live   0d   after Code, Paint
    """
    assert found == []


def test_nobody_stands_in_for_leave_that_is_over(found):
    """
    start: 2026-03-02
    status: 2026-03-06
    person: Ben
    leave: Ben 2026-03-03
    Code  10d  by Ben  started 2026-03-02  done 30%
    Live  0d   after Code
    """
    assert found == []


def test_a_holiday_of_all_is_nobodys_leave(found):
    """
    start: 2026-03-02
    status: 2026-03-02 08:00
    holiday: 2026-03-09
    person: Ben
    Code  10d  by Ben
    Live  0d   after Code
    """
    assert found == []
