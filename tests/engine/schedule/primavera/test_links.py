"""How P6 carries dates along links; status dates are mornings, working days 08:00-12:00 and 13:00-17:00."""

import pytest

from milepost.plan.moments import minute

TWO = "counted as: primavera\nstart: 2026-03-02\n"


@pytest.mark.parametrize(
    ("link", "early", "late"),
    [
        ("A", "03-04 08:00 - 03-04 17:00", "03-06 08:00 - 03-06 17:00"),
        ("A FS+1d", "03-05 08:00 - 03-05 17:00", "03-06 08:00 - 03-06 17:00"),
        ("A FS-1d", "03-03 08:00 - 03-03 17:00", "03-06 08:00 - 03-06 17:00"),
        ("A SS+1d", "03-03 08:00 - 03-03 17:00", "03-06 08:00 - 03-06 17:00"),
        ("A FF", "03-03 08:00 - 03-03 17:00", "03-06 08:00 - 03-06 17:00"),
        ("A FF+2d", "03-05 08:00 - 03-05 17:00", "03-06 08:00 - 03-06 17:00"),
        ("A SF+3d", "03-04 08:01 - 03-05 08:01", "03-06 08:00 - 03-06 17:00"),
    ],
)
def test_a_link_pushes_from_the_end_it_leaves_to_the_end_it_reaches(dated, link, early, late):
    dates = dated(f"{TWO}A  2d\nB  1d  after {link}\nC  5d")
    assert (dates.planned("B"), dates.late("B")) == ([early], [late])


@pytest.mark.parametrize(
    ("link", "late"),
    [
        ("A", "03-04 08:00 - 03-05 17:00"),
        ("A FS+1d", "03-03 08:00 - 03-04 17:00"),
        ("A SS+1d", "03-05 08:00 - 03-06 17:00"),
        ("A FF+2d", "03-03 08:00 - 03-04 17:00"),
        ("A SF+2d", "03-04 16:59 - 03-06 16:59"),
    ],
)
def test_backwards_a_link_holds_the_end_it_leaves(dated, link, late):
    assert dated(f"{TWO}A  2d\nB  1d  after {link}\nC  5d").late("A") == [late]


def test_what_only_a_start_waits_for_still_ends_with_the_project(dates):
    """
    counted as: primavera
    start: 2026-03-02
    A  4d
    B  1d  after A SS
    C  2d  after B
    """
    assert dates.late("A") == ["03-02 08:00 - 03-05 17:00"]
    assert dates.floats("A") == [(0, 0)]


def test_start_to_finish_leaves_one_minute_between_the_last_minute_worked_and_the_first(dates):
    """
    counted as: primavera
    start: 2026-03-02
    First   2d
    New     2d  after First
    Old     1d  after New SF
    """
    assert dates.planned("New", "Old") == ["03-04 08:00 - 03-05 17:00", "03-03 08:01 - 03-04 08:01"]
    assert dates["New"].free_float == 1


@pytest.mark.parametrize(
    ("whose", "start"),
    [
        ("predecessor", "03-10 08:00"),
        ("successor", "03-08 08:00"),
        ("24 hour", "03-07 08:00"),
        ("project", "03-10 08:00"),
    ],
)
def test_a_lag_passes_on_the_calendar_of_the_options(dated, whose, start):
    dates = dated(f"""
counted as: primavera
start: 2026-03-02
option: lag calendar = {whose}
calendar: Daily  Mon-Sun 08:00-12:00 13:00-17:00
A  5d
B  1d  after A +1d  calendar Daily
""")
    assert dates.planned("B") == [f"{start} - {start[:6]}17:00"]


@pytest.mark.parametrize(("cure", "lag", "next_task"), [(6, "", "03-09 08:00"), (5, "+1d", "03-07 08:00")])
def test_a_finish_asked_for_in_idle_time_is_shown_where_work_goes_on(dated, cure, lag, next_task):
    dates = dated(f"""
counted as: primavera
start: 2026-03-02
calendar: Daily  Mon-Sun 08:00-12:00 13:00-17:00
Cure   {cure}d  calendar Daily
Strip  2d  after Cure FF{lag}
Next   1d  after Strip  calendar Daily
""")
    assert (dates["Strip"].start, dates["Strip"].early_finish) == (
        minute("2026-03-05T08:00"),
        minute("2026-03-09T08:00"),
    )
    assert dates.planned("Next") == [f"{next_task} - {next_task[:6]}17:00"]
    assert dates["Cure"].free_float == 480


def test_links_of_summaries_do_not_count_and_are_told(dates):
    """
    counted as: primavera
    start: 2026-03-02
    Build  heading
        A  2d
    B  1d  after Build
    """
    assert dates.planned("B") == ["03-02 08:00 - 03-02 17:00"]
    assert [p.where for p in dates.computed.problems] == ["task Build"]
