"""A test's docstring is a plan; its fitness is given to the test."""

import inspect

import pytest

from milepost.formats.outline import parse
from milepost.plan import Plan
from milepost.schedule import schedule
from milepost.schedule.fitness import Fitness, fitness

TOLD = ("The plan begins on", "has no 'person:' line above")
"""What an outline says of a plan that leaves things out, as a test's plan may."""


def planned(text: str) -> Plan:
    """Return the plan of a docstring; every line of it must be understood."""
    reading = parse(inspect.cleandoc(text))
    problems = [str(problem) for problem in reading.problems]
    assert [text for text in problems if not any(told in text for told in TOLD)] == []
    return reading.plan


@pytest.fixture
def fit(request: pytest.FixtureRequest) -> Fitness:
    """The fitness of the plan in the test's docstring."""
    return fitness(schedule(planned(request.function.__doc__ or "")))
