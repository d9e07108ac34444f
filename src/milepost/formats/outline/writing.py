"""From a plan to the text of an outline."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from milepost.formats.outline.days import Days
from milepost.formats.outline.headlines import calendar_names, full_week, resource_names, spell_header
from milepost.formats.outline.lines import quote
from milepost.formats.outline.losses import losses
from milepost.formats.outline.reading import understood
from milepost.formats.outline.rows import name_keys
from milepost.formats.outline.taskline import Names, spell_task
from milepost.plan import Calendar, Plan, Problem

NAME_COLUMN = 32
"""Shorter names are filled up to here, so that facts stand in a column and no line changes with its neighbors."""


def written(plan: Plan) -> str:
    """Return a plan as an outline that reads as the same plan; closing comments say what it could not keep."""
    text = body(plan)
    told = [f"// {problem}" for problem in losses(plan, understood(text)[0])]
    return text + "\n".join(["", *told, ""] if told else [])


def left_out(plan: Plan) -> tuple[Problem, ...]:
    """Return what of a plan the outline cannot keep; nothing when it reads back as the same plan."""
    return losses(plan, understood(body(plan))[0])


def body(plan: Plan) -> str:
    """Return the lines of a plan, one for each task."""
    calendars, resources = calendar_names(plan), resource_names(plan)
    days = project_days(plan)
    names = Names(plan, task_references(plan), explicit_keys(plan), outline_numbers(plan), calendars, resources, days)
    return "\n".join([*spell_header(plan, calendars, resources, days), "", *task_lines(plan, names), ""])


def project_days(plan: Plan) -> Days:
    """Return how dates are written in this plan."""
    chosen = plan.calendar_by_key.get(plan.settings.calendar or "", Calendar("", ""))
    return Days(plan.settings, replace(chosen, week=full_week(chosen, plan)))


def task_lines(plan: Plan, names: Names) -> Iterator[str]:
    """Yield the line of each task, and below it its notes."""
    depth: dict[str, int] = {}
    for task in plan.tasks:
        depth[task.key] = depth[task.parent] + 1 if task.parent is not None else 0
        margin = "    " * depth[task.key]
        name, facts = margin + quote(task.name), spell_task(task, names)
        yield f"{name:<{NAME_COLUMN - 2}}  {'  '.join(facts)}" if facts else name
        yield from (f"{margin}    > {line}".rstrip() for line in task.notes.split("\n") if task.notes)


def explicit_keys(plan: Plan) -> frozenset[str]:
    """Return the keys that differ from those the names would give, and so must be written."""
    told: frozenset[str] = frozenset()
    while True:
        keyed = [(t.key if t.key in told else "", t.name, summary_name(plan, t.parent)) for t in plan.tasks]
        found = name_keys(keyed)
        differing = told | {t.key for t, key in zip(plan.tasks, found, strict=True) if t.key != key}
        if differing == told:
            return told
        told = differing


def summary_name(plan: Plan, key: str | None) -> str:
    """Return the name of a summary, nothing when there is none."""
    return plan.by_key[key].name if key is not None else ""


def task_references(plan: Plan) -> dict[str, str]:
    """Return how each task is referred to behind `after`: by its name where no other has it, else by its key."""
    count = Counter(task.name for task in plan.tasks)
    return {t.key: quote(t.name) if count[t.name] == 1 and t.name else "#" + quote(t.key) for t in plan.tasks}


def outline_numbers(plan: Plan) -> dict[str, str]:
    """Return the number of each task in the outline, such as 2.1.3."""
    count: Counter[str] = Counter()
    found: dict[str, str] = {}
    for task in plan.tasks:
        above = found[task.parent] + "." if task.parent is not None else ""
        count[above] += 1
        found[task.key] = f"{above}{count[above]}"
    return found
