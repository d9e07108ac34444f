"""Which tasks and links the points are counted over, and how long a day is."""

from dataclasses import dataclass
from functools import cached_property

from milepost.plan import ConstraintKind, Link, Plan, Task, TaskKind
from milepost.schedule.clocks import Clocks
from milepost.schedule.critical_path import is_elapsed, lag_minutes
from milepost.schedule.spans import Schedule, Span
from milepost.schedule.working_time import WorkingTime

NOT_DISCRETE = (TaskKind.LEVEL_OF_EFFORT, TaskKind.WBS_SUMMARY)
HARD = (
    ConstraintKind.MSO,
    ConstraintKind.MFO,
    ConstraintKind.SNLT,
    ConstraintKind.FNLT,
    ConstraintKind.START_ON,
    ConstraintKind.FINISH_ON,
)
"""Constraints that can hold a task before its links allow it; deadlines are none."""


@dataclass(frozen=True)
class Scope:
    """A schedule with the sets that its assessment speaks of.

    as_of: end of the status day in minutes; None when the plan names none. baseline: which one is measured against.
    """

    schedule: Schedule
    as_of: int | None = None
    baseline: int = 0

    @property
    def plan(self) -> Plan:
        return self.schedule.plan

    @cached_property
    def discrete(self) -> tuple[Span, ...]:
        """Every piece of work and every milestone of this project, finished or not."""
        return tuple(span for span in self.schedule.spans if is_discrete(self.plan, span.task))

    @cached_property
    def work(self) -> tuple[Span, ...]:
        """The discrete tasks that take time."""
        return tuple(span for span in self.discrete if not span.task.is_milestone)

    @cached_property
    def open_work(self) -> tuple[Span, ...]:
        """The incomplete discrete tasks: set I of the standard."""
        return tuple(span for span in self.work if not is_done(span.task))

    @cached_property
    def open_network(self) -> tuple[Span, ...]:
        """The incomplete discrete tasks and the milestones still to come."""
        return tuple(span for span in self.discrete if not is_done(span.task))

    @cached_property
    def last(self) -> Span | None:
        """What ends last of all that is open, a milestone rather than work; None when all is done."""
        return max(self.open_network, key=lambda span: (span.finish, span.task.is_milestone), default=None)

    @cached_property
    def open_links(self) -> tuple[Link, ...]:
        """The links into something not finished, from something that counts."""
        tasks = self.plan.by_key
        return tuple(
            link
            for link in self.plan.links
            if tasks[link.predecessor].active and tasks[link.successor].active and not is_done(tasks[link.successor])
        )

    @cached_property
    def time(self) -> WorkingTime:
        """Working time as the project's calendar has it."""
        return self.clocks.project

    @cached_property
    def clocks(self) -> Clocks:
        """The working time of every calendar."""
        return Clocks(self.plan)

    @property
    def day(self) -> int:
        """The working minutes of one day."""
        return self.plan.settings.minutes_per_day

    def days_of(self, task: Task, minutes: int) -> float:
        """Return minutes of a task's own time as working days."""
        return minutes / self.minutes_per_day(task)

    def minutes_of(self, task: Task, days: float) -> int:
        """Return working days as minutes of a task's own time."""
        return round(days * self.minutes_per_day(task))

    def minutes_per_day(self, task: Task) -> int:
        """Return the minutes that make a working day of a task: those of its calendar, around the clock a share."""
        if task.elapsed:
            return round(7 * 1440 * self.day / self.plan.settings.minutes_per_week)
        calendar = self.plan.calendar_by_key.get(task.calendar or "")
        return (calendar.minutes_per_day if calendar else None) or self.day

    def days_between(self, first: int, last: int) -> float:
        """Return the project's working days from one moment to another."""
        return self.time.between(first, last) / self.day

    def remaining(self, span: Span) -> int:
        """Return the minutes of a task's own time still to do."""
        progress = span.task.progress
        if progress.remaining_duration is not None:
            return progress.remaining_duration
        return round(span.task.duration * (1 - progress.percent / 100))

    def days_left(self, span: Span) -> float:
        """Return the working days of a task still to do."""
        return self.days_of(span.task, self.remaining(span))


def is_discrete(plan: Plan, task: Task) -> bool:
    """Return whether a task is work or a milestone of its own: no summary, level of effort, repetition or stranger."""
    if not task.active or task.external or task.recurring or task.kind in NOT_DISCRETE or plan.is_summary(task):
        return False
    above = plan.by_key[task.parent] if task.parent is not None else None
    return above is None or not above.recurring


def is_done(task: Task) -> bool:
    """Return whether nothing of a task is left."""
    return task.progress.is_finished or task.progress.percent >= 100


def above(plan: Plan, task: Task) -> tuple[Task, ...]:
    """Return the summaries a task lies under, nearest first."""
    found = []
    while task.parent is not None:
        task = plan.by_key[task.parent]
        found.append(task)
    return tuple(found)


def lag_days(plan: Plan, link: Link) -> float:
    """Return a link's lag in working days; elapsed time loses its days off."""
    minutes = lag_minutes(link, plan.by_key[link.predecessor])
    if is_elapsed(link, plan.by_key[link.predecessor]):
        minutes = round(minutes * plan.settings.minutes_per_week / (7 * 1440))
    return minutes / plan.settings.minutes_per_day


def hard_date(task: Task) -> int | None:
    """Return the date that a hard constraint nails a task to; None when nothing does."""
    for constraint in (task.constraint, task.second_constraint):
        if constraint.kind in HARD:
            return constraint.date
    return None
