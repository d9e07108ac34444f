"""Percentages and hours that contradict each other."""

import pytest

from milepost.plan import Plan, Progress, Settings, Task
from milepost.plan.moments import minute

START = minute("2026-03-02T08:00")


@pytest.fixture
def plan(request: pytest.FixtureRequest) -> Plan:
    """One task of ten days: percent done, hours spent, hours left."""
    percent, spent, left = request.param
    minutes = None if left is None else left * 60
    done = Progress(percent=percent, actual_start=START, actual_work=spent * 60, remaining_work=minutes)
    task = Task("build", "Build", 4800, work=4800, progress=done)
    return Plan("Progress", (task,), settings=Settings(start=START))


@pytest.mark.parametrize("plan", [(80, 20, 80)], indirect=True)
def test_eighty_percent_done_with_a_fifth_of_the_hours_is_asked_about(found, sentence):
    assert found == ["Build"]
    assert sentence == "“Build” is 80% done, but 20 hours are spent and 80 to go, which is 20%."


@pytest.mark.parametrize("plan", [(80, 20, 80)], indirect=True)
def test_it_costs_the_difference(asked):
    assert asked[0].days == 6


@pytest.mark.parametrize("plan", [(50, 40, 60)], indirect=True)
def test_a_small_difference_is_not(found):
    assert found == []


@pytest.mark.parametrize("plan", [(50, 0, 80)], indirect=True)
def test_where_no_hours_are_booked_they_say_nothing(found):
    assert found == []


@pytest.mark.parametrize("plan", [(90, 8, None)], indirect=True)
def test_hours_left_unsaid_are_those_planned_and_not_spent(sentence):
    assert sentence == "“Build” is 90% done, but 8 hours are spent and 72 to go, which is 10%."
