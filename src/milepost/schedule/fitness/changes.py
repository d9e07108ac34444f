"""Plans in which one task is another: what every "what if" is counted on."""

from collections.abc import Iterable
from dataclasses import replace

from milepost.plan import Assignment, Plan, Task


def lengthen(plan: Plan, key: str, minutes: int) -> Plan:
    """Return the plan with one task that many working minutes longer, the work on it in proportion.

    Only what is left of the task grows. Raises KeyError when the plan does not hold it.
    """
    longer = exchange(plan, longer_task(plan.by_key[key], minutes))
    return replace(longer, assignments=tuple(longer_assignments(plan.assignments, key, minutes)))


def exchange(plan: Plan, changed: Task) -> Plan:
    """Return the plan with one task in place of that of the same key."""
    return replace(plan, tasks=tuple(changed if task.key == changed.key else task for task in plan.tasks))


def longer_task(task: Task, minutes: int) -> Task:
    """Return the task with its duration, its rest and its hand-set dates longer by working minutes."""
    left = task.progress.remaining_duration
    progress = task.progress if left is None else replace(task.progress, remaining_duration=left + minutes)
    manual = task.manual
    if manual is not None:
        duration = manual.duration if manual.duration is not None else task.duration
        manual = replace(manual, finish=None, duration=duration + minutes)
    return replace(task, duration=task.duration + minutes, progress=progress, manual=manual, parts=task.parts[:-1])


def longer_assignments(assignments: Iterable[Assignment], key: str, minutes: int) -> Iterable[Assignment]:
    """Yield the assignments, those of one task with the work that so many more minutes hold."""
    for assignment in assignments:
        if assignment.task != key or not assignment.work:
            yield assignment
            continue
        more = round(minutes * assignment.units)
        left = None if assignment.remaining_work is None else assignment.remaining_work + more
        yield replace(assignment, work=assignment.work + more, remaining_work=left, portions=())


def unbound(plan: Plan) -> Plan:
    """Return the plan without deadlines and imposed finish: they say what was promised, not what drives the dates."""
    if plan.settings.must_finish is None and all(task.deadline is None for task in plan.tasks):
        return plan
    tasks = tuple(task if task.deadline is None else replace(task, deadline=None) for task in plan.tasks)
    return replace(plan, tasks=tasks, settings=replace(plan.settings, must_finish=None))
