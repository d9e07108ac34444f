"""A plan without a day to spare that ends exactly on the promised day was drawn backwards from it.

Then the durations are what was left over, not what the work takes (planning fallacy; limits our own).
"""

from collections.abc import Iterator

from milepost.questions import Evidence, Fact, Finding, Question, Role, doubt_about, on, percent

CLOSE = 1
"""Working days between plan and promise."""
TIGHT = 0.6
"""Share of the remaining work that has no more than a day of float."""


def look(evidence: Evidence) -> Iterator[Finding]:
    work = evidence.scope.open_work
    total = sum(evidence.scope.remaining(s) for s in work)
    tight = sum(evidence.scope.remaining(s) for s in work if evidence.float_days(s) <= CLOSE)
    if not total or tight < TIGHT * total:
        return
    for promise in evidence.promises:
        comes = evidence.span(promise.task).finish
        is_last = abs(evidence.scope.days_between(comes, evidence.schedule.finish)) <= CLOSE
        if promise.what != "baseline" and is_last and abs(promise.late) <= CLOSE:
            fact = (
                f"was promised for {on(promise.at)}, and the plan ends on that very day with {percent(tight / total)}"
            )
            fact += " of the work having no day to spare"
            row = Fact(f"{promise.what}: {on(promise.at)}, as linked: {on(comes)}", promise.task.key, promise.at)
            stake = doubt_about(evidence, [s.task for s in evidence.path])
            yield Finding(promise.task, fact, stake, (row,))
            return


QUESTION = Question(
    "ES-05",
    "Was the date planned, or the plan dated?",
    asks=Role.MANAGER,
    look=look,
    weight=0.70,
    source="finish within a day of the promise, and 60 % of the work with no float (our own)",
    closes="the plan counted forward from estimates of those who do the work",
    silence="a date that is a wish",
)
