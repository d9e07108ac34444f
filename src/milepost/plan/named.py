"""What a person means who names a task, a resource or a calendar of a plan."""

from collections.abc import Iterable
from difflib import get_close_matches
from itertools import islice
from typing import TypeVar

from milepost.errors import UnknownName, UnknownTask
from milepost.plan.calendars import Calendar
from milepost.plan.model import Plan
from milepost.plan.resources import Resource
from milepost.plan.tasks import Task

Named = TypeVar("Named", Resource, Calendar)
LONGEST, MOST = 200, 5_000
"""Characters of a name, and names, that are compared when looking for a near one: comparing takes long."""


def task_named(plan: Plan, wanted: str) -> Task:
    """Return the task of a number, a name, `Summary / Name`, a key or `#key`, or part of a name that only one has.

    A number is the one its own program shows in its first column, else that of the outline. Raises UnknownTask, naming
    those it may mean.
    """
    text = wanted.strip()
    if text.startswith("#") and text[1:] in plan.by_key:
        return plan.by_key[text[1:]]
    folded = text.casefold()
    shown = [t for t in plan.tasks if t.number is not None and str(t.number) == text]
    if len(shown) == 1:
        return shown[0]
    if text in plan.by_key:
        return plan.by_key[text]
    named = [t for t in plan.tasks if text and folded in (t.wbs.casefold(), t.name.casefold(), path_of(plan, t))]
    partly = [t for t in plan.tasks if text and folded in t.name.casefold()]
    for found in (named, partly):
        if len(found) == 1:
            return found[0]
    alike = [told(plan, t) for t in named] if named else [t.name for t in partly]
    raise UnknownTask(wanted, alike or near(text, (t.name for t in plan.tasks)))


def path_of(plan: Plan, task: Task) -> str:
    """Return the names of a task's summary and its own, folded, as `summary / name`."""
    return f"{plan.by_key[task.parent].name} / {task.name}".casefold() if task.parent is not None else ""


def told(plan: Plan, task: Task) -> str:
    """Return a name that only this one of several namesakes answers to."""
    return f"#{task.key}" if task.parent is None else f"{plan.by_key[task.parent].name} / {task.name}"


def resource_named(plan: Plan, wanted: str) -> Resource:
    """Return the resource of a name, initials or key, or part of a name that only one has. Raises UnknownName."""
    return only(wanted, "person", [(r, (r.name, r.initials, r.key)) for r in plan.resources])


def calendar_named(plan: Plan, wanted: str) -> Calendar:
    """Return the calendar of a name or key, or part of a name that only one has. Raises UnknownName."""
    return only(wanted, "calendar", [(c, (c.name, c.key)) for c in plan.calendars])


def only(wanted: str, what: str, known: list[tuple[Named, tuple[str, ...]]]) -> Named:
    """Return the one record that answers to a name. Raises UnknownName, naming those it may mean."""
    text = wanted.strip().casefold()
    exactly = [record for record, names in known if text and text in (name.casefold() for name in names)]
    partly = [record for record, names in known if text and text in names[0].casefold()]
    for found in (exactly, partly):
        if len(found) == 1:
            return found[0]
    names = (record.name for record, _ in known)
    raise UnknownName(what, wanted, [each.name for each in exactly or partly] or near(wanted, names))


def near(wanted: str, names: Iterable[str]) -> list[str]:
    """Return up to three names that come close to one that there is not."""
    return get_close_matches(wanted[:LONGEST], [name for name in islice(names, MOST) if len(name) < LONGEST], 3, 0.5)
