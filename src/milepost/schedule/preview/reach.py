"""Which tasks an edit reaches by itself, before any of them moves another."""

from collections.abc import Iterable, Iterator

from milepost.plan import Assignment, Calendar, Link, Plan, Resource, Task
from milepost.plan.edits import Patch, Swap


def reached(before: Plan, after: Plan, patches: Iterable[Patch]) -> Iterator[str]:
    """Yield the keys of the tasks that patches speak of: themselves, by their links, their people, their calendars."""
    swaps = [swap for patch in patches for swap in patch.swaps]
    for swap in swaps:
        yield from spoken_of(swap)
    people = {r.key for swap in swaps for r in (swap.old, swap.new) if isinstance(r, Resource)}
    calendars = {c.key for swap in swaps for c in (swap.old, swap.new) if isinstance(c, Calendar)}
    if people or calendars:
        for plan in (before, after):
            yield from by_calendar(plan, people, over(plan, calendars))


def spoken_of(swap: Swap) -> Iterator[str]:
    """Yield the keys of the tasks that a swap itself names."""
    for record in (swap.old, swap.new):
        match record:
            case Task(key=key) | Assignment(task=key):
                yield key
            case Link(predecessor=first, successor=second):
                yield from (second, first)


def over(plan: Plan, calendars: set[str]) -> set[str]:
    """Return calendars and all that are made over them."""
    found = set(calendars)
    while more := {c.key for c in plan.calendars if c.base in found} - found:
        found |= more
    return found


def by_calendar(plan: Plan, people: set[str], calendars: set[str]) -> Iterator[str]:
    """Yield the keys of the tasks that keep to some calendars, themselves or through people, and those of people."""
    concerned = people | {r.key for r in plan.resources if r.calendar in calendars}
    yield from (a.task for a in plan.assignments if a.resource in concerned)
    everybody = plan.settings.calendar in calendars
    yield from (t.key for t in plan.tasks if t.calendar in calendars or (everybody and t.calendar is None))
