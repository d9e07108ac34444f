"""When most tasks take five days or ten, nobody estimated: the numbers are placeholders until somebody does.

Real work is uneven; a plan of round numbers is off by as much as the numbers are round (digit preference, our own).
"""

from collections import Counter
from collections.abc import Iterator

from milepost.questions import Evidence, Fact, Finding, Question, Role, days, doubt_about, percent

ENOUGH = 30
LONG = 3
"""Working days: below, most work does take a day or two."""
MOST = 0.6


def look(evidence: Evidence) -> Iterator[Finding]:
    work = evidence.scope.open_work
    if len(work) < ENOUGH:
        return
    lengths = Counter(round(evidence.scope.days_of(s.task, s.task.duration), 2) for s in work)
    usual = lengths.most_common(2)
    share = sum(number for _, number in usual) / len(work)
    if share < MOST or max(length for length, _ in usual) < LONG:
        return
    values = {length for length, _ in usual}
    tasks = tuple(s.task for s in work if round(evidence.scope.days_of(s.task, s.task.duration), 2) in values)
    facts = tuple(Fact(f"{number} tasks of {days(length)}") for length, number in usual)
    said = " or ".join(days(length) for length in sorted(values))
    fact = f"of the {len(work)} open tasks take {said}, whatever the work"
    yield Finding(percent(share), fact, doubt_about(evidence, tasks), facts, tasks, about="estimates")


QUESTION = Question(
    "ES-08",
    "Are these estimates, or placeholders?",
    asks=Role.MANAGER,
    look=look,
    weight=0.40,
    source="two durations make up 60 % of 30 or more open tasks (our own)",
    closes="those who do the work have estimated the twenty that matter most",
)
