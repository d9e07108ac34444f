"""Edits to measure with: a random task a day longer or a day shorter, and everything put back at the end."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from milepost.plan import Plan

A_DAY = 480
SEED = 20260106


@dataclass(slots=True)
class Edits:
    """The same edits for every program, drawn one by one.

    lengths: what each task lasts now, in minutes; first: what those that were changed lasted before; both by key.
    key, minutes: the edit drawn last.
    """

    lengths: dict[str, int]
    keys: list[str]
    chance: random.Random = field(default_factory=lambda: random.Random(SEED))
    first: dict[str, int] = field(default_factory=dict)
    key: str = ""
    minutes: int = 0

    def draw(self) -> None:
        """Draw the next edit."""
        self.key = self.chance.choice(self.keys)
        length = self.lengths[self.key]
        longer = length <= A_DAY or self.chance.random() < 0.5
        self.first.setdefault(self.key, length)
        self.minutes = self.lengths[self.key] = length + (A_DAY if longer else -A_DAY)

    def take_back(self, change: Callable[[str, int], object]) -> None:
        """Give every task that was changed the duration it had at first."""
        for key, length in self.first.items():
            change(key, length)


def edits_of(plan: Plan) -> Edits:
    """Return edits of a plan's tasks, summaries left out."""
    lengths = {task.key: task.duration for task in plan.tasks if task.duration}
    return Edits(lengths, list(lengths))
