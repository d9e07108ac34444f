"""A plan that came through MSPDI gets back what MSPDI could not carry."""

from dataclasses import replace
from typing import Any

from milepost.plan import Plan, Task
from milepost.plan.moments import minute

OPEN = {"start": "show_start_text", "finish": "show_finish_text", "duration": "show_duration_text"}
"""The dates of a manual task, and the marks that they are left open or hold only words."""


def complete(plan: Plan, extras: dict[str, Any], *, microsoft: bool) -> Plan:
    """Return the plan with the extras in it.

    microsoft: Microsoft Project wrote it, where an amount always has a value and MPXJ leaves out only zeros. For other
    programs MPXJ writes Microsoft's options as switched off, which they know nothing of: the usual ones stand again.
    """
    plan = with_zeros_of(plan) if microsoft else with_usual_options(plan)
    of_task, of_project = extras.get("tasks", {}), extras.get("project", {})
    return replace(
        plan,
        tasks=tuple(with_extras(task, of_task.get(task.key, {})) for task in plan.tasks),
        fields=plan.fields | {name.title().replace("_", ""): value for name, value in of_project.items()},
    )


def with_usual_options(plan: Plan) -> Plan:
    """Return the plan with the options that its program has not."""
    settings = replace(plan.settings, honor_constraints=True, split_in_progress=True, new_tasks_manual=False)
    return replace(plan, settings=settings, tasks=tuple(replace(task, can_level=True) for task in plan.tasks))


def with_zeros_of(plan: Plan) -> Plan:
    """Return the plan with every zero that was left out."""
    assignments = tuple(replace(each, remaining_work=each.remaining_work or 0) for each in plan.assignments)
    return replace(plan, tasks=tuple(map(with_zeros, plan.tasks)), assignments=assignments)


def with_zeros(task: Task) -> Task:
    """Return the task with zero where a zero was left out."""
    progress, recorded, manual = task.progress, task.recorded, task.manual
    remaining = progress.remaining_duration or 0, progress.remaining_work or 0
    progress = replace(progress, remaining_duration=remaining[0], remaining_work=remaining[1])
    if recorded is not None and recorded.early_start is not None:
        recorded = replace(recorded, total_float=recorded.total_float or 0, free_float=recorded.free_float or 0)
    if manual is not None:
        manual = replace(manual, duration=manual.duration or 0)
    return replace(task, progress=progress, recorded=recorded, manual=manual)


def with_extras(task: Task, found: dict[str, Any]) -> Task:
    """Return the task with its split parts, without the manual dates nobody typed, and of the project it belongs to."""
    if not found:
        return task
    manual = task.manual
    if manual is not None:
        manual = replace(manual, **{name: None for name, mark in OPEN.items() if found.get(mark)})
    parts = tuple((minute(start), minute(finish)) for start, finish in found.get("parts", ()))
    return replace(task, manual=manual, parts=parts or task.parts, external=task.external or "external" in found)
