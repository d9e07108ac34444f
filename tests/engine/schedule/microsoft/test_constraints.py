"""Dates imposed on tasks: which way each of them pulls, and what it costs."""

import pytest


@pytest.mark.parametrize(
    ("constraint", "planned"),
    [
        ("", "03-04 08:00 - 03-05 17:00"),
        ("not before 2026-03-05", "03-05 08:00 - 03-06 17:00"),
        ("not before 2026-03-02", "03-04 08:00 - 03-05 17:00"),
        ("finish not before 2026-03-09", "03-06 08:00 - 03-09 17:00"),
        ("start by 2026-03-03", "03-03 08:00 - 03-04 17:00"),
        ("start by 2026-03-09", "03-04 08:00 - 03-05 17:00"),
        ("finish by 2026-03-04", "03-03 08:00 - 03-04 17:00"),
        ("must start 2026-03-03", "03-03 08:00 - 03-04 17:00"),
        ("must start 2026-03-05", "03-05 08:00 - 03-06 17:00"),
        ("must finish 2026-03-04", "03-03 08:00 - 03-04 17:00"),
        ("as late as possible", "03-05 08:00 - 03-06 17:00"),
    ],
)
def test_a_constraint_pulls_a_task_its_own_way(dated, constraint, planned):
    assert dated(f"start: 2026-03-02\nA  2d\nB  2d  after A  {constraint}\nC  5d").planned("B") == [planned]


@pytest.mark.parametrize("hard", ["start by", "must start", "finish by", "must finish"])
def test_where_constraints_are_not_honored_links_win_and_float_turns_negative(dated, hard):
    date = "2026-03-03" if "start" in hard else "2026-03-04"
    dates = dated(f"start: 2026-03-02\noption: honor constraints = no\nA  2d\nB  2d  after A  {hard} {date}")
    assert dates.planned("B") == ["03-04 08:00 - 03-05 17:00"]
    assert dates.late("B") == ["03-03 08:00 - 03-04 17:00"]
    assert dates.floats() == [(-1, 0), (-1, 0)]


def test_an_honored_constraint_that_breaks_a_link_shows_what_is_missing_as_negative_float(dates):
    """
    start: 2026-03-02
    A         3d
    Delivery  0d  after A  must finish 2026-03-03
    """
    assert dates.planned("Delivery") == ["03-03 17:00 - 03-03 17:00"]
    assert dates.floats() == [(-1, 0), (-1, 0)]


def test_a_date_of_its_own_may_lie_before_the_projects_start(dates):
    """
    start: 2026-03-09
    Order   1d  not before 2026-03-02
    Arrive  0d  after Order
    """
    assert dates.planned() == ["03-02 08:00 - 03-02 17:00", "03-02 17:00 - 03-02 17:00"]
    assert dates.causes("Order") == [("constraint", "")]


def test_a_deadline_moves_nothing_but_float(dates):
    """
    start: 2026-03-02
    A  5d  due 2026-03-04
    B  9d
    """
    assert dates.planned("A") == ["03-02 08:00 - 03-06 17:00"]
    assert dates.floats("A") == [(-2, 0)]


def test_what_follows_a_task_that_lies_late_moves_with_it(dates):
    """
    start: 2026-03-02
    A  1d  as late as possible
    B  1d  after A
    C  5d
    """
    assert dates.planned("A", "B") == ["03-05 08:00 - 03-05 17:00", "03-06 08:00 - 03-06 17:00"]
    assert dates.floats("A") == [(0, 0)]
    assert dates.causes("A") == [("link", "B")]


def test_a_project_counted_from_its_finish_lies_as_late_as_possible(dates):
    """
    from finish: 2026-03-06
    A  2d
    B  2d  after A
    C  1d
    D  1d  as soon as possible
    """
    assert dates.planned() == [
        "03-03 08:00 - 03-04 17:00",
        "03-05 08:00 - 03-06 17:00",
        "03-06 08:00 - 03-06 17:00",
        "03-03 08:00 - 03-03 17:00",
    ]
    assert (dates.computed.start, dates.computed.finish) == (dates["A"].start, dates["B"].finish)
