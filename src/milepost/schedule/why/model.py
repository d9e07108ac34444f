"""What an explanation consists of."""

from dataclasses import dataclass

from milepost.schedule.spans import Driver, Span

MOST = 12
"""The most changes an explanation prints; `changes` has them all."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Days on which nobody works, as the first minute of the first and of the day after the last.

    reason: weekend, day off, holiday Easter Monday, leave of Eva.
    """

    first: int
    last: int
    reason: str


@dataclass(frozen=True, slots=True)
class Step:
    """One link of the chain that makes a date: a task, and everything that holds it there equally.

    holders: what fixes the task's date; each alone would keep it. waits: days off between what it waits for and its
    start. pauses: days off while it lasts. text: the step in a sentence. changes: what would move the explained task
    earlier, any one of them, each the end of “It moves earlier when you …”; none for what has happened, nor where
    another chain holds the task as well.
    """

    span: Span
    holders: tuple[Driver, ...]
    waits: tuple[Wait, ...]
    pauses: tuple[Wait, ...]
    text: str
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a task lies where it lies.

    steps: from the task back to the project's start, something that has happened, or a date somebody set. room: whether
    it is critical, else which float it has and who sets its limit. limit: the successor that does, None for the
    project's end or a date.
    """

    span: Span
    steps: tuple[Step, ...]
    room: str
    limit: Span | None = None

    @property
    def changes(self) -> tuple[str, ...]:
        """What would have to change for the task to move earlier, any one of them, the nearest first."""
        return tuple(dict.fromkeys(change for step in self.steps for change in step.changes))

    def __str__(self) -> str:
        changes = [f"- {change}" for change in self.changes]
        more = [f"- … or do one of {len(changes) - MOST} more things"] if len(changes) > MOST else []
        told = ["It moves earlier when you", *changes[:MOST], *more] if changes else []
        return "\n".join((*(step.text for step in self.steps), self.room, *told))
