"""The plan of a test stands in its docstring; changes are typed as on the command line."""

import inspect
from collections.abc import Callable

import pytest

from milepost.formats import outline
from milepost.formats.outline.edits import edit
from milepost.plan import Author, Plan
from milepost.plan.edits import Edit, edited
from milepost.plan.moments import iso
from milepost.schedule import schedule
from milepost.schedule.preview import Preview, preview


@pytest.fixture
def plan(request: pytest.FixtureRequest) -> Plan:
    """The plan in the docstring of the test."""
    reading = outline.parse(inspect.getdoc(request.function) or "")
    assert [p for p in reading.problems if p.where] == []
    return reading.plan


@pytest.fixture
def what_if(plan: Plan) -> Callable[..., Preview]:
    """The preview of changes to the plan in the docstring, made in order."""

    def seen(*texts: str, author: Author | None = None) -> Preview:
        wanted: list[Edit] = []
        for text in texts:
            wanted.append(edit(text, edited(plan, wanted)))
        return preview(schedule(plan, author), wanted)

    return seen


@pytest.fixture
def told() -> Callable[[Preview], list[str]]:
    """The moves of a preview as lines: who, by how many working days, and to which finish."""
    return lambda seen: [
        f"{m.task.name} {m.days:+g} to {iso(m.after.finish)[5:].replace('T', ' ')}" for m in seen.moves
    ]


@pytest.fixture
def chain() -> Callable[[Preview, str], str]:
    """The chain to a task by its key: names, each with how the one before it holds it."""

    def shown(seen: Preview, key: str) -> str:
        hops = seen.chain(key)
        ties = [
            "" if hop.driver is None else f" -{hop.driver.link.type if hop.driver.link else hop.driver.cause}- "
            for hop in hops
        ]
        return "".join(f"{tie}{hop.task.name}" for tie, hop in zip(ties, hops, strict=True))

    return shown
