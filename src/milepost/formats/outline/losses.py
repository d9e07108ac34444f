"""What an outline does not keep of a plan: told by reading what was written and comparing it with the plan."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from milepost.formats.outline.headlines import all_days, calendar_names, full_week, only_adds
from milepost.plan import Calendar, Link, Plan, Problem

KEYS = frozenset({"key", "task", "resource", "calendar", "base", "number"})
"""Fields that hold names in an outline, and say the same in other words."""

NOTHING: tuple[Any, ...] = (None, "", (), {})
"""What cannot be lost: where the plan is silent, the outline may say what it understands."""


def losses(plan: Plan, kept: Plan) -> tuple[Problem, ...]:
    """Return a problem for each part of the plan in which the one read back differs, naming what and how often."""
    found = {
        "project": differing([(plan, kept)], ("name", "manager", "company", "custom_fields", "fields")),
        "settings": differing([(plan.settings, kept.settings)]),
        "calendars": Counter(calendar_losses(plan, kept)),
        "resources": pairs(plan.resources, kept.resources),
        "tasks": differing((t, kept.by_key.get(t.key)) for t in plan.tasks),
        "links": Counter(link_losses(plan.links, kept.links)),
        "assignments": pairs(plan.assignments, kept.assignments),
    }
    return tuple(Problem(where, told(count)) for where, count in found.items() if count)


def told(count: Counter[str]) -> str:
    """Return the sentence for what is not kept."""
    return "the outline does not keep " + ", ".join(f"{what} ({n})" for what, n in sorted(count.items())) + "."


def pairs(old: tuple[Any, ...], new: tuple[Any, ...]) -> Counter[str]:
    """Return what differs between values that stand in the same order."""
    missing = Counter({"whole lines": abs(len(old) - len(new))}) if len(old) != len(new) else Counter()
    return missing + differing(zip(old, new, strict=False))


def differing(paired: Iterable[tuple[Any, Any]], only: tuple[str, ...] = ()) -> Counter[str]:
    """Return how often each field differs between two values."""
    return Counter(name for old, new in paired for name in different(old, new, only))


def different(old: Any, new: Any, only: tuple[str, ...] = ()) -> Iterator[str]:
    """Yield the fields in which two values differ, those of values within them by their own names."""
    if new is None:
        yield "whole lines"
        return
    for name in only or [f.name for f in fields(old) if f.name not in KEYS]:
        before, after = getattr(old, name), getattr(new, name)
        if before == after or before in NOTHING:
            continue
        if is_dataclass(before) and type(before) is type(after):
            yield from (f"{name} {inner}".replace("_", " ") for inner in different(before, after))
        else:
            yield name.replace("_", " ")


def link_losses(old: tuple[Link, ...], new: tuple[Link, ...]) -> Iterator[str]:
    """Yield the type of each link that is not there any more as it was."""
    kept = set(new)
    yield from (f"{link.type} links" for link in old if link not in kept)


def calendar_losses(plan: Plan, kept: Plan) -> Iterator[str]:
    """Yield what calendars hold that an outline cannot say."""
    own = {r.calendar for r in plan.resources if r.calendar}
    names = calendar_names(plan)
    for calendar in plan.calendars:
        if calendar.work_weeks:
            yield "alternative weeks"
        if any(e.recurrence for e in calendar.exceptions):
            yield "recurring days"
        if calendar.key in names:
            read = kept.calendar_by_key.get(names[calendar.key])
            yield from named_losses(plan, calendar, read)
        elif calendar.exceptions and calendar.key not in own:
            yield "days off of nobody"


def named_losses(plan: Plan, calendar: Calendar, read: Calendar | None) -> Iterator[str]:
    """Yield in what a calendar differs from the one read back."""
    if read is None:
        yield "whole lines"
        return
    if read.week != full_week(calendar, plan):
        yield "weeks"
    if read.exceptions != all_days(calendar, plan):
        yield "days off"
    if calendar.base is not None and not only_adds(calendar) and plan.calendar_by_key[calendar.base].exceptions:
        yield "days off of the base calendar"
