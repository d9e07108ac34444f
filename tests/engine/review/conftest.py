"""A test's docstring is a plan, looked at on its own status date."""

import inspect
from collections.abc import Callable

import pytest

from milepost.formats.outline import parse
from milepost.plan import Plan
from milepost.review import Review, review
from milepost.samples import core_banking

TOLD = ("The plan begins on", "has no 'person:' line above")


def planned(text: str) -> Plan:
    """Return the plan of a text; every line of it must be understood."""
    reading = parse(inspect.cleandoc(text))
    problems = [str(problem) for problem in reading.problems]
    assert [text for text in problems if not any(told in text for told in TOLD)] == []
    return reading.plan


@pytest.fixture
def outline() -> Callable[[str], Plan]:
    return planned


@pytest.fixture
def plan(request: pytest.FixtureRequest) -> Plan:
    """The plan in the test's docstring."""
    return planned(request.function.__doc__ or "")


@pytest.fixture
def look(plan: Plan) -> Review:
    """One look at the plan in the test's docstring."""
    return review(plan)


@pytest.fixture(scope="session")
def bank() -> Review:
    """One look at the shipped plan, which has a history of eight weeks."""
    return review(core_banking())
