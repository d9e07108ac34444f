"""Work cannot be planned for a day that has passed, be done on one still to come, nor end before its rest is done.

Such dates mean that the plan was not brought up to date, and everything that follows from them is counted from a day
that no longer exists (DCMA 9; GAO best practice 9). Work under way with more left than there is time for is the
quiet case: the part not done stays in the past, and the date stands as if it had been.
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
    short = evidence.unfinishable
    foretold = [span for span in evidence.scope.discrete if is_foretold(span.task, as_of)]
    if not stale and not short and not foretold:
        return
    worst = max((*stale, *short), key=lambda span: missing(evidence, span, as_of), default=None)
    said = [
        *([f"{counted(len(stale), 'task')} planned for days that have passed"] if stale else []),
        *([f"{counted(len(short), 'task')} under way with more left than there is time for"] if short else []),
        *([f"{counted(len(foretold), 'task')} done on days that have not come"] if foretold else []),
    ]
    facts = (*(row(span) for span in stale), *(left(evidence, span, as_of) for span in short), *map(told, foretold))
    fact = f"up to {on(as_of)}, and it shows {joined(said)}"
    tasks = tuple(span.task for span in (*([worst] if worst else []), *stale, *short, *foretold))
    anchor = worst or foretold[0]
    late = slip(evidence, anchor.task, missing(evidence, anchor, as_of) if worst else 0)
    yield Finding("The plan is said to be true", fact, late, facts, tasks, about=anchor.task.key)


def as_a_whole(evidence: Evidence, as_of: int) -> Finding:
    finish, tasks = evidence.schedule.finish, tuple(span.task for span in evidence.scope.open_work)
    ago = evidence.scope.days_between(finish, as_of)
    fact = f"ended by its own dates on {on(finish)}, {days(ago)} ago, with {counted(len(tasks), 'task')} open"
    late = Stake(ago, "if all that is left were done today")
    return Finding(
        "The plan", fact, late, tasks=tasks, about="dates", instead="Is it still in use, and what is true today?"
    )


def missing(evidence: Evidence, span: Span, as_of: int) -> int:
    """Return the working minutes by which a task ends later when all that is left of it begins on the status date."""
    if span.task.progress.is_started:
        return evidence.lacking(span)
    return max(evidence.scope.time.between(span.start, as_of), 0)


def row(span: Span) -> Fact:
    if not span.task.progress.is_started:
        return Fact(f"to start on {on(span.start)}, not started", span.task.key, span.start)
    return Fact(f"to finish on {on(span.finish)}, not finished", span.task.key, span.finish)


def left(evidence: Evidence, span: Span, as_of: int) -> Fact:
    rest, there = evidence.scope.days_left(span), evidence.scope.days_between(as_of, span.finish)
    return Fact(f"{days(rest)} left, and {days(there)} until {on(span.finish)}", span.task.key, span.finish)


def told(span: Span) -> Fact:
    date = span.task.progress.actual_finish or span.task.progress.actual_start or span.finish
    return Fact(f"recorded as done on {on(date)}", span.task.key, date)


QUESTION = Question(
    "SQ-09",
    "What really happened, and when will the rest be done?",
    asks=Role.MANAGER,
    look=look,
    weight=0.95,
    source="any forecast before the status date, any actual after it (DCMA 9a, 9b; GAO 9); work under way "
    "that lacks a working day until its date (our own)",
    closes="actual dates or new forecasts are entered",
    silence="all that is left beginning on the status date",
)
