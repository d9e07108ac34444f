"""A task with months of float can be months late without consequence, which is hardly ever true.

Most often a link is missing: somebody does wait for it and the plan does not know (DCMA 6; GAO best practice 7).
"""

from collections.abc import Iterator

from milepost.questions import Evidence, Fact, Finding, Question, Role, carried_on, days, on
from milepost.schedule.fitness.lengths import float_limit
from milepost.schedule.fitness.logic import is_driven, is_driving
from milepost.schedule.spans import Span

MANY = 0.05
SHORT = 10
"""Working days of float that need no explanation however short the project."""


def look(evidence: Evidence) -> Iterator[Finding]:
    limit = max(float_limit(evidence.scope), SHORT)
    work = [s for s in evidence.scope.open_work if evidence.float_days(s) > limit]
    if len(work) <= MANY * len(evidence.scope.open_work):
        return
    for span in work:
        if is_driven(evidence.scope, span.task) and is_driving(evidence.scope, span.task):
            yield finding(evidence, span)


def finding(evidence: Evidence, span: Span) -> Finding:
    spare = days(evidence.float_days(span))
    row = Fact(f"ends on {on(span.finish)}, could end on {on(span.late_finish)}", span.task.key, span.late_finish)
    return Finding(
        span.task, f"could be {spare} late without anybody noticing", carried_on(evidence, span.task), (row,)
    )


QUESTION = Question(
    "SQ-06",
    "Does really nobody wait for it until then?",
    asks=Role.MANAGER,
    look=look,
    weight=0.40,
    source="more than 5 % of the open tasks with over 44 days of float, or a fifth of what remains (DCMA 6; GAO 7)",
    closes="the missing link is added, or the float is justified",
)
