"""A past that is too good to be true."""

import pytest

from milepost.plan import Baseline, Plan, Progress, Settings, Task
from milepost.plan.moments import minute

DAY = 1440
START = minute("2026-03-02T08:00")


def finished(number: int, late: int) -> Task:
    """A finished task of one day that ended so many days after its baseline."""
    start, finish = START + number * DAY, START + number * DAY + 540
    done = Progress(percent=100, actual_start=start, actual_finish=finish + late * DAY)
    return Task(f"{number}", f"Task {number}", 480, progress=done, baselines=(Baseline(0, start, finish),))


@pytest.fixture
def plan(request: pytest.FixtureRequest) -> Plan:
    """Finished tasks, each so many days late, and one that is open."""
    tasks = tuple(finished(number, late) for number, late in enumerate(request.param))
    return Plan("Past", (*tasks, Task("open", "Open", 9600)), settings=Settings(start=START))


@pytest.mark.parametrize("plan", [[0] * 10], indirect=True)
def test_ten_tasks_exactly_as_planned_are_asked_about(found, sentence):
    assert found == ["100%"]
    assert sentence == "100% of the 10 finished tasks began and ended on exactly the day they were planned for."


@pytest.mark.parametrize("plan", [[0, 1, 0, 2, 0, 3, 0, 0, 1, 0]], indirect=True)
def test_a_past_with_some_life_in_it_is_not(found):
    assert found == []


@pytest.mark.parametrize("plan", [[0] * 9], indirect=True)
def test_nine_tasks_may_be_luck(found):
    assert found == []
