"""What an outline does not keep of a plan: told by reading what was written and comparing it with the plan."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields

from milepost.formats.outline.headlines import all_days, calendar_names, full_week, only_adds
from milepost.plan import Calendar, Link, Plan, Problem
from milepost.plan.difference import in_order, lost_in

KEYS = frozenset({"key", "task", "resource", "calendar", "base", "number"})
"""Fields that hold names in an outline, and say the same in other words."""
PROJECT = ("name", "manager", "company", "custom_fields", "fields")


def losses(plan: Plan, kept: Plan) -> tuple[Problem, ...]:
    """Return a problem for each part of the plan in which the one read back differs, naming what and how often."""
    parts = {f.name for f in fields(Plan)} - set(PROJECT)
    found = {
        "project": lost_in([(plan, kept)], parts),
        "settings": lost_in([(plan.settings, kept.settings)], KEYS),
        "calendars": Counter(calendar_losses(plan, kept)),
        "resources": lost_in(in_order(plan.resources, kept.resources), KEYS),
        "tasks": lost_in(((t, kept.by_key.get(t.key)) for t in plan.tasks), KEYS),
        "links": Counter(link_losses(plan.links, kept.links)),
        "assignments": lost_in(in_order(plan.assignments, kept.assignments), KEYS),
    }
    return tuple(Problem(where, told(count)) for where, count in found.items() if count)


def told(count: Counter[str]) -> str:
    """Return the sentence for what is not kept."""
    return "the outline does not keep " + ", ".join(f"{what} ({n})" for what, n in sorted(count.items())) + "."


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
