"""Work cannot be planned for a day that has passed, nor be finished on a day that has not come.

Such dates mean that the plan was not brought up to date, and everything that follows from them is counted from a day
that no longer exists (DCMA 9; GAO best practice 9).
"""

from collections.abc import Iterator

from milepost.questions import Evidence, Fact, Finding, Question, Role, Stake, counted, days, joined, on, slip
from milepost.schedule.fitness.promises import is_foretold, is_stale
from milepost.schedule.spans import Span


def look(evidence: Evidence) -> Iterator[Finding]:
    as_of = evidence.as_of
    if as_of is None:
        return
    if evidence.is_out_of_date:
        yield as_a_whole(evidence, as_of)
        return
    stale = [span for span in evidence.scope.open_network if is_stale(span, as_of)]
    foretold = [span for span in evidence.scope.discrete if is_foretold(span.task, as_of)]
    if not stale and not foretold:
        return
    worst = max(stale, key=lambda span: passed(evidence, span, as_of), default=None)
    said = [
        *([f"{counted(len(stale), 'task')} planned for days that have passed"] if stale else []),
        *([f"{counted(len(foretold), 'task')} done on days that have not come"] if foretold else []),
    ]
    facts = (*(row(span) for span in stale), *(told(span) for span in foretold))
    fact = f"up to {on(as_of)}, and it shows {joined(said)}"
    tasks = tuple(span.task for span in (*([worst] if worst else []), *stale, *foretold))
    anchor = worst or foretold[0]
    late = slip(evidence, anchor.task, passed(evidence, anchor, as_of) if worst else 0)
    yield Finding("The plan is said to be true", fact, late, facts, tasks, about=anchor.task.key)


def as_a_whole(evidence: Evidence, as_of: int) -> Finding:
    finish, tasks = evidence.schedule.finish, tuple(span.task for span in evidence.scope.open_work)
    ago = evidence.scope.days_between(finish, as_of)
    fact = f"ended by its own dates on {on(finish)}, {days(ago)} ago, with {counted(len(tasks), 'task')} open"
    late = Stake(ago, "if all that is left were done today")
    return Finding(
        "The plan", fact, late, tasks=tasks, about="dates", instead="Is it still in use, and what is true today?"
    )


def passed(evidence: Evidence, span: Span, as_of: int) -> int:
    """Return the working minutes by which a task's dates lie in the past."""
    date = span.start if not span.task.progress.is_started else span.finish
    return max(evidence.scope.time.between(date, as_of), 0)


def row(span: Span) -> Fact:
    if not span.task.progress.is_started:
        return Fact(f"to start on {on(span.start)}, not started", span.task.key, span.start)
    return Fact(f"to finish on {on(span.finish)}, not finished", span.task.key, span.finish)


def told(span: Span) -> Fact:
    date = span.task.progress.actual_finish or span.task.progress.actual_start or span.finish
    return Fact(f"recorded as done on {on(date)}", span.task.key, date)


QUESTION = Question(
    "SQ-09",
    "What really happened, and when will the rest be done?",
    asks=Role.MANAGER,
    look=look,
    weight=0.95,
    source="any forecast before the status date, any actual after it (DCMA 9a, 9b; GAO 9)",
    closes="actual dates or new forecasts are entered",
    silence="all that is left beginning on the status date",
)
