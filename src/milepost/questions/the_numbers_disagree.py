"""Percent done, hours spent and hours left are three views of one thing; when they disagree, one of them is invented.

The larger remainder is usually the true one (thirty points are our own limit).
"""

from collections.abc import Iterator

from milepost.plan import Task
from milepost.questions import Evidence, Fact, Finding, Question, Role, percent, slip

APART = 0.30


def look(evidence: Evidence) -> Iterator[Finding]:
    for span in evidence.scope.open_work:
        shares = remaining_shares(span.task)
        if shares is None:
            continue
        by_time, by_work = shares
        if abs(by_time - by_work) > APART:
            yield finding(evidence, span.task, by_time, by_work)


def remaining_shares(task: Task) -> tuple[float, float] | None:
    """Return what is left of a begun task by its percentage, and by its hours; None when hours say nothing."""
    left = hours_left(task)
    if left is None or not task.progress.is_started or not task.progress.actual_work:
        return None
    return 1 - task.progress.percent / 100, left / (task.progress.actual_work + left)


def hours_left(task: Task) -> int | None:
    """Return the minutes of work still to do: as stated, else what is planned and not spent; None when unknown."""
    done = task.progress
    if done.remaining_work is not None:
        return done.remaining_work
    return max(task.work - done.actual_work, 0) if task.work else None


def finding(evidence: Evidence, task: Task, by_time: float, by_work: float) -> Finding:
    done = task.progress
    spent, left = done.actual_work / 60, (hours_left(task) or 0) / 60
    by_hours = f"{spent:.0f} hours are spent and {left:.0f} to go, which is {percent(1 - by_work)}"
    fact = f"is {percent(1 - by_time)} done, but {by_hours}"
    facts = (
        Fact(f"{percent(1 - by_time)} done", task.key),
        Fact(f"{spent:.0f} hours spent, {left:.0f} left, {task.work / 60:.0f} planned", task.key),
    )
    late = slip(evidence, task, round(task.duration * max(by_work - by_time, 0)))
    return Finding(task, fact, late, facts)


QUESTION = Question(
    "DH-05",
    "These cannot all be true. What is left, in hours?",
    asks=Role.OWNER,
    look=look,
    weight=0.85,
    source="what is left by percentage and by hours differs by more than 30 points (our own)",
    closes="one set of numbers that agree",
    silence="the larger remainder",
)
