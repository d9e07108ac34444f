"""What changed between two plans of one project: when it ends now, what moved, came, went and was done."""

from collections.abc import Iterable
from dataclasses import dataclass

from milepost.plan import Task
from milepost.schedule import Schedule, Span
from milepost.schedule.clocks import Clocks
from milepost.schedule.fitness.scope import is_discrete, is_done

ENOUGH = 0.5
"""Working days by which a date must move to be told."""


@dataclass(frozen=True, slots=True)
class Move:
    """A task whose finish moved. days: working days later, negative for earlier. before: where it was."""

    span: Span
    before: int
    days: float


@dataclass(frozen=True, slots=True)
class Resize:
    """A task not yet begun whose duration was changed. days: longer by, negative for shorter."""

    span: Span
    before: int
    days: float


@dataclass(frozen=True)
class Change:
    """The difference of two plans of one project, tasks by their keys.

    since: the day of the earlier plan. finish: working days by which the finish moved. done, started: what happened
    in between. moved: open tasks whose finish moved, the most first. resized: open tasks planned longer or shorter.
    """

    since: int
    before: Schedule
    after: Schedule
    finish: float
    done: tuple[Span, ...]
    started: tuple[Span, ...]
    moved: tuple[Move, ...]
    resized: tuple[Resize, ...]
    added: tuple[Task, ...]
    removed: tuple[Task, ...]

    @property
    def later(self) -> tuple[Move, ...]:
        """The open tasks that now end later."""
        return tuple(m for m in self.moved if m.days > 0)

    @property
    def earlier(self) -> tuple[Move, ...]:
        """The open tasks that now end earlier."""
        return tuple(m for m in self.moved if m.days < 0)


def change(before: Schedule, after: Schedule, since: int) -> Change:
    """Return what changed from one schedule to a later one of the same project."""
    clock, day = Clocks(after.plan).project, after.plan.settings.minutes_per_day
    old = {s.task.key: s for s in before.spans if is_discrete(before.plan, s.task)}
    new = [s for s in after.spans if is_discrete(after.plan, s.task)]
    pairs = [(old[s.task.key], s) for s in new if s.task.key in old]
    still = [(a, b) for a, b in pairs if not is_done(b.task)]
    moves = [Move(b, a.finish, clock.between(a.finish, b.finish) / day) for a, b in still]
    return Change(
        since,
        before,
        after,
        clock.between(before.finish, after.finish) / day,
        done=tuple(b for a, b in pairs if is_done(b.task) and not is_done(a.task)),
        started=tuple(b for a, b in still if b.task.progress.is_started and not a.task.progress.is_started),
        moved=tuple(sorted((m for m in moves if abs(m.days) >= ENOUGH), key=lambda m: -abs(m.days))),
        resized=resized(still, day),
        added=tuple(s.task for s in new if s.task.key not in old),
        removed=tuple(s.task for s in old.values() if s.task.key not in after.by_key),
    )


def resized(still: Iterable[tuple[Span, Span]], day: int) -> tuple[Resize, ...]:
    """Return the tasks not begun whose duration changed, the most first."""
    found = (
        Resize(b, a.task.duration, (b.task.duration - a.task.duration) / day)
        for a, b in still
        if not b.task.progress.is_started and a.task.duration != b.task.duration
    )
    return tuple(sorted(found, key=lambda r: -abs(r.days)))
