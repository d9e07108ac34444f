"""A promise without float is kept only if every day from now on yields a day; with less than none, it takes more.

The index sets the days that are left against the days that are needed (CPLI: DCMA 13; 1.00 is the target of PASEG).
"""

from collections.abc import Iterator

from milepost.questions import Evidence, Fact, Finding, Question, Role, Stake, days, on
from milepost.schedule.fitness.promises import finish_promise

ENOUGH = 0.98
"""Closer to one a rounded estimate makes the difference."""


def look(evidence: Evidence) -> Iterator[Finding]:
    index = evidence.fitness["13"]
    promise = finish_promise(evidence.scope)
    if index.value is None or index.value >= ENOUGH or promise is None or evidence.scope.last is None:
        return
    _, at = promise
    scope, finish, last = evidence.scope, evidence.schedule.finish, evidence.scope.last.task
    needed, there = scope.days_between(evidence.begin, finish), scope.days_between(evidence.begin, at)
    if needed - there < 1 or there <= 0:
        return
    facts = (Fact(f"promised for {on(at)}", last.key, at), Fact(f"as linked: {on(finish)}", last.key, finish))
    fact = (
        f"must fit into the {days(there)} until {on(at)}: each day has to yield {needed / there:.2f} days of the plan"
    )
    stake = Stake(needed - there, "if every day yields one day")
    yield Finding(f"Work of {days(needed)}", fact, stake, facts, (last,), about=last.key)


QUESTION = Question(
    "SP-08",
    "What makes that happen?",
    asks=Role.MANAGER,
    look=look,
    weight=0.80,
    source="days left to the promise / days needed below 0.98 (DCMA 13 fails below 0.95; 0.98 our own)",
    closes="a way to shorten the path is chosen, or the date moves",
)
