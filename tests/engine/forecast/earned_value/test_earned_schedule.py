"""Earned schedule: worked examples, standstills, and that it inverts the planned value."""

from itertools import accumulate

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from milepost.forecast.earned_value import earned_schedule

PLANNED = [10, 30, 60, 100, 140, 170, 190, 200]
STANDSTILL = [10, 30, 60, 60, 60, 100]


def test_the_worked_example_of_the_profession():
    found = earned_schedule(PLANNED, 110, at=5)
    assert found.es == 4.25
    assert found.sv == -0.75
    assert found.spi == pytest.approx(0.85)
    assert found.eac == pytest.approx(9.4118, abs=1e-4)
    assert found.tspi == pytest.approx(1.25)


def test_what_ends_late_shows_late_where_the_cost_based_index_says_one():
    assert earned_schedule(PLANNED, 200, at=10).spi == pytest.approx(0.8)


@pytest.mark.parametrize(("passed", "es"), [(2, 3), (4, 4), (7, 5)])
def test_a_planned_standstill_is_neither_gain_nor_loss(passed, es):
    assert earned_schedule(STANDSTILL, 60, at=passed).es == es


def test_nothing_earned_gives_no_forecast():
    found = earned_schedule(PLANNED, 0, at=3)
    assert (found.es, found.spi, found.eac) == (0, 0, None)


def test_before_any_time_has_passed_there_is_no_pace():
    found = earned_schedule(PLANNED, 10, at=0)
    assert (found.spi, found.eac) == (None, None)


@pytest.mark.parametrize("passed", [8, 12])
def test_once_the_planned_time_is_gone_no_pace_can_keep_the_date(passed):
    assert earned_schedule(PLANNED, 110, at=passed).tspi is None


@pytest.mark.parametrize("planned", [[], [0, 0], [10, 5, 20]])
def test_a_planned_value_that_falls_or_never_grows_is_refused(planned):
    with pytest.raises(ValueError, match="grow"):
        earned_schedule(planned, 5, at=1)


@given(st.lists(st.integers(1, 1000), min_size=1, max_size=60), st.data())
def test_earned_schedule_inverts_planned_value(steps, data):
    planned = list(accumulate(steps))
    period = data.draw(st.integers(1, len(planned)))
    assert earned_schedule(planned, planned[period - 1], at=period).es == period


@given(st.lists(st.integers(0, 50), min_size=1, max_size=40), st.integers(1, 60), st.data())
def test_more_earned_never_means_less_time_earned(steps, passed, data):
    planned = list(accumulate(steps))
    assume(planned[-1] > 0)
    less, more = sorted(data.draw(st.lists(st.integers(0, planned[-1]), min_size=2, max_size=2)))
    assert earned_schedule(planned, less, at=passed).es <= earned_schedule(planned, more, at=passed).es
