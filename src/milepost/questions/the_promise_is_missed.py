"""A plan that misses a promise on paper will not keep it in life; the earlier it is said, the more ways out there are.

What cannot be held is decided by those it was promised to, never left to be found out (DCMA 7; PRINCE2: an exception
is reported as soon as it is forecast).
"""

from collections.abc import Iterator

from milepost.questions import Evidence, Fact, Finding, Promise, Question, Role, Stake, days, on

ENOUGH = 0.5
"""Working days: less is a matter of the hour."""


def look(evidence: Evidence) -> Iterator[Finding]:
    for promise in evidence.promises:
        if promise.late >= ENOUGH:
            yield finding(evidence, promise)


def finding(evidence: Evidence, promise: Promise) -> Finding:
    if evidence.as_of is not None and promise.at < evidence.as_of:
        return broken(evidence, promise)
    task, comes = promise.task, evidence.span(promise.task).finish
    known = {"baseline": "was planned for", "deadline": "is due on"}.get(promise.what, "must be finished by")
    facts = (
        Fact(f"{promise.what}: {on(promise.at)}", task.key, promise.at),
        Fact(f"as linked: {on(comes)}", task.key, comes),
    )
    moved = f"comes on {on(comes)}" if comes > promise.at else "cannot be ready then"
    stake = Stake(promise.late, "if the plan is right as it stands")
    return Finding(task, f"{known} {on(promise.at)} and {moved}: {days(promise.late)} late", stake, facts)


def broken(evidence: Evidence, promise: Promise) -> Finding:
    """Return the finding on a promise whose day has passed: late by the days since, or until it comes."""
    task, comes = promise.task, evidence.span(promise.task).finish
    facts = (
        Fact(f"{promise.what}: {on(promise.at)}", task.key, promise.at),
        Fact(f"not done, and by the plan to end on {on(comes)}", task.key, comes),
    )
    stake = Stake(promise.late, "the days since, or until the plan ends it")
    fact = f"was promised for {on(promise.at)} and is not done: {days(promise.late)} late at least"
    return Finding(task, fact, stake, facts, instead="When does it come, and do those it was promised to know?")


QUESTION = Question(
    "SQ-07",
    "As linked, the promise is missed. What is cut, added or moved?",
    asks=Role.MANAGER,
    look=look,
    weight=0.95,
    source="any promised date the plan does not meet (DCMA 7)",
    closes="a plan that meets the date, or the later date told to whom it was promised",
    silence="the later date, and say so to those it was promised to",
)
