"""Why the finish moved: what changed is put into the earlier plan one part at a time, and the finish counted each time.

The steps add up to the whole move exactly; what only shows once everything has changed is the last of them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from milepost.errors import InvalidPlan
from milepost.plan import Plan, Task
from milepost.schedule import Schedule, schedule
from milepost.schedule.clocks import Clocks
from milepost.schedule.fitness.scope import above

ENOUGH = 0.05
"""Working days below which a step is not told."""
LARGE = 2_000
"""Tasks above which the parts of a plan are not told apart: each step costs a schedule."""
UNDER_WAY = "done or under way"
TO_COME = "still to come"
REST = "links, calendars, people and imposed dates"
SAME = ("recorded", "notes", "fields", "name", "number", "wbs", "costs", "baselines", "owner", "estimate", "parent")
"""What may change of a task without moving a date."""


@dataclass(frozen=True, slots=True)
class Cause:
    """One step of the move. part: of the plan, empty for all. days: working days later, negative for earlier."""

    part: str
    what: str
    days: float
    tasks: tuple[Task, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """Tasks that are put into the earlier plan as they are now, or out of it, together."""

    part: str
    what: str
    tasks: tuple[Task, ...]


def causes(before: Schedule, after: Schedule) -> tuple[Cause, ...]:
    """Return why the finish moved from one schedule to a later one: by part of the plan and kind of change, in order.

    First what is done or under way, then what is still to come, then work added and taken out, then everything else.
    """
    clock, day = Clocks(after.plan).project, after.plan.settings.minutes_per_day
    finish, taken, found = before.finish, frozenset[str](), []
    for step in steps(before.plan, after.plan):
        taken |= {t.key for t in step.tasks}
        try:
            now = schedule(mixed(before.plan, after.plan, taken), after.author).finish
        except InvalidPlan:
            continue
        found.append(Cause(step.part, step.what, clock.between(finish, now) / day, step.tasks))
        finish = now
    found.append(Cause("", REST, clock.between(finish, after.finish) / day))
    return tuple(cause for cause in found if abs(cause.days) >= ENOUGH)


def steps(before: Plan, after: Plan) -> Iterator[Step]:
    """Yield the steps from one plan to the other, those of one part of the plan in the plan's order."""
    changed = [t for t in after.tasks if t.key in before.by_key and differs(before, after, t.key)]
    parts = {t.key: part_of(after, t) for t in changed}
    for what, begun in ((UNDER_WAY, True), (TO_COME, False)):
        these = [t for t in changed if t.progress.is_started is begun]
        for part in dict.fromkeys(parts[t.key] for t in these):
            yield Step(part, what, tuple(t for t in these if parts[t.key] == part))
    added = tuple(t for t in after.tasks if t.key not in before.by_key)
    removed = tuple(t for t in before.tasks if t.key not in after.by_key)
    yield from (Step("", what, tasks) for what, tasks in (("work added", added), ("work taken out", removed)) if tasks)


def part_of(plan: Plan, task: Task) -> str:
    """Return the name of the topmost summary a task lies under; nothing in a plan too large to tell them apart."""
    over = above(plan, task)
    return over[-1].name if over and len(plan.tasks) <= LARGE else ""


def differs(before: Plan, after: Plan, key: str) -> bool:
    """Return whether something of a task, or who works on it, changed that may move a date."""
    same = {name: getattr(after.by_key[key], name) for name in SAME}
    if replace(before.by_key[key], **same) != after.by_key[key]:
        return True
    return before.assignments_of.get(key) != after.assignments_of.get(key)


def mixed(before: Plan, after: Plan, taken: frozenset[str]) -> Plan:
    """Return the earlier plan with the taken tasks as they are in the later one: changed, added or gone."""
    gone = {k for k in taken if k not in after.by_key}
    kept = {t.key for t in before.tasks} - gone
    tasks = [now(after.by_key[t.key], t) if t.key in taken else t for t in before.tasks if t.key in kept]
    for task in after.tasks:
        if task.key in taken and task.key not in kept:
            parent = task.parent if task.parent in kept else None
            tasks.append(replace(task, parent=parent))
            kept.add(task.key)
    fresh = kept - before.by_key.keys()
    links = [k for k in before.links if k.predecessor in kept and k.successor in kept]
    links += [k for k in after.links if {k.predecessor, k.successor} & fresh and {k.predecessor, k.successor} <= kept]
    booked = [a for a in before.assignments if a.task in kept - taken]
    booked += [a for a in after.assignments if a.task in kept & taken]
    return replace(
        before,
        tasks=tuple(replace(t, parent=None) if t.parent in gone else t for t in tasks),
        links=tuple(links),
        assignments=tuple(booked),
        calendars=tuple({c.key: c for c in (*after.calendars, *before.calendars)}.values()),
        resources=tuple({r.key: r for r in (*after.resources, *before.resources)}.values()),
        settings=replace(before.settings, status_date=after.settings.status_date),
    )


def now(task: Task, earlier: Task) -> Task:
    """Return a task as it is now, in the place it had."""
    return replace(task, parent=earlier.parent)
