"""Dates imposed on tasks, as P6 takes them."""

import pytest


@pytest.mark.parametrize(
    ("constraint", "early", "late"),
    [
        ("", "03-04 08:00 - 03-05 17:00", "03-09 08:00 - 03-10 17:00"),
        ("not before 2026-03-05", "03-05 08:00 - 03-06 17:00", "03-09 08:00 - 03-10 17:00"),
        ("not before 2026-03-02", "03-04 08:00 - 03-05 17:00", "03-09 08:00 - 03-10 17:00"),
        ("finish not before 2026-03-09", "03-06 08:00 - 03-09 17:00", "03-09 08:00 - 03-10 17:00"),
        ("start by 2026-03-03", "03-04 08:00 - 03-05 17:00", "03-03 08:00 - 03-04 17:00"),
        ("finish by 2026-03-04", "03-04 08:00 - 03-05 17:00", "03-03 08:00 - 03-04 17:00"),
        ("start on 2026-03-05", "03-05 08:00 - 03-06 17:00", "03-05 08:00 - 03-06 17:00"),
        ("start on 2026-03-03", "03-04 08:00 - 03-05 17:00", "03-03 08:00 - 03-04 17:00"),
        ("finish on 2026-03-09", "03-06 08:00 - 03-09 17:00", "03-06 08:00 - 03-09 17:00"),
        ("must start 2026-03-03", "03-03 08:00 - 03-04 17:00", "03-03 08:00 - 03-04 17:00"),
        ("must finish 2026-03-04", "03-03 08:00 - 03-04 17:00", "03-03 08:00 - 03-04 17:00"),
        ("as late as possible", "03-09 08:00 - 03-10 17:00", "03-09 08:00 - 03-10 17:00"),
        ("not before 2026-03-05  finish by 2026-03-09", "03-05 08:00 - 03-06 17:00", "03-06 08:00 - 03-09 17:00"),
    ],
)
def test_a_constraint_pulls_a_task_its_own_way(dated, constraint, early, late):
    dates = dated(f"counted as: primavera\nstart: 2026-03-02\nA  2d\nB  2d  after A  {constraint}\nC  7d")
    assert (dates.planned("B"), dates.late("B")) == ([early], [late])


def test_a_mandatory_date_breaks_its_links_and_its_predecessor_runs_out_of_float(dates):
    """
    counted as: primavera
    start: 2026-03-02
    A         3d
    Delivery  0d  after A  finish milestone  must finish 2026-03-03
    """
    assert dates.planned("Delivery") == ["03-03 17:00 - 03-03 17:00"]
    assert dates.floats() == [(-1, -1), (0, 0)]


def test_a_mandatory_finish_stands_against_a_later_finish_that_a_link_asks_for(dates):
    """
    counted as: primavera
    start: 2026-03-02
    A         4d
    Delivery  1d  after A FF  must finish 2026-03-03
    """
    assert dates.planned("Delivery") == ["03-03 08:00 - 03-03 17:00"]
    assert dates["Delivery"].early_finish == dates["Delivery"].finish


def test_constraints_on_its_start_no_longer_hold_a_task_that_has_begun(dates):
    """
    counted as: primavera
    start: 2026-03-02
    status: 2026-03-03 08:00
    A  3d  started 2026-03-02  left 2d  start by 2026-03-02
    B  9d
    """
    assert dates.floats("A") == [(7, 7)]


def test_the_finish_imposed_on_the_project_bounds_every_open_end(dates):
    """
    counted as: primavera
    start: 2026-03-02
    finish by: 2026-03-05
    A  5d
    B  2d
    """
    assert dates.floats() == [(-1, 0), (2, 3)]


def test_what_lies_as_late_as_possible_moves_none_of_its_successors(dates):
    """
    counted as: primavera
    start: 2026-03-02
    A  1d  as late as possible
    B  1d  after A  not before 2026-03-06
    C  9d
    """
    assert dates.planned("A") == ["03-05 08:00 - 03-05 17:00"]
    assert dates.floats("A") == [(4, 0)]
    assert dates.causes("A")[0] == ("constraint", "")


def test_an_open_end_that_lies_as_late_as_possible_ends_with_the_work_not_with_the_imposed_finish(dates):
    """
    counted as: primavera
    start: 2026-03-02
    finish by: 2026-03-31
    A     0d  finish milestone  as late as possible
    B     9d
    """
    assert dates.planned("A") == ["03-12 17:00 - 03-12 17:00"]


def test_what_lies_as_late_as_possible_makes_the_plan_no_longer(dates):
    """
    counted as: primavera
    start: 2026-03-02
    A  2d  as late as possible
    B  1d  after A FF-2d
    """
    assert dates.planned("A") == ["03-02 08:00 - 03-03 17:00"]
    assert dates["A"].total_float == 0
    assert dates.causes("A")[0] == ("constraint", "")
