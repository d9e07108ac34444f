"""A task that is overdue has no date any more, only a past one; what is left of it is known to nobody but its owner.

Ask for the hours that are left and the first thing in the way, not for a percentage (DCMA 11; one working day's grace).
The client's own people are asked through the project manager, in other words.
"""

from collections.abc import Iterator

from milepost.questions import OVERRUN, Evidence, Fact, Finding, Question, Role, days, on, slip
from milepost.schedule.spans import Span

GRACE = 1
"""Working days."""


def look(evidence: Evidence) -> Iterator[Finding]:
    as_of = evidence.as_of
    if as_of is None or evidence.is_out_of_date:
        return
    for span in evidence.scope.open_work:
        date = evidence.due(span)
        if evidence.scope.days_between(date, as_of) > GRACE and not evidence.sides(span.task).is_the_clients:
            yield finding(evidence, span, date, as_of)


def finding(evidence: Evidence, span: Span, date: int, as_of: int) -> Finding:
    scope, task = evidence.scope, span.task
    left = scope.remaining(span)
    needed = round(left * (1 + OVERRUN)) - scope.time.between(as_of, span.finish)
    facts = (
        Fact(f"was due on {on(date)}", task.key, date),
        Fact(f"{task.progress.percent:.0f} % done, {days(scope.days_of(task, left))} left by the plan", task.key),
    )
    begun = "" if task.progress.is_started else ", and has not started"
    fact = f"was due on {on(date)}, {days(scope.days_between(date, as_of))} ago{begun}"
    ours = next(iter(evidence.sides(task).ours), "")
    return Finding(task, fact, slip(evidence, task, max(needed, 0)), facts, to=ours)


QUESTION = Question(
    "SP-02",
    "What is left, in hours, and what is the first thing in the way?",
    asks=Role.OWNER,
    look=look,
    weight=0.90,
    source="more than one working day past its promised finish (DCMA 11)",
    closes="hours left and a new date, from the one who does it",
    silence="what is left beginning on the status date and taking a third longer",
)
