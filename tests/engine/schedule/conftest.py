"""The plan of a test stands in its docstring, in outline notation; dates are shown as month-day hour:minute."""

import inspect
from collections.abc import Callable

import pytest

from milepost.formats import outline
from milepost.plan import Plan
from milepost.plan.moments import iso
from milepost.schedule import Schedule, Span, schedule
from milepost.schedule.why import Explanation, why


def shown(moment: int) -> str:
    """A moment as 03-02 08:00."""
    return iso(moment)[5:].replace("T", " ")


def read(text: str) -> Plan:
    """The plan of an outline that must be understood."""
    reading = outline.parse(text)
    assert [p for p in reading.problems if p.where] == []
    return reading.plan


@pytest.fixture
def plan(request: pytest.FixtureRequest) -> Plan:
    """The plan in the docstring of the test."""
    return read(inspect.getdoc(request.function) or "")


class Dates:
    """What was computed for a plan, asked by task name."""

    def __init__(self, computed: Schedule) -> None:
        self.computed = computed

    def __getitem__(self, name: str) -> Span:
        return self.computed.by_key[name]

    def planned(self, *names: str) -> list[str]:
        """The scheduled start and finish of tasks; of all without names."""
        spans = [self[name] for name in names] or self.computed.spans
        return [f"{shown(span.start)} - {shown(span.finish)}" for span in spans]

    def late(self, *names: str) -> list[str]:
        """The late start and finish of tasks; of all without names."""
        spans = [self[name] for name in names] or self.computed.spans
        return [f"{shown(span.late_start)} - {shown(span.late_finish)}" for span in spans]

    def floats(self, *names: str) -> list[tuple[float, float]]:
        """The total and free floats of tasks in days; of all without names."""
        spans = [self[name] for name in names] or self.computed.spans
        return [(span.total_float / 480, span.free_float / 480) for span in spans]

    def causes(self, name: str) -> list[tuple[str, str]]:
        """What fixes a task's dates: the kind, and who or what it is."""
        return [(str(d.cause), d.key) for d in self[name].drivers]


@pytest.fixture
def dates(plan: Plan) -> Dates:
    """The dates Microsoft Project gives the plan in the docstring of the test."""
    return Dates(schedule(plan))


@pytest.fixture
def dated() -> Callable[[str | Plan], Dates]:
    """The way from an outline, or a plan, to the dates Microsoft Project gives it."""
    return lambda told: Dates(schedule(read(told) if isinstance(told, str) else told))


@pytest.fixture
def told(dates) -> Callable[[str], list[str]]:
    """The chain of a task of the plan in the docstring, sentence by sentence."""
    return lambda name: [step.text for step in why(dates.computed, name).steps]


@pytest.fixture
def explained(dates) -> Callable[[str], Explanation]:
    """The explanation of a task of the plan in the docstring."""
    return lambda name: why(dates.computed, name)
