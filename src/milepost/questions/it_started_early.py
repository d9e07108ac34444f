"""Work begun before what it depends on is finished rests on a guess; if the guess is wrong it is done twice.

It may be the right thing to do, if somebody wrote down what was assumed (GAO best practice 9: out of sequence).
"""

from collections.abc import Iterator

from milepost.plan import LinkType, Task
from milepost.questions import Evidence, Fact, Finding, Question, Role, listed, on, quoted, slip
from milepost.schedule.spans import Span

REDONE = 0.3
"""Share of what was done that is done again."""


def look(evidence: Evidence) -> Iterator[Finding]:
    for span in evidence.scope.open_work:
        began = span.task.progress.actual_start
        open_before = [] if began is None else unfinished(evidence, span.task)
        if began is not None and open_before:
            yield finding(evidence, span, began, open_before)


def unfinished(evidence: Evidence, task: Task) -> list[Task]:
    """Return what a task should have waited for and that is not finished; a lead allows the beginning."""
    before = [other for link, other in evidence.waits_for(task) if link.type is LinkType.FS and link.lag >= 0]
    return [other for other in {t.key: t for t in before}.values() if not evidence.is_done(other)]


def finding(evidence: Evidence, span: Span, began: int, before: list[Task]) -> Finding:
    done = max(span.task.duration - evidence.scope.remaining(span), 0)
    facts = (
        Fact(f"began on {on(began)}", span.task.key, began),
        *(
            Fact(f"not finished, planned for {on(evidence.span(t).finish)}", t.key, evidence.span(t).finish)
            for t in before
        ),
    )
    fact = f"began on {on(began)}, before {listed(quoted(task) for task in before)} was finished"
    return Finding(span.task, fact, slip(evidence, span.task, round(done * REDONE)), facts, (span.task, *before))


QUESTION = Question(
    "SP-12",
    "On what assumption, and what is done again if it is wrong?",
    asks=Role.OWNER,
    look=look,
    weight=0.30,
    source="an actual start while a finish-to-start predecessor is open (GAO 9)",
    closes="the assumption is written down, or the link is corrected",
    silence="the rest of the work waiting for its predecessor",
)
