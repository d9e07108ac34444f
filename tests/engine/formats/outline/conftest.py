"""The plan of a test stands in its docstring."""

import inspect

import pytest

from milepost.formats import Reading, outline
from milepost.plan import Plan


@pytest.fixture
def read(request: pytest.FixtureRequest) -> Reading:
    """The outline in the docstring of the test."""
    return outline.parse(inspect.getdoc(request.function) or "")


@pytest.fixture
def plan(read: Reading) -> Plan:
    """The plan in the docstring of the test, which has no problems but a missing start."""
    assert [p for p in read.problems if p.where] == []
    return read.plan


@pytest.fixture
def told(read: Reading) -> list[str]:
    """The problems of the outline in the docstring of the test."""
    return [str(p) for p in read.problems]
