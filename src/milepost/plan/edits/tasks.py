"""Edits of what a task is told: imposed dates, its calendar, its place in the order of leveling, whether it counts."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from milepost.errors import ImpossibleEdit, UnknownTask
from milepost.plan.edits.patch import Edit, Patch, swapped
from milepost.plan.model import Plan
from milepost.plan.tasks import Constraint, ManualDates, Task


def known(plan: Plan, key: str) -> Task:
    """Return the task of a key. Raises UnknownTask."""
    if key not in plan.by_key:
        raise UnknownTask(key)
    return plan.by_key[key]


def changed(plan: Plan, key: str, **values: Any) -> Patch:
    """Return a task swapped for one with other values in some of its fields. Raises UnknownTask."""
    task = known(plan, key)
    return Patch(swapped(task, replace(task, **values)))


def below(plan: Plan, task: Task) -> Iterator[Task]:
    """Yield a task and every task below it."""
    yield task
    for child in plan.children.get(task.key, ()):
        yield from below(plan, child)


@dataclass(frozen=True, slots=True)
class SetConstraint(Edit):
    """Impose a date on a task in place of its first constraint, or take it away with `Constraint()`."""

    task: str
    constraint: Constraint

    def patch(self, plan: Plan) -> Patch:
        """Return the task with the constraint."""
        return changed(plan, self.task, constraint=self.constraint)


@dataclass(frozen=True, slots=True)
class SetDeadline(Edit):
    """Promise a task for a moment; None takes the promise away."""

    task: str
    at: int | None

    def patch(self, plan: Plan) -> Patch:
        """Return the task with the deadline."""
        return changed(plan, self.task, deadline=self.at)


@dataclass(frozen=True, slots=True)
class SetCalendar(Edit):
    """Let a task keep to a calendar, by key; None: to that of the project and its people."""

    task: str
    calendar: str | None

    def patch(self, plan: Plan) -> Patch:
        """Return the task with the calendar."""
        return changed(plan, self.task, calendar=self.calendar)


@dataclass(frozen=True, slots=True)
class SetActive(Edit):
    """Let a task count, or keep it for the record only, and all below it with it.

    Microsoft's help, "Inactivate a task": the subtasks of a summary go with it.
    """

    task: str
    active: bool

    def patch(self, plan: Plan) -> Patch:
        """Return the task, active or not."""
        tasks = below(plan, known(plan, self.task))
        return Patch(tuple(swap for task in tasks for swap in swapped(task, replace(task, active=self.active))))


@dataclass(frozen=True, slots=True)
class SetPriority(Edit):
    """Who gives way in leveling: 0 first, 1000 last."""

    task: str
    priority: int

    def __post_init__(self) -> None:
        if not 0 <= self.priority <= 1000:
            raise ImpossibleEdit(f"A priority lies between 0 and 1000, not at {self.priority}.")

    def patch(self, plan: Plan) -> Patch:
        """Return the task with the priority."""
        return changed(plan, self.task, priority=self.priority)


@dataclass(frozen=True, slots=True)
class SetLevelingDelay(Edit):
    """Let a task wait, beyond what it waits for anyway, so that nobody is booked twice. minutes: elapsed."""

    task: str
    minutes: int

    def __post_init__(self) -> None:
        if self.minutes < 0:
            raise ImpossibleEdit("A leveling delay cannot be negative.")

    def patch(self, plan: Plan) -> Patch:
        """Return the task with the delay."""
        return changed(plan, self.task, leveling_delay=self.minutes)


@dataclass(frozen=True, slots=True)
class SetManual(Edit):
    """Fix a task's dates by hand, either end left open for None; without both, give it back to the schedule."""

    task: str
    start: int | None = None
    finish: int | None = None

    def __post_init__(self) -> None:
        if self.start is not None and self.finish is not None and self.finish < self.start:
            raise ImpossibleEdit("A task cannot finish before it starts.")

    def patch(self, plan: Plan) -> Patch:
        """Return the task with the dates; with one end open its duration makes the other."""
        task = known(plan, self.task)
        if self.start is None and self.finish is None:
            return changed(plan, self.task, manual=None)
        is_open = None in (self.start, self.finish) and not plan.is_summary(task)
        dates = ManualDates(self.start, self.finish, task.duration if is_open else None)
        return changed(plan, self.task, manual=dates)
