"""The plan of a test stands in its docstring, in outline notation."""

import inspect

import pytest

from milepost.formats import outline
from milepost.plan import Plan


@pytest.fixture
def plan(request: pytest.FixtureRequest) -> Plan:
    """The plan in the docstring of the test."""
    reading = outline.parse(inspect.getdoc(request.function) or "")
    assert [p for p in reading.problems if p.where] == []
    return reading.plan
