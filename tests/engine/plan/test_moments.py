"""Moments are whole local minutes, and every way in and out agrees."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milepost.plan.moments import DAY, FIRST, LAST, day, iso, minute, moment


def test_the_first_minute_of_1970_is_nothing() -> None:
    assert minute("1970-01-01") == 0


@pytest.mark.parametrize("value", ["2026-03-02", date(2026, 3, 2), datetime(2026, 3, 2), "2026-03-02T00:00:59"])
def test_a_day_is_its_first_minute_and_seconds_are_dropped(value: str | date) -> None:
    assert minute(value) == minute("2026-03-02T00:00")


@pytest.mark.parametrize("zone", [UTC, timezone(timedelta(hours=-8))])
def test_a_time_zone_changes_nothing_as_plans_are_local(zone: timezone) -> None:
    assert minute(datetime(2026, 3, 2, 8, tzinfo=zone)) == minute("2026-03-02T08:00")


def test_text_that_is_no_date_is_refused() -> None:
    with pytest.raises(ValueError, match="Invalid isoformat"):
        minute("soon")


def test_the_hour_that_daylight_saving_skips_or_repeats_is_an_hour_like_any_other() -> None:
    assert minute("2026-03-29T03:00") - minute("2026-03-29T01:00") == 120
    assert minute("2026-10-25T04:00") - minute("2026-10-25T02:00") == 120


@given(st.integers(FIRST, LAST))
def test_a_moment_comes_back_from_every_way_of_writing_it(value: int) -> None:
    assert minute(moment(value)) == minute(iso(value)) == value
    assert minute(day(value)) == value - value % DAY


@given(st.integers(FIRST, LAST), st.integers(FIRST, LAST))
def test_earlier_moments_are_smaller_and_written_ones_sort_alike(one: int, other: int) -> None:
    assert (one < other) == (moment(one) < moment(other)) == (iso(one) < iso(other))
