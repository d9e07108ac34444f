"""Work in one long piece is "on track" until the day it is due; only smaller pieces show early that it is not.

Two reporting periods are as long as anybody should have to wait for something finished (DCMA 8 allows 44 days; ten
working days are our own limit for IT work).
"""

from collections.abc import Iterator

from milepost.questions import Evidence, Fact, Finding, Question, Role, days, on, overrun

LONG = 10
"""Working days."""
FAR = 60
"""Working days ahead beyond which work may still be planned roughly."""


def look(evidence: Evidence) -> Iterator[Finding]:
    for span in evidence.scope.open_work:
        left = evidence.scope.days_left(span)
        if left <= LONG or is_far(evidence, span.start):
            continue
        row = Fact(f"{days(left)} left, until {on(span.finish)}", span.task.key, span.finish)
        yield Finding(span.task, f"has {days(left)} to go in one piece", overrun(evidence, span.task), (row,))


def is_far(evidence: Evidence, start: int) -> bool:
    return evidence.now is not None and evidence.scope.days_between(evidence.now, start) > FAR


QUESTION = Question(
    "SQ-08",
    "What will be finished, so that anybody can see it, after the first ten days?",
    asks=Role.OWNER,
    look=look,
    weight=0.30,
    source="more than 10 working days left in one task that starts within three months (DCMA 8: 44 days; 10 our own)",
    closes="the task is split, or steps that can be seen are named",
    silence="nothing done before all of it is",
)
