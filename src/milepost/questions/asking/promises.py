"""The dates somebody was promised: deadlines, hard constraints, an imposed finish, else what the baseline says."""

from dataclasses import dataclass

from milepost.plan import ConstraintKind, Plan, Task
from milepost.schedule import Schedule, Span
from milepost.schedule.fitness.path_test import leaves
from milepost.schedule.fitness.promises import promised_finish
from milepost.schedule.fitness.scope import Scope, above, is_done

LATEST = (ConstraintKind.MFO, ConstraintKind.FNLT, ConstraintKind.FINISH_ON)


@dataclass(frozen=True, slots=True)
class Promise:
    """A date by which a task was to be finished. what: "deadline", "constraint", "imposed finish" or "baseline".

    late: working days by which the task, as linked, comes after it; negative when it comes before. What is open once
    its day has passed is late by the days since, whatever its date says.
    """

    task: Task
    at: int
    what: str
    late: float


def promises(schedule: Schedule, scope: Scope) -> tuple[Promise, ...]:
    """Return every promise for work that is still open, earliest first; the baseline's only when there is no other."""
    made = [p for s in schedule.spans if (p := promise_of(scope, s)) is not None]
    last = scope.last
    imposed = schedule.plan.settings.must_finish
    if last is not None and imposed is not None:
        late = scope.days_between(imposed, comes(scope, schedule.finish))
        made.append(Promise(last.task, imposed, "imposed finish", late))
    if not made and last is not None and (at := promised_finish(scope, last.task)) is not None:
        made.append(Promise(last.task, at, "baseline", scope.days_between(at, comes(scope, last.finish))))
    return tuple(sorted(made, key=lambda p: p.at))


def promise_of(scope: Scope, span: Span) -> Promise | None:
    """Return what was promised for one task: its deadline, or the date it is nailed to; None when finished."""
    task, dated = span.task, dated_by(span.task)
    if task.progress.is_finished or not task.active or dated is None:
        return None
    at, what = dated
    late = scope.days_between(at, span.finish if is_done(task) else comes(scope, span.finish))
    held = -lowest_float(scope.schedule, task) / scope.day if what == "constraint" else 0
    return Promise(task, at, what, max(late, held) if held > 0 else late)


def dated_by(task: Task) -> tuple[int, str] | None:
    """Return the date a task was promised for, finished or not, and what says so: its deadline, or a constraint."""
    if task.deadline is not None:
        return task.deadline, "deadline"
    nailed = (c.date for c in (task.constraint, task.second_constraint) if c.kind in LATEST and c.date is not None)
    return next(((at, "constraint") for at in nailed), None)


def comes(scope: Scope, finish: int) -> int:
    """Return when open work ends at the earliest: on its date, but not before the day looked at."""
    return finish if scope.as_of is None else max(finish, scope.as_of)


def lowest_float(schedule: Schedule, task: Task) -> int:
    """Return the least float of a task and of what it waits for: below zero, the task sits earlier than its links."""
    plan: Plan = schedule.plan
    links = [k for t in (task, *above(plan, task)) for k in plan.predecessors.get(t.key, ())]
    before = [schedule.by_key[key] for k in links for key in leaves(plan, k.predecessor)]
    waiting = [s for s in before if not s.task.progress.is_finished and s.task.active]
    return min(s.total_float for s in (schedule.by_key[task.key], *waiting))
