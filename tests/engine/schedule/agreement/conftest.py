"""A plan as its program left it: scheduled, its dates recorded, then changed by hand."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from milepost.plan import Author, Plan, Source
from milepost.schedule import schedule
from milepost.schedule.agreement import Agreement, agreement

Changed = Callable[..., Agreement]


def left_by(plan: Plan, author: Author) -> Plan:
    """The plan with the dates its program gives it recorded in it."""
    stamped = schedule(replace(plan, source=Source(author=author))).stamped()
    return replace(stamped, settings=plan.settings)


def recorded_in(plan: Plan, changes: dict[str, dict[str, int]]) -> Plan:
    """The plan with recorded dates of some tasks moved by minutes."""

    def moved(task):
        by = changes.get(task.name, {})
        found = {name: getattr(task.recorded, name) + minutes for name, minutes in by.items()}
        return replace(task, recorded=replace(task.recorded, **found))

    return replace(plan, tasks=tuple(moved(task) for task in plan.tasks))


@pytest.fixture
def author(plan: Plan) -> Author:
    """Whose plan it is: Microsoft Project's unless its docstring says otherwise."""
    return Author.PRIMAVERA if plan.source.author is Author.PRIMAVERA else Author.MICROSOFT


@pytest.fixture
def file(plan: Plan, author: Author) -> Plan:
    """The plan in the docstring of the test, as its program left it."""
    return left_by(plan, author)


@pytest.fixture
def changed(file: Plan) -> Changed:
    """The way from recorded dates moved by minutes, task by task, to what is said of the file."""
    return lambda **changes: agreement(schedule(recorded_in(file, changes)))
