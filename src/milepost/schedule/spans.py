"""What scheduling returns: for each task its dates, floats and what drives it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from typing import Any

from milepost.plan import Author, Link, Plan, Problem, Recorded, Task
from milepost.plan.moments import iso


class Cause(StrEnum):
    """What kind of thing fixes a date."""

    PROJECT_START = "project start"
    PROJECT_FINISH = "project finish"
    LINK = "link"
    CONSTRAINT = "constraint"
    DEADLINE = "deadline"
    ACTUAL = "actual"
    STATUS_DATE = "status date"
    MANUAL = "manual"
    LEVELING = "leveling delay"
    RESOURCE = "resource"
    CALENDAR = "calendar"
    SUMMARY = "summary"
    CHILDREN = "children"
    EXPECTED_FINISH = "expected finish"
    SPLIT = "split"
    OTHER_PROJECT = "another project"


@dataclass(frozen=True, slots=True)
class Driver:
    """One thing that fixes a task's start (or finish): its kind, the moment it asks for, the link when it is one.

    moment: the earliest start (or finish) this thing allows; key: the resource, calendar or summary concerned.
    """

    cause: Cause
    moment: int
    link: Link | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """The dates of one task, in minutes; floats in working minutes of the task's own calendar (DCMA 6, 7).

    holders: the drivers, or what finds them. start and finish are the scheduled dates: actual where
    there is an actual, manual where a person fixed them, late where the task lies as late as possible.
    """

    task: Task
    start: int
    finish: int
    early_start: int
    early_finish: int
    late_start: int
    late_finish: int
    total_float: int
    free_float: int
    critical: bool
    duration: int
    holders: tuple[Driver, ...] | Callable[[], tuple[Driver, ...]] = field(default=(), compare=False, repr=False)

    @property
    def drivers(self) -> tuple[Driver, ...]:
        """What fixes the task's dates, the binding one first; found when asked for."""
        return self.holders() if callable(self.holders) else self.holders


@dataclass(frozen=True)
class Schedule:
    """The dates of a whole plan, one span per task in the plan's order, counted as one program counts.

    start, finish: of the project. Tasks whose dates cannot be computed keep the recorded ones and are named in the
    problems.
    """

    plan: Plan
    author: Author
    spans: tuple[Span, ...]
    start: int
    finish: int
    problems: tuple[Problem, ...] = ()

    @cached_property
    def by_key(self) -> dict[str, Span]:
        """Every span by its task's key."""
        return {span.task.key: span for span in self.spans}

    @cached_property
    def critical(self) -> tuple[Span, ...]:
        """The critical tasks that are neither summaries nor finished, in order of start."""
        open_spans = (s for s in self.spans if not self.plan.is_summary(s.task) and not s.task.progress.is_finished)
        return tuple(sorted((s for s in open_spans if s.critical), key=lambda s: (s.start, s.finish)))

    def records(self) -> list[dict[str, Any]]:
        """Return one plain record per task, ready for pandas, polars or JSON.

        Dates are ISO local minutes, durations and floats working minutes of the task's own calendar; uid is the
        source's own number, or its text where it is none.
        """
        return [record(span) for span in self.spans]

    def stamped(self) -> Plan:
        """Return the plan with these dates recorded in it, as a file written from it should carry."""
        tasks = tuple(replace(span.task, recorded=recorded(span)) for span in self.spans)
        settings = replace(self.plan.settings, start=self.start, finish=self.finish)
        return replace(self.plan, tasks=tasks, settings=settings)


def record(span: Span) -> dict[str, Any]:
    """Return a span as plain values."""
    key = span.task.key
    dates = ("start", "finish", "early_start", "early_finish", "late_start", "late_finish")
    return {
        "uid": int(key) if key.isascii() and key.isdigit() else key,
        "wbs": span.task.wbs,
        "name": span.task.name,
        **{name: iso(getattr(span, name)) for name in dates},
        "total_float": span.total_float,
        "free_float": span.free_float,
        "critical": span.critical,
    }


def recorded(span: Span) -> Recorded:
    """Return a span as dates kept in a plan."""
    dates = (span.start, span.finish, span.early_start, span.early_finish, span.late_start, span.late_finish)
    return Recorded(*dates, span.total_float, span.free_float, span.critical)
