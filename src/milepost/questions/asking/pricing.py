"""Prices: arithmetic over floats for every finding, and a schedule counted again for the dearest."""

from collections.abc import Sequence
from dataclasses import dataclass

from milepost.errors import InvalidPlan
from milepost.questions.asking.evidence import Evidence
from milepost.questions.asking.model import Finding, Question
from milepost.schedule import Schedule, schedule

AGAIN = 12
"""Findings counted again in a small plan."""
LARGE = 300
"""Tasks above which fewer are: each costs a schedule of the whole plan."""

Found = tuple[Question, Finding]


@dataclass(frozen=True, slots=True)
class Price:
    """Working days if the worry is true, and how they were found."""

    days: float
    basis: str


def priced(evidence: Evidence, found: Sequence[Found]) -> list[Price]:
    """Return the price of each finding; the dearest by arithmetic are counted again with the plan changed."""
    prices = [Price(finding.stake.days, finding.stake.basis) for _, finding in found]
    left = max(3, AGAIN * LARGE // max(LARGE, len(evidence.plan.tasks)))
    done: set[int] = set()
    while left and (dearest := next_dearest(found, prices, done)) is not None:
        done.add(dearest)
        again = counted_again(evidence, found[dearest][1])
        if again is not None:
            prices[dearest] = Price(again, f"{prices[dearest].basis}; the schedule was counted again")
            left -= 1
    return prices


def next_dearest(found: Sequence[Found], prices: Sequence[Price], done: set[int]) -> int | None:
    """Return the place of the dearest finding not yet looked at; None when the rest costs nothing."""
    rest = [n for n in range(len(found)) if n not in done and prices[n].days > 0]
    return max(rest, key=lambda n: prices[n].days * found[n][0].weight, default=None)


def counted_again(evidence: Evidence, finding: Finding) -> float | None:
    """Return the working days by which the finish, or a promise, moves in the changed plan; None if nothing can."""
    if finding.stake.change is None:
        return None
    try:
        after = schedule(finding.stake.change(evidence.plan), evidence.schedule.author)
    except InvalidPlan:
        return None
    return max(evidence.scope.days_between(evidence.schedule.finish, after.finish), *promise_slips(evidence, after), 0)


def promise_slips(evidence: Evidence, after: Schedule) -> list[float]:
    """Return the working days by which each promise is missed by more than before."""
    between = evidence.scope.days_between
    return [
        between(max(evidence.span(p.task).finish, p.at), after.by_key[p.task.key].finish)
        for p in evidence.promises
        if p.what != "baseline"
    ]
