"""What a comparison with the file's own dates consists of."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

from milepost.plan import Problem, Task
from milepost.plan.moments import iso
from milepost.schedule.spans import Schedule, Span, record

DATES = ("start", "finish", "early_start", "early_finish", "late_start", "late_finish")
FLOATS = ("total_float", "free_float")


class Reason(StrEnum):
    """What kind of thing makes a date here and in the file differ."""

    STALE = "the file's own dates do not follow from its own data"
    DAYS = "the file holds days without times, and the days are the same"
    MOVED = "all dates of the file are moved by the same time"
    COUNTED = "the dates were counted as another program does"
    PROGRAM = "the rules of the program that wrote the file are not known"
    UNKNOWN = "nothing in the file explains it"


@dataclass(frozen=True, slots=True)
class Difference:
    """One date or float of one task, as counted here and as the file has it.

    field: a name of DATES or FLOATS. ours, theirs: moments, or working minutes of a float. root: the first task, along
    the links, that differs; this one follows from it. cause: why the root differs, in words.
    """

    span: Span
    field: str
    ours: int
    theirs: int
    root: Span
    reason: Reason
    cause: str

    def record(self) -> dict[str, Any]:
        """Return plain values: dates as ISO local minutes, floats as working minutes."""
        shown = (lambda value: value) if self.field in FLOATS else iso
        return {
            "uid": record(self.span)["uid"],
            "name": self.span.task.name,
            "field": self.field,
            "ours": shown(self.ours),
            "theirs": shown(self.theirs),
            "root": record(self.root)["uid"],
            "reason": str(self.reason),
            "cause": self.cause,
        }


@dataclass(frozen=True, slots=True)
class Evidence:
    """What in a file shows that its dates do not follow from its data: the first case in words, and all its tasks."""

    text: str
    tasks: tuple[Task, ...]

    def __str__(self) -> str:
        more = len(self.tasks) - 1
        return f"{self.text}; {more} more of the kind" if more else self.text

    def record(self) -> dict[str, Any]:
        """Return plain values."""
        return {"text": self.text, "tasks": [task.key for task in self.tasks]}


@dataclass(frozen=True)
class Agreement:
    """How far the dates counted here are those of the program that wrote the plan.

    compared: the tasks of which the file holds any date or float. equal: those of which every one agrees. differences:
    in the plan's order. stale: what shows that the file's dates do not follow from its own data, found among these
    dates alone; the kind of most tasks first.
    """

    schedule: Schedule
    compared: tuple[Task, ...]
    equal: tuple[Task, ...]
    differences: tuple[Difference, ...]
    stale: tuple[Evidence, ...]

    @cached_property
    def reasons(self) -> dict[Reason, int]:
        """How many tasks differ for each reason, the widest first; a task counts by its first difference."""
        first: dict[str, Reason] = {}
        for each in self.differences:
            first.setdefault(each.span.task.key, each.reason)
        return dict(Counter(first.values()).most_common())

    @property
    def problems(self) -> tuple[Problem, ...]:
        """One problem when the file's dates are stale, none otherwise."""
        if not self.stale:
            return ()
        told = "; ".join(str(each) for each in self.stale)
        text = "The file's own dates do not follow from its own data; it was changed after it was last scheduled, or"
        return (Problem("", f"{text} another program wrote it: {told}."),)

    def __str__(self) -> str:
        if not self.compared:
            return "The file holds no dates of its own."
        number = f"{len(self.equal)} of {len(self.compared)} tasks have"
        return f"{number} the file's own dates and floats, to the minute."

    def records(self) -> list[dict[str, Any]]:
        """Return one plain record per difference, ready for pandas, polars or JSON."""
        return [each.record() for each in self.differences]

    def summary(self) -> dict[str, Any]:
        """Return the whole comparison as plain values, ready for JSON."""
        return {
            "compared": len(self.compared),
            "equal": len(self.equal),
            "stale": [each.record() for each in self.stale],
            "reasons": {str(reason): number for reason, number in self.reasons.items()},
            "differences": self.records(),
        }
