"""The pictures of a review: what is drawn is what the review says."""

import inspect

import pytest

from milepost.formats.outline import parse
from milepost.reports.charts import Gantt, HeatMap, Role, SCurve
from milepost.reports.pictures import gantt, load_picture, overview, path_picture, trend_picture, value_curve
from milepost.review import Review, review
from milepost.samples import core_banking

BANK = review(core_banking())


@pytest.fixture
def look(request: pytest.FixtureRequest) -> Review:
    """One look at the plan in the test's docstring."""
    return review(parse(inspect.cleandoc(request.function.__doc__)).plan)


def test_a_summary_is_done_by_the_durations_of_its_tasks(look):
    """
    start: 2026-03-02
    status: 2026-03-06
    Build
      Code   6d  started 2026-03-02  done 50%
      Paint  4d
    """
    assert [row.done for row in gantt(look, look.schedule.spans).rows] == [0.3, 0.5, 0.0]


def test_finished_work_is_not_drawn_as_critical():
    done = [row for row in gantt(BANK, BANK.schedule.spans).rows if row.done == 1]
    assert done
    assert not any(row.critical for row in done)


def test_a_row_tells_by_how_much_it_misses_its_baseline(look):
    """
    start: 2026-03-02
    status: 2026-03-06
    Code  10d  started 2026-03-02  done 50%  baseline 2026-03-02..2026-03-11
    """
    (row,) = gantt(look, look.schedule.spans).rows
    assert row.note == "+2\u00a0d"


def test_the_picture_of_the_plan_has_no_more_rows_than_fit():
    picture = overview(BANK, 20).picture
    assert isinstance(picture, Gantt)
    assert len(picture.rows) == 20


def test_a_long_path_is_drawn_from_today_on_and_says_how_much_more_there_is():
    chart = path_picture(BANK, 5)
    assert chart.caption == f"The first 5 of {len(BANK.state.path)} tasks"


def test_the_curve_shows_planned_earned_spent_and_expected_value():
    chart = value_curve(BANK)
    assert chart is not None
    assert isinstance(chart.picture, SCurve)
    roles = [curve.role for curve in chart.picture.curves]
    assert roles == [Role.PLANNED, Role.EARNED, Role.ACTUAL, Role.FORECAST]


def test_without_earned_value_there_is_no_curve(look):
    """
    status: 2026-03-06
    Code  10d
    """
    assert value_curve(look) is None


def test_without_a_history_there_is_no_trend(look):
    """
    status: 2026-03-06
    Live  0d
    """
    assert trend_picture(look, look.state.marks) is None


def test_the_fullest_people_stand_first_and_are_named_in_words():
    chart = load_picture(BANK)
    assert chart is not None
    assert isinstance(chart.picture, HeatMap)
    assert chart.picture.rows[0] == "Amara Diallo"
    assert chart.alt.startswith("Booked for more than there is: Amara Diallo")


def test_where_nobody_has_work_ahead_no_load_is_drawn(look):
    """
    status: 2026-03-06
    Code  10d
    """
    assert load_picture(look) is None
