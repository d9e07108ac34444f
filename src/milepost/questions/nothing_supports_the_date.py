"""A milestone that no task leads to is a date somebody typed: it will look on time until the day it is missed.

What is reported upwards must follow from work further down, or it is a hope with a diamond (GAO best practice 5).
"""

from collections.abc import Iterator

from milepost.questions import Evidence, Fact, Finding, Question, Role, doubt_until, on
from milepost.schedule.fitness.logic import is_driven
from milepost.schedule.spans import Span


def look(evidence: Evidence) -> Iterator[Finding]:
    first = min((s.start for s in evidence.scope.work), default=None)
    for span in evidence.scope.open_network:
        if not is_unsupported(evidence, span) or first is None or span.start <= first:
            continue
        row = Fact(f"stands on {on(span.start)} and waits for nothing", span.task.key, span.start)
        fact = f"stands on {on(span.start)}, and no task leads to it"
        yield Finding(span.task, fact, doubt_until(evidence, span.start), (row,))


def is_unsupported(evidence: Evidence, span: Span) -> bool:
    task = span.task
    return task.is_milestone and not task.progress.is_started and not is_driven(evidence.scope, task)


QUESTION = Question(
    "SQ-13",
    "Where does that date come from?",
    asks=Role.MANAGER,
    look=look,
    weight=0.60,
    source="any milestone whose date follows from no work (GAO 5)",
    closes="the milestone is linked to the work it stands for",
    silence="a date that nothing supports",
)
