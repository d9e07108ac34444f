"""Nothing in life starts and ends to the day as planned, so a plan whose past says so was not written by watching.

Progress copied from the plan hides every delay until the end, and no forecast can learn from it (GAO best practice 9).
"""

from collections.abc import Iterator

from milepost.plan import Task
from milepost.plan.moments import day
from milepost.questions import Evidence, Fact, Finding, Question, Role, doubt_about, on, percent

ENOUGH = 10
MOST = 0.7


def look(evidence: Evidence) -> Iterator[Finding]:
    finished = [s.task for s in evidence.scope.work if is_comparable(evidence, s.task)]
    exact = [task for task in finished if is_exact(evidence, task)]
    if len(finished) < ENOUGH or len(exact) < MOST * len(finished):
        return
    share = percent(len(exact) / len(finished))
    facts = tuple(
        Fact(f"began and ended as planned, on {on(t.progress.actual_finish or 0)}", t.key, t.progress.actual_finish)
        for t in exact
    )
    fact = f"of the {len(finished)} finished tasks began and ended on exactly the day they were planned for"
    stake = doubt_about(evidence, [span.task for span in evidence.path])
    yield Finding(share, fact, stake, facts, tuple(exact), about="actual dates")


def is_comparable(evidence: Evidence, task: Task) -> bool:
    promised = task.baseline(evidence.baseline)
    done = task.progress
    if promised is None or promised.start is None or promised.finish is None:
        return False
    return done.actual_start is not None and done.actual_finish is not None


def is_exact(evidence: Evidence, task: Task) -> bool:
    promised, done = task.baseline(evidence.baseline), task.progress
    if promised is None or None in (promised.start, promised.finish, done.actual_start, done.actual_finish):
        return False
    pairs = ((promised.start, done.actual_start), (promised.finish, done.actual_finish))
    return all(day(first or 0) == day(then or 0) for first, then in pairs)


QUESTION = Question(
    "DH-03",
    "Nobody is that good. What are the real dates?",
    asks=Role.MANAGER,
    look=look,
    weight=0.90,
    source="70 % or more of at least ten finished tasks exactly as planned (our own; GAO 9)",
    closes="the real dates are entered",
    silence="a past that teaches nothing about the future",
)
