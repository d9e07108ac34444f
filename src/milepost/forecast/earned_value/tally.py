"""One way of counting a plan's value: what each task was to earn by when, has earned, and has used up."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from milepost.forecast.earned_value.budget import Measure, Share, budget, cents, clock_of, due, part, share
from milepost.forecast.earned_value.figures import EarnedValue
from milepost.plan import PercentKind, Plan, Task, TaskKind
from milepost.schedule.clocks import Clocks


class Amounts(NamedTuple):
    """Budget, planned, earned, used and still to be used, of a task or a sum of tasks; whole cents or minutes."""

    bac: int = 0
    pv: int = 0
    ev: int = 0
    ac: int = 0
    remaining: int = 0

    def plus(self, other: "Amounts") -> "Amounts":
        """Return the sum."""
        return Amounts(*(a + b for a, b in zip(self, other, strict=True)))


@dataclass(frozen=True)
class Tally:
    """The value of a plan in one measure.

    tasks: those that count. by_task: the amounts of each of them and of every summary above; whole: their sum.
    """

    measure: Measure
    tasks: tuple[Task, ...]
    shares: Mapping[str, Share]
    by_task: Mapping[str, Amounts]
    whole: Amounts

    @property
    def knows_usage(self) -> bool:
        """False where work was earned but nothing says what it took."""
        return self.measure is not Measure.DURATION and (self.whole.ac != 0 or self.whole.ev == 0)

    def figures(self, amounts: Amounts) -> EarnedValue:
        """Return amounts as the figures people know; open work that is said to need nothing more says nothing."""
        bac, pv, ev, ac, remaining = (self.measure.amount(value) for value in amounts)
        if not self.knows_usage:
            return EarnedValue(bac, pv, ev)
        is_told = remaining != 0 or ev >= bac
        return EarnedValue(bac, pv, ev, ac, remaining if is_told else None)


def tally(plan: Plan, tasks: Sequence[Task], measure: Measure, number: int, as_of: int, clocks: Clocks) -> Tally:
    """Return the value of the given tasks against baseline `number` on a day, and its sums on every summary above."""
    shares, by_task = {}, {}
    for task in tasks:
        mine = share_of(task, measure, number, clocks)
        planned = mine.grown(as_of, mine.clock.position(as_of)) if mine else 0
        by_task[task.key] = amounts(task, measure, mine.amount if mine else 0, planned)
        if mine:
            shares[task.key] = mine
    whole = total(by_task.values())
    for task in reversed(plan.tasks):
        if task.key in by_task and task.parent is not None:
            by_task[task.parent] = by_task.get(task.parent, Amounts()).plus(by_task[task.key])
    return Tally(measure, tuple(tasks), shares, by_task, whole)


def total(amounts: Iterable[Amounts]) -> Amounts:
    """Return the sum of amounts."""
    return Amounts(*(sum(column) for column in zip(*amounts, strict=True)))


def share_of(task: Task, measure: Measure, number: int, clocks: Clocks) -> Share | None:
    """Return how the task's budget was to be earned, or None when its baseline holds no budget or no dates."""
    baseline = task.baseline(number)
    amount = budget(baseline, measure) if baseline else 0
    if amount <= 0 or baseline is None or baseline.start is None or baseline.finish is None:
        return None
    return share(amount, baseline.start, baseline.finish, clock_of(clocks, task), *due(task, amount, measure))


def amounts(task: Task, measure: Measure, whole: int, planned: int) -> Amounts:
    """Return the amounts of one task; whole: its budget; planned: what was to be earned of it until now."""
    return Amounts(whole, planned, earned(task, whole, planned), *usage(task, measure))


def earned(task: Task, whole: int, planned: int) -> int:
    """Return what the task has earned of its budget.

    Milestones earn all or nothing, level of effort earns what was planned, other work its percent complete: physical
    or of work where the task says so, else of duration.
    """
    if task.progress.is_finished:
        return whole
    if task.kind is TaskKind.LEVEL_OF_EFFORT:
        return planned
    percent = percent_of(task)
    if task.is_milestone:
        return whole if percent >= 100 else 0
    return part(whole, round(percent * 10_000), 1_000_000)


def percent_of(task: Task) -> float:
    """Return the percent complete that counts for the task, 0 to 100."""
    progress = task.progress
    if task.percent_kind is PercentKind.PHYSICAL:
        return progress.percent_physical or 0.0
    return progress.percent_work if task.percent_kind is PercentKind.UNITS else progress.percent


def usage(task: Task, measure: Measure) -> tuple[int, int]:
    """Return what the task has used up and what it still will: cents, or minutes of work; nothing for durations."""
    if measure is Measure.MONEY:
        costs = task.costs
        left = costs.remaining if costs.remaining is not None else max(costs.total - costs.actual, Decimal(0))
        return cents(costs.actual), cents(left)
    if measure is Measure.WORK:
        done, rest = task.progress.actual_work, task.progress.remaining_work
        return done, max(task.work - done, 0) if rest is None else rest
    return 0, 0
