"""A person with many started tasks finishes none of them soon: each one waits most of the time for the others.

What is begun and not finished is the surest measure of how late things will be (Little's law; three is our own limit).
"""

from collections import defaultdict
from collections.abc import Iterator

from milepost.questions import Evidence, Fact, Finding, Question, Role, counted, on, overrun
from milepost.schedule.spans import Span

MOST = 3


def look(evidence: Evidence) -> Iterator[Finding]:
    by_person: dict[str, list[Span]] = defaultdict(list)
    for span in evidence.scope.open_work:
        if span.task.progress.is_started:
            for person in evidence.people(span.task):
                if not person.generic and person.units <= 1:
                    by_person[person.name].append(span)
    for name, spans in by_person.items():
        if len(spans) > MOST:
            yield finding(evidence, name, spans)


def finding(evidence: Evidence, name: str, spans: list[Span]) -> Finding:
    tightest = min(spans, key=lambda s: (s.total_float, -evidence.scope.remaining(s)))
    facts = tuple(
        Fact(f"began on {on(s.start)}, {s.task.progress.percent:.0f} % done", s.task.key, s.start) for s in spans
    )
    tasks = (tightest.task, *(s.task for s in spans if s is not tightest))
    fact = f"has {counted(len(spans), 'task')} begun and none of them finished"
    return Finding(name, fact, overrun(evidence, tightest.task), facts, tasks, about=f"person {name}")


QUESTION = Question(
    "SP-14",
    "Which of them is finished this week, and which is put down?",
    asks=Role.TEAM_LEAD,
    look=look,
    weight=0.50,
    source="more than three tasks begun and unfinished for one person (our own; Little's law)",
    closes="an order is agreed, and a limit",
)
