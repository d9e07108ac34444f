"""A test's docstring is a plan; what the question of the test's file finds in it is given to the test."""

import inspect
from importlib import import_module

import pytest

from milepost.formats.outline import parse
from milepost.plan import Plan
from milepost.questions import Asked, Evidence, Question, ask
from milepost.schedule import schedule

TOLD = ("The plan begins on", "has no 'person:' line above")
"""What an outline says of a plan that leaves things out, as a test's plan may."""


def planned(text: str) -> Plan:
    """Return the plan of a docstring; every line of it must be understood."""
    reading = parse(inspect.cleandoc(text))
    problems = [str(problem) for problem in reading.problems]
    assert [text for text in problems if not any(told in text for told in TOLD)] == []
    return reading.plan


@pytest.fixture
def plan(request: pytest.FixtureRequest) -> Plan:
    """The plan in the test's docstring."""
    return planned(request.function.__doc__ or "")


@pytest.fixture
def evidence(plan: Plan) -> Evidence:
    """The plan, scheduled."""
    return Evidence(schedule(plan))


@pytest.fixture
def question(request: pytest.FixtureRequest) -> Question:
    """The question of the file that the test's file is named after."""
    name = request.module.__name__.rpartition(".")[2].removeprefix("test_")
    found = import_module(f"milepost.questions.{name}").QUESTION
    assert isinstance(found, Question)
    return found


@pytest.fixture
def asked(evidence: Evidence, question: Question) -> tuple[Asked, ...]:
    """What is asked, with this question alone."""
    return ask(evidence, [question])


@pytest.fixture
def found(evidence: Evidence, question: Question) -> list[str]:
    """The names of what the question is about, in the order it finds them."""
    subjects = (finding.subject for finding in question.look(evidence))
    return [subject if isinstance(subject, str) else subject.name for subject in subjects]


@pytest.fixture
def sentence(evidence: Evidence, question: Question) -> str:
    """The facts of the only finding."""
    (finding,) = question.look(evidence)
    return finding.sentence
