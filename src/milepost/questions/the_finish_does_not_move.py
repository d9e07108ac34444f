"""If a critical task can be delayed by years and the finish stays, the plan is a drawing and no model of the project.

Whatever it says of the finish, of risks and of chances is then worth nothing, so no confidence is shown (DCMA 12).
"""

from collections.abc import Iterator

from milepost.plan import Task
from milepost.questions import Evidence, Fact, Finding, Question, Role, counted, doubt_about, listed, on, quoted
from milepost.schedule.fitness.metric import PathTest
from milepost.schedule.fitness.scope import hard_date


def look(evidence: Evidence) -> Iterator[Finding]:
    for test in evidence.fitness.path_tests:
        if not test.holds:
            yield finding(evidence, test)


def finding(evidence: Evidence, test: PathTest) -> Finding:
    tasks = evidence.plan.by_key
    holders = [tasks[key] for key in test.holders]
    moved = test.moved / evidence.scope.day
    stopped = (
        f"the delay stops at {listed(quoted(task) for task in holders)}" if holders else "nothing waits for its end"
    )
    much = f"by {counted(round(moved), 'day')} only" if moved >= 1 else "not at all"
    fact = f"was delayed by 600 working days as a trial, and the finish moved {much}; {stopped}"
    facts = tuple(Fact(reason(evidence, task), task.key, evidence.span(task).start) for task in holders)
    stake = doubt_about(evidence, [span.task for span in evidence.path])
    return Finding(tasks[test.task], fact, stake, facts, (tasks[test.task], *holders))


def reason(evidence: Evidence, task: Task) -> str:
    """Return what may hold a task in its place."""
    if task.progress.is_started:
        return "has begun already"
    if task.manual is not None:
        return f"its dates are typed by hand ({on(evidence.span(task).start)})"
    if (date := hard_date(task)) is not None:
        return f"{task.constraint.kind} {on(date)}"
    return "does not follow from what it waits for"


QUESTION = Question(
    "SQ-11",
    "What holds the finish in its place?",
    asks=Role.MANAGER,
    look=look,
    weight=0.90,
    source="the finish does not follow a critical task delayed by 600 working days (DCMA 12)",
    closes="the constraint or missing link is found and mended",
    silence="no chance of any date",
)
