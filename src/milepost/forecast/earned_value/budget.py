"""The budget of each task and how it was to grow over time: whole cents or minutes inside, so that sums are exact."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal
from enum import StrEnum
from itertools import accumulate

from milepost.plan import Accrual, Baseline, Plan, Task, TaskKind
from milepost.schedule.clocks import Clock, Clocks


class Measure(StrEnum):
    """What value is counted in: money, minutes of work, or minutes of duration."""

    MONEY = "money"
    WORK = "work"
    DURATION = "duration"

    def amount(self, value: int) -> Decimal:
        """Return whole cents as money; minutes as they are."""
        return Decimal(value).scaleb(-2) if self is Measure.MONEY else Decimal(value)


@dataclass(frozen=True, slots=True)
class Share:
    """An amount (cents or minutes) that grows evenly over the working time from start to finish.

    first, last: start and finish as positions of the clock. at_start, at_end: what falls due at once instead.
    """

    amount: int
    start: int
    finish: int
    clock: Clock
    first: int
    last: int
    at_start: int = 0
    at_end: int = 0

    def grown(self, moment: int, position: int) -> int:
        """Return what there is of the amount at a moment, given its position on the share's clock."""
        if moment >= self.finish:
            return self.amount
        if moment <= self.start:
            return 0
        even, whole = self.amount - self.at_start - self.at_end, self.last - self.first
        return self.at_start + (part(even, position - self.first, whole) if whole else 0)


def share(amount: int, start: int, finish: int, clock: Clock, at_start: int = 0, at_end: int = 0) -> Share:
    """Return the share, its dates looked up on the clock; one that ends before it starts falls due at its start."""
    finish = max(start, finish)
    return Share(amount, start, finish, clock, clock.position(start), clock.position(finish), at_start, at_end)


def clock_of(clocks: Clocks, task: Task) -> Clock:
    """Return the clock a task's duration is counted in."""
    return clocks.elapsed if task.elapsed else clocks.of_task(task)


def growth(shares: Iterable[Share], moments: Sequence[int]) -> list[int]:
    """Return how much there is of all shares together at each of the moments, which are in order."""
    steps = [0] * (len(moments) + 1)
    positions: dict[Clock, list[int]] = {}
    for each in shares:
        if each.clock not in positions:
            positions[each.clock] = [each.clock.position(m) for m in moments]
        begun, ended = bisect_right(moments, each.start), bisect_left(moments, each.finish)
        before = 0
        for n in range(begun, ended):
            now = each.grown(moments[n], positions[each.clock][n])
            steps[n] += now - before
            before = now
        steps[ended] += each.amount - before
    return list(accumulate(steps[:-1]))


def part(amount: int, some: int, whole: int) -> int:
    """Return amount · some / whole, rounded to the nearest whole."""
    return (2 * amount * some + whole) // (2 * whole)


def cents(amount: Decimal) -> int:
    """Return the amount in whole cents, halves to the even one."""
    return int((amount * 100).to_integral_value(ROUND_HALF_EVEN))


def counted(plan: Plan) -> list[Task]:
    """Return the tasks that hold work of this project: no summaries, nothing inactive or external."""
    return [
        t
        for t in plan.tasks
        if t.active and not t.external and t.kind is not TaskKind.WBS_SUMMARY and not plan.is_summary(t)
    ]


def budget(baseline: Baseline, measure: Measure) -> int:
    """Return a baseline's budget in whole cents or minutes; 0 where it holds none."""
    if measure is Measure.MONEY:
        return cents(baseline.cost or Decimal(0))
    return (baseline.work if measure is Measure.WORK else baseline.duration) or 0


def due(task: Task, amount: int, measure: Measure) -> tuple[int, int]:
    """Return the parts of a budget that fall due at the start and at the end: the task's fixed cost, as it accrues."""
    fixed = min(max(cents(task.costs.fixed), 0), amount) if measure is Measure.MONEY else 0
    accrual = task.costs.accrual
    return (fixed if accrual is Accrual.START else 0), (fixed if accrual is Accrual.END else 0)
