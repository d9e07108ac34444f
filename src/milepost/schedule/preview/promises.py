"""Promised dates, before and after: deadlines, hard constraints, an imposed finish, the baselines of milestones."""

from collections.abc import Iterator
from dataclasses import dataclass

from milepost.plan import Constraint, ConstraintKind, Plan, Task
from milepost.schedule.critical_path import FROM_FINISH, TO_START, lagged
from milepost.schedule.spans import Schedule, Span
from milepost.schedule.why.blockers import links_ahead
from milepost.schedule.why.case import Case

K = ConstraintKind
BY_FINISH = (K.MFO, K.FNLT, K.FINISH_ON)
BY_START = (K.MSO, K.SNLT, K.START_ON)


@dataclass(frozen=True, slots=True)
class Standing:
    """A promise in one schedule. at: the date promised; comes: when it will be; late: working days after it, or minus.

    lacking: working days by which a constraint holds the task before what it waits for allows; they count as late.
    """

    at: int
    comes: int
    late: float
    lacking: float = 0.0

    @property
    def is_kept(self) -> bool:
        """True when what was promised comes by its date."""
        return self.late <= 0


@dataclass(frozen=True, slots=True)
class Promise:
    """A promised date. what: "deadline", "constraint", "baseline" or "imposed finish", which names no task.

    before, after: None where the promise does not stand.
    """

    task: Task | None
    what: str
    before: Standing | None
    after: Standing | None

    @property
    def is_broken(self) -> bool:
        """True when it is missed now and was not before."""
        return self.after is not None and not self.after.is_kept and (self.before is None or self.before.is_kept)

    @property
    def is_saved(self) -> bool:
        """True when it was missed before and is kept now."""
        return self.before is not None and not self.before.is_kept and (self.after is None or self.after.is_kept)

    @property
    def slip(self) -> float:
        """Working days by which it comes later than before against its date; 0 where it stood in one schedule only."""
        return self.after.late - self.before.late if self.before is not None and self.after is not None else 0.0


def promises(before: Schedule, after: Schedule) -> tuple[Promise, ...]:
    """Return every promise that stands before or after for work not finished in both, the earliest first."""
    old, new = dict(standings(before)), dict(standings(after))
    found = []
    for key, what in {**old, **new}:
        task = after.by_key[key].task if key else None
        done = task is not None and task.progress.is_finished and before.by_key[key].task.progress.is_finished
        if not done:
            found.append(Promise(task, what, old.get((key, what)), new.get((key, what))))
    return tuple(sorted(found, key=lambda p: min(s.at for s in (p.before, p.after) if s is not None)))


def standings(schedule: Schedule) -> Iterator[tuple[tuple[str, str], Standing]]:
    """Yield each promise of a schedule, by its task's key and what says so."""
    case = Case(schedule)
    imposed = case.plan.settings.must_finish
    if imposed is not None:
        yield ("", "imposed finish"), standing(case, imposed, schedule.finish)
    for span in schedule.spans:
        dates = list(promised(case.plan, span)) if span.task.active else []
        short = lacking(case, span) if dates else 0.0
        for what, at, comes in dates:
            yield (span.task.key, what), standing(case, at, comes, short)


def promised(plan: Plan, span: Span) -> Iterator[tuple[str, int, int]]:
    """Yield what promises a task, for when, and when that comes; a milestone's baseline where nothing else does."""
    task, told = span.task, False
    if task.deadline is not None:
        told = True
        yield "deadline", task.deadline, span.finish
    for constraint in (task.constraint, task.second_constraint):
        if (at := nailed(constraint)) is not None:
            told = True
            yield "constraint", at, span.finish if constraint.kind in BY_FINISH else span.start
            break
    baseline = task.baseline()
    is_milestone = task.is_milestone and not plan.is_summary(task)
    if not told and is_milestone and baseline is not None and baseline.finish is not None:
        yield "baseline", baseline.finish, span.finish


def nailed(constraint: Constraint) -> int | None:
    """Return the date a constraint insists on, if it does."""
    return constraint.date if constraint.kind in (*BY_FINISH, *BY_START) else None


def standing(case: Case, at: int, comes: int, short: float = 0.0) -> Standing:
    """Return how a date stands to the one promised, in working days of the project's calendar."""
    late = case.clocks.project.between(at, comes) / case.plan.settings.minutes_per_day
    return Standing(at, comes, late + short, short)


def lacking(case: Case, span: Span) -> float:
    """Return the working days by which a task's hard constraint holds it before what it waits for allows."""
    task, clock = span.task, case.clock(span.task)
    hard = any(nailed(constraint) is not None for constraint in (task.constraint, task.second_constraint))
    if not hard or task.progress.is_started or task.manual is not None:
        return 0.0
    short = 0
    for link in links_ahead(case.plan, span):
        before = case.span(link.predecessor)
        moment = before.finish if link.type in FROM_FINISH else before.start
        if before.task.active and not before.task.progress.is_finished:
            asked = lagged(moment, link, before.task, case.lag_clock(link))
            short = max(short, clock.between(span.start if link.type in TO_START else span.finish, asked))
    return short / case.plan.settings.minutes_per_day
