"""A task that must start or finish on a date keeps it whatever happens before: the plan stops telling the truth.

A promise belongs in a deadline, which shows when it is missed and moves nothing (DCMA 5; GAO best practices 2 and 6).
"""

from collections.abc import Iterator

from milepost.questions import Evidence, Fact, Finding, Question, Role, days, freed, on
from milepost.schedule.fitness.scope import hard_date
from milepost.schedule.spans import Span

MANY = 0.05


def look(evidence: Evidence) -> Iterator[Finding]:
    nailed = [
        s for s in evidence.scope.open_network if not s.task.progress.is_started and hard_date(s.task) is not None
    ]
    for span in nailed:
        if span.total_float <= 0 or len(nailed) > MANY * len(evidence.scope.open_network):
            yield finding(evidence, span)


def finding(evidence: Evidence, span: Span) -> Finding:
    date = hard_date(span.task) or span.start
    early = evidence.shortfall(span.task)
    fact = f"is nailed to {on(date)}"
    if early > 0:
        fact += f", {days(early)} earlier than the work before it allows"
    row = Fact(f"{span.task.constraint.kind} {on(date)}", span.task.key, date)
    return Finding(span.task, fact, freed(evidence, span.task), (row,))


QUESTION = Question(
    "SQ-05",
    "Who promised that date to whom, and what breaks if it moves?",
    asks=Role.MANAGER,
    look=look,
    weight=0.40,
    source="a hard constraint without float to spare, or on more than 5 % of the open tasks (DCMA 5; GAO 2, 6)",
    closes="the date is traced to a promise, or becomes a deadline",
    silence="the date that the links give",
)
