"""What a preview consists of: two schedules of one plan, before and after, and what became of the difference."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import islice

from milepost.plan import Plan, Problem, Task
from milepost.plan.edits import Patch
from milepost.plan.moments import DAY
from milepost.schedule.preview.chains import Chains, Hop
from milepost.schedule.preview.promises import Promise, promises
from milepost.schedule.preview.reach import reached
from milepost.schedule.spans import Schedule, Span


@dataclass(frozen=True, slots=True)
class Move:
    """A task whose dates are others. start, finish: working days later on its own calendar, negative for earlier.

    A day is the plan's; of a task that lasts on the clock it has 24 hours.
    """

    before: Span
    after: Span
    start: float
    finish: float

    @property
    def task(self) -> Task:
        """The task as edited."""
        return self.after.task

    @property
    def moment(self) -> int:
        """The first of its dates that is another now."""
        return self.after.start if self.after.start != self.before.start else self.after.finish

    @property
    def days(self) -> float:
        """The days by which the finish moved, or the start where the finish did not."""
        return self.finish or self.start

    @property
    def calendar_days(self) -> float:
        """The same in days of the calendar, weekends and holidays included."""
        before, after = self.before, self.after
        return ((after.finish - before.finish) or (after.start - before.start)) / DAY


@dataclass(frozen=True)
class Preview:
    """What edits make of a schedule.

    patches: what the edits came down to, in order. moves: every task that moves, summaries too, in order of the first
    date of each that is another. days: working days by which the project's finish moves, on its calendar. problems:
    what the schedule could not count now, and how an edit had to be understood.
    """

    before: Schedule
    after: Schedule
    patches: tuple[Patch, ...]
    moves: tuple[Move, ...]
    days: float
    problems: tuple[Problem, ...] = ()

    @property
    def plan(self) -> Plan:
        """The plan as edited."""
        return self.after.plan

    @cached_property
    def promises(self) -> tuple[Promise, ...]:
        """Every promised date with whether it is kept, before and after, the earliest first."""
        return promises(self.before, self.after)

    @cached_property
    def newly_critical(self) -> tuple[Span, ...]:
        """The tasks that were not critical and are now, in the plan's order, summaries left out."""
        return tuple(self._critical(self.after, self.before))

    @cached_property
    def no_longer_critical(self) -> tuple[Span, ...]:
        """The tasks that were critical and are no more."""
        return tuple(self._critical(self.before, self.after))

    @cached_property
    def refloated(self) -> tuple[tuple[Span, Span], ...]:
        """The open tasks that stay and whose total float changes, before and after, the least left first."""
        pairs = ((self.before.by_key[s.task.key], s) for s in self.after.spans if s.task.key not in self._moved)
        found = [(a, b) for a, b in pairs if a.total_float != b.total_float and not b.task.progress.is_finished]
        return tuple(sorted(found, key=lambda pair: pair[1].total_float))

    @cached_property
    def cost(self) -> Decimal | None:
        """By how much the work and the fixed costs are dearer; None where no work has a cost."""
        if not any(a.cost for a in (*self.before.plan.assignments, *self.after.plan.assignments)):
            return None
        return cost_of(self.after.plan) - cost_of(self.before.plan)

    def chain(self, key: str) -> tuple[Hop, ...]:
        """Return how a move reached a task: from an edited task along what holds each; empty for one that stays.

        Each hop is held by the one before it: in the new schedule for what comes later, in the old one for what comes
        earlier, as it is no longer held there. A moved task that nothing moved leads to has no chain.
        """
        return tuple(reversed(list(self._chains.back(key)))) if key in self._moved else ()

    def because(self, key: str) -> tuple[Hop, ...]:
        """Return the last hop of the chain to a task and, unless an edit speaks of the task, the one that holds it."""
        return tuple(islice(self._chains.back(key), 2)) if key in self._moved else ()

    @property
    def finish_chain(self) -> tuple[Hop, ...]:
        """How the move reached the project's finish: the chain of the task that ends it now, or ended it before."""
        of = self.after if self.days >= 0 else self.before
        last = [s for s in of.spans if s.finish == of.finish and not of.plan.is_summary(s.task)]
        return max((self.chain(s.task.key) for s in last), key=len, default=()) if self.days else ()

    @cached_property
    def _moved(self) -> frozenset[str]:
        return frozenset(move.task.key for move in self.moves)

    @cached_property
    def _chains(self) -> Chains:
        return Chains(self.before, self.after, frozenset(reached(self.before.plan, self.after.plan, self.patches)))

    def _critical(self, here: Schedule, there: Schedule) -> Iterable[Span]:
        for span in here.spans:
            if span.critical and not here.plan.is_summary(span.task) and not there.by_key[span.task.key].critical:
                yield span


def cost_of(plan: Plan) -> Decimal:
    """Return what the work and the fixed costs of a plan come to; of what is left out only what is spent counts."""
    work = [a.cost if plan.by_key[a.task].active else a.actual_cost for a in plan.assignments]
    return sum(work, Decimal(0)) + sum((t.costs.fixed for t in plan.tasks if t.active), Decimal(0))
