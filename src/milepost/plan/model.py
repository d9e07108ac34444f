"""The plan: tasks, links and what they need, as one frozen value.

Keys are the source's own unique identifiers as text, so that two readings of a plan can be compared. Every moment is
whole minutes (see `moments`), every duration whole working minutes, every amount of money a Decimal.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from milepost.plan.calendars import Calendar
from milepost.plan.fields import CustomField, Fields
from milepost.plan.links import Link
from milepost.plan.resources import Assignment, Resource
from milepost.plan.settings import DEFAULTS, Author, Settings
from milepost.plan.tasks import Task


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a user's data: where it stands, in the user's words, and what was made of it."""

    where: str
    text: str

    def __str__(self) -> str:
        return f"{self.where}: {self.text}" if self.where else self.text


@dataclass(frozen=True, slots=True)
class Source:
    """Where the plan came from: file format, program and version, the author's name and last save where known."""

    format: str = ""
    program: str = ""
    author: Author = Author.OTHER
    file: str = ""
    saved_at: int | None = None


UNKNOWN_SOURCE = Source()


@dataclass(frozen=True)
class Plan:
    """Everything that is to be done, by whom and when, as one value.

    tasks: in outline order, each parent before its children. Raises ValueError on repeated keys, or when a link,
    parent, calendar or assignment names something the plan does not hold; `plan.draft` returns these as problems.
    """

    name: str
    tasks: tuple[Task, ...] = ()
    links: tuple[Link, ...] = ()
    calendars: tuple[Calendar, ...] = ()
    resources: tuple[Resource, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    settings: Settings = DEFAULTS
    source: Source = UNKNOWN_SOURCE
    custom_fields: tuple[CustomField, ...] = ()
    manager: str = ""
    company: str = ""
    fields: Fields = field(default_factory=dict)

    def __post_init__(self) -> None:
        seen: set[str] = set()
        for task in self.tasks:
            if task.key in seen:
                raise ValueError(f"Two tasks have the key {task.key}.")
            if task.parent is not None and task.parent not in seen:
                raise ValueError(f"{task.name}: its summary {task.parent} must stand above it.")
            seen.add(task.key)
        check_known("link", (k for link in self.links for k in (link.predecessor, link.successor)), seen)
        check_known("assignment", (a.task for a in self.assignments), seen)
        check_known("assignment", (a.resource for a in self.assignments), {r.key for r in self.resources})
        calendars = {c.key for c in self.calendars}
        check_known("calendar", (c.base for c in self.calendars), calendars)
        check_known("task", (t.calendar for t in self.tasks), calendars)
        check_known("resource", (r.calendar for r in self.resources), calendars)
        check_known("project", (self.settings.calendar,), calendars)

    @cached_property
    def by_key(self) -> dict[str, Task]:
        """Every task by its key."""
        return {task.key: task for task in self.tasks}

    @cached_property
    def children(self) -> dict[str, tuple[Task, ...]]:
        """The tasks directly below each summary, by the summary's key, in outline order."""
        below: dict[str, list[Task]] = {}
        for task in self.tasks:
            if task.parent is not None:
                below.setdefault(task.parent, []).append(task)
        return {key: tuple(tasks) for key, tasks in below.items()}

    def is_summary(self, task: Task) -> bool:
        """True when the task has tasks below it."""
        return task.key in self.children

    @cached_property
    def predecessors(self) -> dict[str, tuple[Link, ...]]:
        """The links into each task that has any."""
        return gather(self.links, "successor")

    @cached_property
    def successors(self) -> dict[str, tuple[Link, ...]]:
        """The links out of each task that has any."""
        return gather(self.links, "predecessor")

    @cached_property
    def calendar_by_key(self) -> dict[str, Calendar]:
        """Every calendar by its key."""
        return {calendar.key: calendar for calendar in self.calendars}

    @cached_property
    def resource_by_key(self) -> dict[str, Resource]:
        """Every resource by its key."""
        return {resource.key: resource for resource in self.resources}

    @cached_property
    def assignments_of(self) -> dict[str, tuple[Assignment, ...]]:
        """The assignments of each task that has any, by the task's key."""
        found: dict[str, list[Assignment]] = {}
        for assignment in self.assignments:
            found.setdefault(assignment.task, []).append(assignment)
        return {key: tuple(each) for key, each in found.items()}


def gather(links: Iterable[Link], end: str) -> dict[str, tuple[Link, ...]]:
    """Return the links grouped by the key at one end ("predecessor" or "successor")."""
    found: dict[str, list[Link]] = {}
    for link in links:
        found.setdefault(getattr(link, end), []).append(link)
    return {key: tuple(each) for key, each in found.items()}


def check_known(what: str, keys: Iterable[str | None], known: set[str]) -> None:
    """Raise ValueError when one of the keys is not None and not known."""
    for key in keys:
        if key is not None and key not in known:
            raise ValueError(f"A {what} names {key}, which the plan does not hold.")
