"""A file's own dates, and whose they are: what the rules look at."""

from collections.abc import Iterator
from dataclasses import dataclass

from milepost.plan import Author, ConstraintKind, Link, Plan, Recorded, Task, TaskKind
from milepost.schedule.agreement.roots import Part
from milepost.schedule.clocks import Clock, Clocks

SPANNING = (TaskKind.HEADING, TaskKind.LEVEL_OF_EFFORT, TaskKind.WBS_SUMMARY)
PLACED = (ConstraintKind.SNLT, ConstraintKind.FNLT, ConstraintKind.MSO, ConstraintKind.MFO, ConstraintKind.ALAP)
"""Constraints that can place a task elsewhere than its links would."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """One date of the file that does not follow from others in it: whose, which, and why in words."""

    task: Task
    part: Part
    text: str


@dataclass(frozen=True, slots=True)
class File:
    """A plan whose recorded dates are to be believed or not. Nothing in here is computed by a schedule of ours."""

    plan: Plan
    clocks: Clocks

    def clock(self, task: Task) -> Clock:
        """Return the time in which a task's duration and floats count."""
        return self.clocks.elapsed if task.elapsed else self.clocks.of_task(task)

    @property
    def is_p6(self) -> bool:
        """True when the dates are Primavera's."""
        return self.plan.source.author is Author.PRIMAVERA

    def waiting(self) -> Iterator[tuple[Task, Recorded]]:
        """Yield the tasks that have not begun and that only a program dates: no summaries, none typed by hand."""
        for task in self.plan.tasks:
            if task.recorded is not None and self.is_dated(task) and not task.progress.is_started:
                yield task, task.recorded

    def is_dated(self, task: Task) -> bool:
        """True for a task that the program dates by its own length, its links and its constraints."""
        spans = task.kind in SPANNING or self.plan.is_summary(task)
        return task.active and task.manual is None and not task.external and not spans

    def links(self) -> Iterator[tuple[Link, Task, Task]]:
        """Yield the links that hold, each with its two tasks."""
        for link in self.plan.links:
            before, after = self.plan.by_key[link.predecessor], self.plan.by_key[link.successor]
            if before.active and after.active and not before.progress.is_finished:
                yield link, before, after
