"""A finish that hangs on meetings or on waiting hangs on nothing anybody can do: the real driver is hidden behind it.

Work that only accompanies other work ends when that work ends; it must never be what decides (GAO best practice 6).
"""

from collections.abc import Iterator

from milepost.questions import Evidence, Fact, Finding, Question, Role, Stake, days, on, quoted
from milepost.schedule.fitness.scope import NOT_DISCRETE
from milepost.schedule.spans import Span


def look(evidence: Evidence) -> Iterator[Finding]:
    work = max((s.finish for s in evidence.scope.discrete), default=None)
    if work is None:
        return
    last = [s for s in evidence.schedule.spans if is_company(evidence, s) and s.finish > work]
    if not last:
        return
    span = max(last, key=lambda s: s.finish)
    over = evidence.scope.days_between(work, span.finish)
    if over < 1:
        return
    facts = (
        Fact(f"ends on {on(span.finish)}", span.task.key, span.finish),
        Fact(f"the last real work ends on {on(work)}", at=work),
    )
    fact = f"sets the finish, {days(over)} after the last real work, and only accompanies it"
    yield Finding(span.task, fact, Stake(over, f"if {quoted(span.task)} ends with the work it accompanies"), facts)


def is_company(evidence: Evidence, span: Span) -> bool:
    """Return whether a task only accompanies others: level of effort, or a repeated meeting."""
    task = span.task
    if not task.active or task.external or task.progress.is_finished or evidence.plan.is_summary(task):
        return False
    parent = evidence.plan.by_key[task.parent] if task.parent is not None else None
    return task.kind in NOT_DISCRETE or task.recurring or (parent is not None and parent.recurring)


QUESTION = Question(
    "SQ-12",
    "What is the real driver of the finish?",
    asks=Role.MANAGER,
    look=look,
    weight=0.80,
    source="level of effort or repeated meetings that end after all work (GAO 6)",
    closes="the finish is linked to the work that makes it",
)
