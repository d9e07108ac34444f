"""The state of a plan on one day: how large, how far, how late, what it hangs on, what comes next."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from milepost.plan import ResourceKind, Task
from milepost.questions import Evidence
from milepost.questions.asking.promises import dated_by
from milepost.review.path import driving_path
from milepost.schedule import Span
from milepost.schedule.fitness.scope import above, is_done

GATE = re.compile(
    r"\b(G\d{1,2}|gates?|go[ -]?live|go/no-go|sign(ed|s|[ -]?off)|accept(ed|s|ance)|approv(ed|es|al))\b", re.IGNORECASE
)
"""Words by which a milestone is taken for a gate or a promise, where nothing else tells it from the others."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A milestone and where it stands.

    promised: its deadline, or another date imposed on it, else its baseline's finish; what: which of them. late:
    working days after the promise, negative before it, counted until the day looked at where its own date has
    passed; None without a promise.
    """

    span: Span
    promised: int | None
    what: str
    late: float | None

    @property
    def reached(self) -> bool:
        """True once it has happened."""
        return is_done(self.span.task)


@dataclass(frozen=True, slots=True)
class Overdue:
    """Open work whose day has passed. due: its baseline's finish, else its own. days: working days since then."""

    span: Span
    due: int
    days: float
    owner: str


@dataclass(frozen=True, slots=True)
class Floats:
    """How many open tasks have how much float, in working days of their own calendars."""

    negative: int
    none: int
    up_to_five: int
    up_to_twenty: int
    more: int


@dataclass(frozen=True)
class State:
    """One plan on one day; counts are of work and milestones that count, summaries apart.

    days: working days from start to finish. baseline: the finish first promised; late: working days after it, or
    until the day looked at where the finish has passed with work open. path: what the finish hangs on, first things
    first. marks: every milestone, in order of date.
    """

    work: int
    finished: int
    under_way: int
    milestones: int
    summaries: int
    links: int
    people: int
    start: int
    finish: int
    days: float
    baseline: int | None
    late: float | None
    path: tuple[Span, ...]
    floats: Floats
    overdue: tuple[Overdue, ...]
    marks: tuple[Mark, ...]

    @property
    def open(self) -> int:
        """The tasks not finished."""
        return self.work - self.finished


def state_of(evidence: Evidence, as_of: int) -> State:
    """Return the state of a scheduled plan at the end of a day."""
    plan, schedule, scope = evidence.plan, evidence.schedule, evidence.scope
    work = scope.work
    done = sum(is_done(s.task) for s in work)
    promised = baseline_finish(s.task for s in scope.discrete)
    finish = comes(schedule.finish, as_of, done=done == len(work))
    return State(
        work=len(work),
        finished=done,
        under_way=sum(not is_done(s.task) and s.task.progress.is_started for s in work),
        milestones=len(scope.discrete) - len(work),
        summaries=sum(plan.is_summary(t) for t in plan.tasks),
        links=len(plan.links),
        people=sum(r.kind is ResourceKind.WORK and r.active and not r.generic for r in plan.resources),
        start=schedule.start,
        finish=schedule.finish,
        days=scope.days_between(schedule.start, schedule.finish),
        baseline=promised,
        late=None if promised is None else scope.days_between(promised, finish),
        path=driving_path(schedule),
        floats=floats(evidence, scope.open_work),
        overdue=overdue(evidence, as_of),
        marks=marks(evidence),
    )


def baseline_finish(tasks: Iterable[Task]) -> int | None:
    """Return the last finish that the baseline holds."""
    finishes = [b.finish for t in tasks if (b := t.baseline()) is not None and b.finish is not None]
    return max(finishes, default=None)


def floats(evidence: Evidence, spans: Iterable[Span]) -> Floats:
    """Return how the float of open work is spread."""
    days = [evidence.float_days(s) for s in spans]
    bounds = ((-1e9, 0), (0, 0.01), (0.01, 5.01), (5.01, 20.01), (20.01, 1e9))
    return Floats(*(sum(low <= d < high for d in days) for low, high in bounds))


def overdue(evidence: Evidence, as_of: int) -> tuple[Overdue, ...]:
    """Return the open work that should be finished, the latest first."""
    found = []
    for span in evidence.scope.open_work:
        promise = span.task.baseline()
        due = promise.finish if promise is not None and promise.finish is not None else span.finish
        if due < as_of and (days := evidence.scope.days_between(due, as_of)) > 0:
            found.append(Overdue(span, due, days, evidence.owner(span.task)))
    return tuple(sorted(found, key=lambda o: -o.days))


def marks(evidence: Evidence) -> tuple[Mark, ...]:
    """Return every milestone in order of date."""
    spans = (s for s in evidence.scope.discrete if s.task.is_milestone)
    return tuple(sorted((mark(evidence, s) for s in spans), key=lambda m: m.span.finish))


def mark(evidence: Evidence, span: Span) -> Mark:
    """Return where one milestone, or any task, stands."""
    made = next((p for p in evidence.promises if p.task.key == span.task.key and p.what != "baseline"), None)
    baseline = span.task.baseline()
    dated = (made.at, made.what) if made is not None else dated_by(span.task)
    if dated is not None:
        promised, what = dated
    elif baseline is not None and baseline.finish is not None:
        promised, what = baseline.finish, "baseline"
    else:
        return Mark(span, None, "", None)
    at = comes(span.finish, evidence.as_of, done=is_done(span.task))
    late = evidence.scope.days_between(promised, at)
    return Mark(span, promised, what, max(late, made.late) if made else late)


def comes(finish: int, as_of: int | None, *, done: bool) -> int:
    """Return when something comes, at the earliest: not before the day looked at, unless it has happened."""
    return finish if done or as_of is None else max(finish, as_of)


def foremost(evidence: Evidence, found: Iterable[Mark], most: int) -> tuple[Mark, ...]:
    """Return the milestones that matter most, in order of date: those with a deadline, gates, then the topmost."""
    ranked = sorted(found, key=lambda m: weight(evidence, m))[:most]
    return tuple(sorted(ranked, key=lambda m: (m.span.finish, m.span.task.number or 0)))


def weight(evidence: Evidence, mark: Mark) -> tuple[bool, bool, int]:
    """Return a milestone's rank; less matters more."""
    task = mark.span.task
    return mark.what in ("", "baseline"), not GATE.search(task.name), len(above(evidence.plan, task))
