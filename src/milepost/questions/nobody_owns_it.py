"""Work that nobody owns is not done on time: it waits until somebody notices that everybody thought of somebody else.

A duration without a person behind it is a wish; who it is decides how long it takes (DCMA 10; GAO best practice 3).
"""

from collections.abc import Iterator

from milepost.plan import ResourceKind
from milepost.questions import Evidence, Fact, Finding, Question, Role, doubt_about, on, slip
from milepost.schedule.spans import Span

STAFFING = 10
"""Working days it takes to find somebody, until your own past says otherwise."""


def look(evidence: Evidence) -> Iterator[Finding]:
    orphans = [s for s in evidence.scope.open_work if evidence.scope.days_of(s.task, s.duration) >= 1]
    orphans = [s for s in orphans if not s.task.owner and not evidence.people(s.task)]
    if not orphans:
        return
    if not any(r.kind is ResourceKind.WORK for r in evidence.plan.resources) or not evidence.plan.assignments:
        yield nobody_at_all(evidence, orphans)
        return
    for span in orphans:
        row = Fact(f"{on(span.start)} to {on(span.finish)}, nobody assigned", span.task.key, span.start)
        begins = f"{verb(evidence, span)} on {on(span.start)}"
        late = slip(evidence, span.task, STAFFING * evidence.scope.minutes_per_day(span.task))
        yield Finding(span.task, f"{begins} and has nobody to do it", late, (row,))


def verb(evidence: Evidence, span: Span) -> str:
    if span.task.progress.is_started:
        return "began"
    return "starts" if evidence.as_of is None or span.start > evidence.as_of else "was to start"


def nobody_at_all(evidence: Evidence, orphans: list[Span]) -> Finding:
    tasks = tuple(span.task for span in orphans)
    fact = "names nobody for any of its work"
    stake = doubt_about(evidence, tasks)
    return Finding("The plan", fact, stake, tasks=tasks, about="people", instead="Who, by name, does what?")


QUESTION = Question(
    "SQ-10",
    "Who, by name, does this, and from when?",
    asks=Role.TEAM_LEAD,
    look=look,
    weight=0.50,
    source="any open task of a day or more without a person (DCMA 10; GAO 3)",
    closes="a person is named and has agreed",
    silence="a start ten working days late",
)
