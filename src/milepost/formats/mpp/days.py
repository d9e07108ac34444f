"""Days without times: an MPX file holds dates as its program showed them, most often as days alone.

Microsoft Project reads such a day as the default start time where something starts, and as the default finish time
where something ends; MPXJ reads midnight. A milestone, which is a moment, comes at the end of what it waits for.
"""

from dataclasses import replace
from typing import Any, TypeVar

from milepost.plan import Assignment, Baseline, Constraint, ConstraintKind, Plan, Progress, Recorded, Settings, Task
from milepost.plan.moments import DAY

STARTS = ("start", "early_start", "late_start", "actual_start", "resume")
FINISHES = ("finish", "early_finish", "late_finish", "actual_finish", "stop")
OF_STARTS = (ConstraintKind.SNET, ConstraintKind.SNLT, ConstraintKind.MSO)


Dated = TypeVar("Dated", Recorded, Progress, Baseline, Assignment)
"""What has dates."""


def with_times(plan: Plan) -> Plan:
    """Return the plan with times on its days; as it is when any of its dates has a time already."""
    if any(moment % DAY for task in plan.tasks for moment in dates_of(task)):
        return plan
    settings, linked = plan.settings, plan.predecessors
    timed = replace(plan, settings=replace(settings, start=at(settings.start, settings.day_start)))
    return replace(
        timed,
        tasks=tuple(task_with_times(task, settings, is_last=task.key in linked) for task in plan.tasks),
        assignments=tuple(with_times_of(a, settings.day_start, settings.day_finish) for a in plan.assignments),
    )


def dates_of(task: Task) -> list[int]:
    """Return the dates of a task that something starts or ends at."""
    holders = (task.recorded, task.progress, *task.baselines)
    found = [getattr(each, name, None) for each in holders for name in (*STARTS, *FINISHES)]
    return [moment for moment in found if moment is not None]


def task_with_times(task: Task, settings: Settings, *, is_last: bool) -> Task:
    """Return a task with times on its days. is_last: of a milestone, that it comes at the end of the day's work."""
    opens, closes = settings.day_start, settings.day_finish
    if task.duration == 0:
        opens = closes = closes if is_last else opens
    return replace(
        task,
        recorded=task.recorded and with_times_of(task.recorded, opens, closes),
        progress=with_times_of(task.progress, opens, closes),
        baselines=tuple(with_times_of(each, opens, closes) for each in task.baselines),
        constraint=constraint_with_time(task.constraint, settings),
        deadline=at(task.deadline, settings.day_finish),
    )


def constraint_with_time(constraint: Constraint, settings: Settings) -> Constraint:
    """Return a constraint with a time on its day."""
    time = settings.day_start if constraint.kind in OF_STARTS else settings.day_finish
    return replace(constraint, date=at(constraint.date, time))


def with_times_of(dated: Dated, opens: int, closes: int) -> Dated:
    """Return anything with dates, with times on its days."""
    times = dict.fromkeys(STARTS, opens) | dict.fromkeys(FINISHES, closes)
    found: dict[str, Any] = {name: at(getattr(dated, name, None), time) for name, time in times.items()}
    return replace(dated, **{name: moment for name, moment in found.items() if moment is not None})


def at(moment: int | None, time: int) -> int | None:
    """Return a day at a time of it; as it is when it has a time."""
    return moment if moment is None or moment % DAY else moment + time
