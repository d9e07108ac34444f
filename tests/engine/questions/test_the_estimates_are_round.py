"""Plans in which nearly everything takes the same time."""

import pytest

from milepost.plan import Plan, Settings, Task
from milepost.plan.moments import minute

DAY = 480


@pytest.fixture
def plan(request: pytest.FixtureRequest) -> Plan:
    """A plan of tasks of so many days each."""
    tasks = tuple(Task(str(n), f"Task {n}", days * DAY) for n, days in enumerate(request.param, start=1))
    return Plan("Estimates", tasks, settings=Settings(start=minute("2026-03-02T08:00")))


@pytest.mark.parametrize("plan", [[5] * 15 + [10] * 15 + [3, 7, 8]], indirect=True)
def test_a_plan_of_fives_and_tens_is_asked_about(found, sentence):
    assert found == ["91%"]
    assert sentence == "91% of the 33 open tasks take 5 working days or 10 working days, whatever the work."


@pytest.mark.parametrize("plan", [list(range(1, 41))], indirect=True)
def test_a_plan_of_uneven_numbers_is_not(found):
    assert found == []


@pytest.mark.parametrize("plan", [[5] * 29], indirect=True)
def test_a_few_tasks_prove_nothing(found):
    assert found == []


@pytest.mark.parametrize("plan", [[1] * 20 + [2] * 20], indirect=True)
def test_much_work_really_takes_a_day_or_two(found):
    assert found == []
