"""The dates somebody was promised: deadlines, hard constraints, an imposed finish, else what the baseline says."""

from dataclasses import dataclass

from milepost.plan import ConstraintKind, Plan, Task
from milepost.schedule import Schedule, Span
from milepost.schedule.fitness.path_test import leaves
from milepost.schedule.fitness.promises import promised_finish
from milepost.schedule.fitness.scope import Scope, above

LATEST = (ConstraintKind.MFO, ConstraintKind.FNLT, ConstraintKind.FINISH_ON)


@dataclass(frozen=True, slots=True)
class Promise:
    """A date by which a task was to be finished. what: "deadline", "constraint", "imposed finish" or "baseline".

    late: working days by which the task, as linked, comes after it; negative when it comes before.
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
        made.append(Promise(last.task, imposed, "imposed finish", scope.days_between(imposed, schedule.finish)))
    if not made and last is not None and (at := promised_finish(scope, last.task)) is not None:
        made.append(Promise(last.task, at, "baseline", scope.days_between(at, last.finish)))
    return tuple(sorted(made, key=lambda p: p.at))


def promise_of(scope: Scope, span: Span) -> Promise | None:
    """Return what was promised for one task: its deadline, or the date it is nailed to; None when finished."""
    task = span.task
    if task.progress.is_finished or not task.active:
        return None
    if task.deadline is not None:
        return Promise(task, task.deadline, "deadline", scope.days_between(task.deadline, span.finish))
    for constraint in (task.constraint, task.second_constraint):
        if constraint.kind in LATEST and constraint.date is not None:
            held = max(-lowest_float(scope.schedule, task) / scope.day, 0)
            late = held or scope.days_between(constraint.date, span.finish)
            return Promise(task, constraint.date, "constraint", late)
    return None


def lowest_float(schedule: Schedule, task: Task) -> int:
    """Return the least float of a task and of what it waits for: below zero, the task sits earlier than its links."""
    plan: Plan = schedule.plan
    links = [k for t in (task, *above(plan, task)) for k in plan.predecessors.get(t.key, ())]
    before = [schedule.by_key[key] for k in links for key in leaves(plan, k.predecessor)]
    waiting = [s for s in before if not s.task.progress.is_finished and s.task.active]
    return min(s.total_float for s in (schedule.by_key[task.key], *waiting))
