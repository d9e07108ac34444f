"""Floats, what is critical, and the longest path."""

import pytest


def test_total_float_is_the_room_to_the_projects_end_and_free_float_that_to_the_next_task(dates):
    """
    counted as: primavera
    start: 2026-03-02
    A  2d
    B  1d  after A
    C  5d
    D  1d  after B, C
    """
    assert dates.floats() == [(2, 0), (2, 2), (0, 0), (0, 0)]
    assert [span.task.name for span in dates.computed.critical] == ["C", "D"]


@pytest.mark.parametrize(("kind", "days"), [("start", 3), ("finish", 4), ("smallest", 3)])
def test_total_float_is_counted_between_starts_or_finishes_as_the_options_say(dated, kind, days):
    dates = dated(f"""
counted as: primavera
start: 2026-03-02
option: float kind = {kind}
calendar: Late  Tue-Fri 13:00-17:00
person: Ben  calendar Late
A    9d
Odd  2d  resource dependent  by Ben 16h
""")
    assert dates["Odd"].total_float == days * 480


def test_once_work_has_begun_only_the_float_of_its_finish_counts(dates):
    """
    counted as: primavera
    start: 2026-03-02
    status: 2026-03-03 08:00
    option: float kind = smallest
    A  2d  started 2026-03-02  left 1d
    B  4d
    """
    assert dates.floats("A") == [(3, 3)]


def test_the_narrower_of_two_links_to_the_same_task_decides_its_free_float(dates):
    """
    counted as: primavera
    start: 2026-03-02
    A  2d
    B  2d  after A SS+1d, A FF
    C  9d
    """
    assert dates.floats("A") == [(6, 0)]


def test_the_threshold_of_the_project_makes_a_task_critical(dates):
    """
    counted as: primavera
    start: 2026-03-02
    critical float: 1d
    A  4d
    B  5d
    C  2d
    """
    assert [span.critical for span in dates.computed.spans] == [True, True, False]


def test_the_longest_path_is_critical_whatever_its_float(dates):
    """
    counted as: primavera
    start: 2026-03-02
    finish by: 2026-03-31
    option: critical is longest path = yes
    A      2d
    B      3d  after A
    C      4d
    Build  heading
        D  1d  after B
    """
    assert [span.task.name for span in dates.computed.critical] == ["A", "B", "D"]
    assert dates["Build"].critical


def test_open_ends_are_critical_when_the_options_say_so(dates):
    """
    counted as: primavera
    start: 2026-03-02
    option: open ends critical = yes
    A  1d
    B  5d
    """
    assert dates.floats("A") == [(0, 4)]


def test_what_drives_a_task_comes_first_and_what_else_it_waits_for_after(dates):
    """
    counted as: primavera
    start: 2026-03-02
    A  2d
    B  3d
    C  1d  after A, B
    """
    assert [d.link.predecessor if d.link else str(d.cause) for d in dates["C"].drivers] == ["B", "A", "project start"]
