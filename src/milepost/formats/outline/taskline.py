"""The facts of a task as they stand on its line."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from milepost.formats.outline.amounts import spell_duration, spell_figure, spell_money, spell_percent, spell_units
from milepost.formats.outline.bookings import BOOKED
from milepost.formats.outline.days import Days
from milepost.formats.outline.facts import AT_THE_END, CONSTRAINTS, FLAGS, scalar
from milepost.formats.outline.lines import quote
from milepost.formats.outline.links import REFERENCE, spell_link
from milepost.plan import (
    Assignment,
    Baseline,
    Constraint,
    ConstraintKind,
    Link,
    Plan,
    ResourceKind,
    Settings,
    Task,
    TaskKind,
)
from milepost.plan.fields import FieldValue


@dataclass(frozen=True)
class Names:
    """How a plan's tasks, calendars and resources are called in its outline, by key."""

    plan: Plan
    references: dict[str, str]
    explicit: frozenset[str]
    numbers: dict[str, str]
    calendars: dict[str, str]
    resources: dict[str, str]
    days: Days

    @property
    def settings(self) -> Settings:
        """How long days and weeks are."""
        return self.plan.settings

    @cached_property
    def spelled(self) -> frozenset[str]:
        """Every reference there is."""
        return frozenset(self.references.values())

    def span(self, minutes: int, *, elapsed: bool = False) -> str:
        """Return a duration."""
        return spell_duration(minutes, self.settings, elapsed=elapsed)

    def effort(self, minutes: int) -> str:
        """Return an amount of work, in hours where they are whole."""
        return f"{minutes // 60}h" if minutes % 60 == 0 else f"{minutes}min"


def spell_task(task: Task, names: Names) -> list[str]:
    """Return the facts of a task in the order in which they are best read."""
    facts = [*length(task, names), *people(task, names), *waits(task, names), *limits(task, names)]
    facts += [*state(task, names), *promises(task, names), *rest(task, names)]
    return facts if task.key not in names.explicit else [*facts, "#" + quote(task.key)]


def length(task: Task, names: Names) -> Iterator[str]:
    """Yield the duration, the estimate, the manual dates."""
    summary, manual = names.plan.is_summary(task), task.manual
    if (not summary and not follows_from_dates(task, names)) or (summary and manual and manual.duration is not None):
        yield names.span(task.duration, elapsed=task.elapsed) + ("?" if task.estimated else "")
    if e := task.estimate:
        yield "..".join(names.span(minutes) for minutes in (e.low, e.likely, e.high))
    if manual:
        start = names.days.spell(manual.start) if manual.start is not None else ""
        finish = names.days.spell(manual.finish, late=True) if manual.finish is not None else ""
        yield f"manual {start}..{finish}" if start or finish else "manual"


def follows_from_dates(task: Task, names: Names) -> bool:
    """True when the duration of a manual task was left open and is the time between its dates."""
    m = task.manual
    if not m or m.duration is not None or m.start is None or m.finish is None:
        return False
    return not task.elapsed and names.days.between(m.start, m.finish) == task.duration


def people(task: Task, names: Names) -> Iterator[str]:
    """Yield who works on it, and how much work it is."""
    assigned = names.plan.assignments_of.get(task.key, ())
    kinds = {a.resource: names.plan.resource_by_key[a.resource].kind for a in assigned}
    summed = sum(a.work for a in assigned if kinds[a.resource] is ResourceKind.WORK)
    if task.work != summed:
        yield f"work {names.effort(task.work)}"
    if assigned:
        minutes = 0 if names.plan.is_summary(task) else task.duration
        told = task.work != summed
        yield "by " + ", ".join(booked(a, kinds[a.resource], minutes, names, told=told) for a in assigned)


def booked(a: Assignment, kind: ResourceKind, minutes: int, names: Names, *, told: bool) -> str:
    """Return one booking; its work is told where it does not follow from duration and units."""
    name = names.resources[a.resource]
    plain = quote(name)
    found = BOOKED.fullmatch(plain)
    if plain == name and found and found["name"] != name:
        plain = json.dumps(name, ensure_ascii=False)
    delay = f" +{names.span(a.delay)}" if a.delay > 0 else ""
    if kind is ResourceKind.COST:
        return f"{plain} {spell_money(a.cost)}" if a.cost > 0 else plain
    if kind is ResourceKind.MATERIAL:
        return plain + (f" {spell_figure(a.units)}" if a.units != 1 else "") + delay
    units = f" {spell_units(a.units)}" if a.units != 1 else ""
    return plain + units + (f" {names.effort(a.work)}" if told or a.work != round(minutes * a.units) else "") + delay


def waits(task: Task, names: Names) -> Iterator[str]:
    """Yield what it waits for."""
    links = names.plan.predecessors.get(task.key, ())
    if links:
        yield "after " + ", ".join(reference(link, names) for link in links)


def reference(link: Link, names: Names) -> str:
    """Return one link; its name stands in quotes where it would otherwise read as something else."""
    name = names.references[link.predecessor]
    text = spell_link(link, name, names.settings)
    found = REFERENCE.fullmatch(name)
    mistaken = found and found["name"] != name
    if mistaken or (text != name and text in names.spelled):
        return spell_link(link, name if name[0] in '#"' else f'"{name}"', names.settings)
    return text


def limits(task: Task, names: Names) -> Iterator[str]:
    """Yield constraints and the deadline."""
    lies_late = names.settings.from_finish and not names.plan.is_summary(task)
    usual = ConstraintKind.ALAP if lies_late else ConstraintKind.ASAP
    second = task.second_constraint.kind is not ConstraintKind.ASAP
    if task.constraint.kind is not usual or second:
        yield limit(task.constraint, names)
    if second:
        yield limit(task.second_constraint, names)
    if task.deadline is not None:
        yield f"due {names.days.spell(task.deadline, late=True)}"
    if task.expected_finish is not None:
        yield f"expected finish {names.days.spell(task.expected_finish, late=True)}"


def limit(constraint: Constraint, names: Names) -> str:
    """Return a constraint in its words."""
    if constraint.kind not in CONSTRAINTS or constraint.date is None:
        return constraint.kind.value
    late = constraint.kind in AT_THE_END
    return f"{CONSTRAINTS[constraint.kind][0]} {names.days.spell(constraint.date, late=late)}"


def state(task: Task, names: Names) -> Iterator[str]:
    """Yield progress, and the rest that cannot be told from it."""
    p = task.progress
    usual = task.duration if p.is_finished else round(task.duration * p.percent / 100)
    if (p.percent or p.actual_duration) and not p.is_finished:
        yield f"done {spell_percent(p.percent)}"
    if p.actual_start is not None:
        yield f"started {names.days.spell(p.actual_start)}"
    if p.actual_finish is not None:
        yield f"finished {names.days.spell(p.actual_finish, late=True)}"
    if p.actual_duration != usual:
        yield f"so far {names.span(p.actual_duration)}"
    left = 0 if p.is_finished else max(task.duration - p.actual_duration, 0)
    if p.remaining_duration is not None and p.remaining_duration != left:
        yield f"left {names.span(p.remaining_duration)}"
    if p.resume is not None:
        yield f"resumes {names.days.spell(p.resume)}"
    if p.actual_work:
        yield f"worked {names.effort(p.actual_work)}"
    if p.percent_physical is not None:
        yield f"physical {spell_percent(p.percent_physical)}"


def promises(task: Task, names: Names) -> Iterator[str]:
    """Yield money and baselines."""
    if task.costs.fixed:
        yield f"cost {spell_money(task.costs.fixed)}"
    if task.costs.actual:
        yield f"spent {spell_money(task.costs.actual)}"
    for b in task.baselines:
        if b.start is not None and b.finish is not None:
            is_milestone = not task.duration and not names.plan.is_summary(task)
            yield baseline(b, b.start, b.finish, names, is_milestone=is_milestone)


def baseline(b: Baseline, start: int, finish: int, names: Names, *, is_milestone: bool) -> str:
    """Return a baseline with its dates, and what does not follow from them."""
    number = f"{b.number} " if b.number else ""
    words = [f"baseline {number}{names.days.spell(start)}..{names.days.spell(finish, late=True)}"]
    is_moment = is_milestone and names.days.is_one(start, finish)
    if b.duration is not None and (is_moment or b.duration != names.days.between(start, finish)):
        words.append(names.span(b.duration))
    if b.work is not None:
        words.append(f"work {names.effort(b.work)}")
    if b.cost is not None:
        words.append(f"cost {spell_money(b.cost)}")
    return " ".join(words)


def rest(task: Task, names: Names) -> Iterator[str]:
    """Yield the flags and the rarer facts."""
    is_plain_milestone = task.kind is TaskKind.MILESTONE and not task.duration and not names.plan.is_summary(task)
    for flag, values in FLAGS.items():
        told = flag != "milestone" or not is_plain_milestone
        if told and all(getattr(task, name) == value for name, value in values.items()):
            yield flag
    if task.calendar is not None:
        yield f"calendar {quote(names.calendars[task.calendar])}"
    if task.leveling_delay:
        yield f"leveling delay {names.span(task.leveling_delay, elapsed=True)}"
    if task.priority != 500:
        yield f"priority {task.priority}"
    if task.parts:
        spans = ((names.days.spell(s), names.days.spell(f, late=True)) for s, f in task.parts)
        yield "split " + ", ".join(f"{start}..{finish}" for start, finish in spans)
    wbs = task.wbs if task.wbs != names.numbers[task.key] else ""
    for word, value in (("owner", task.owner), ("wbs", wbs), ("code", task.code)):
        if value:
            yield f"{word} {quote(value)}"
    yield from (f"field {quote(name)} = {spell_scalar(value)}" for name, value in task.fields.items())


def spell_scalar(value: FieldValue) -> str:
    """Return a custom field's value: text as it stands where that says it, else as JSON."""
    if isinstance(value, str) and quote(value) == value and scalar(value) == value:
        return value
    return json.dumps(value, ensure_ascii=False)
