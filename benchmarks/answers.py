"""What a program says of a plan, and whether two say the same."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from benchmarks.calendars import office_minutes
from milepost.plan import Plan
from milepost.plan.moments import DAY


@dataclass(frozen=True, slots=True)
class Answer:
    """What a program says of each task in the plan's order; floats in working minutes, empty where it tells none."""

    starts: list[int] = field(default_factory=list)
    finishes: list[int] = field(default_factory=list)
    floats: list[int] = field(default_factory=list)

    def same_dates(self, other: "Answer") -> float:
        """Return the share of tasks on whose start and finish the two agree, from 0 to 1."""
        mine, yours = (zip(a.starts, a.finishes, strict=True) for a in (self, other))
        return sum(a == b for a, b in zip(mine, yours, strict=True)) / len(self.starts)

    def other_floats(self, other: "Answer") -> int:
        """Return on how many total floats the two differ; none where one of them tells none."""
        return sum(a != b for a, b in zip(self.floats, other.floats, strict=False))


def in_office_hours(
    plan: Plan, start: Mapping[str, int], finish: Mapping[str, int], floats: Mapping[str, int]
) -> Answer:
    """Return working minutes since the plan's start, by task, as moments of the office calendar."""
    assert plan.settings.start is not None
    monday = plan.settings.start // DAY * DAY
    keys = [task.key for task in plan.tasks]
    return Answer(
        [monday + office_minutes(start[key], ends=False) for key in keys],
        [monday + office_minutes(finish[key], ends=True) for key in keys],
        [floats[key] for key in keys],
    )
