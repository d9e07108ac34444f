"""What the finish hangs on: from the last task back, through whatever each one waits for longest."""

from collections.abc import Iterator

from milepost.plan import Link, LinkType, Plan, Task
from milepost.schedule import Schedule, Span
from milepost.schedule.clocks import Clock, Clocks
from milepost.schedule.critical_path import lagged
from milepost.schedule.fitness.path_test import leaves
from milepost.schedule.fitness.scope import above, is_discrete, is_done


def driving_path(schedule: Schedule, end: Span | None = None) -> tuple[Span, ...]:
    """Return the open tasks and milestones that, one waiting for another, make the finish; first things first.

    end: where to look back from; by default what ends last. The path begins where nothing open is waited for.
    """
    last = end or last_to_end(schedule)
    clocks, path = Clocks(schedule.plan), list[Span]()
    while last is not None and last not in path and not is_done(last.task):
        path.append(last)
        last = driver(schedule, clocks, last)
    return tuple(reversed(path))


def last_to_end(schedule: Schedule) -> Span | None:
    """Return the open task that ends last; of several, a milestone, then the one furthest down the plan."""
    still = [s for s in schedule.spans if is_discrete(schedule.plan, s.task) and not is_done(s.task)]
    return max(reversed(still), key=lambda s: (s.finish, s.task.is_milestone), default=None)


def driver(schedule: Schedule, clocks: Clocks, span: Span) -> Span | None:
    """Return what a task waits for longest; None when it has begun, or a date imposed on it is later still."""
    if span.task.progress.is_started:
        return None
    if span.drivers:
        first = span.drivers[0].link
        ends = leaves(schedule.plan, first.predecessor) if first is not None else ()
        return max((schedule.by_key[key] for key in ends), key=lambda s: s.finish, default=None)
    clock = clocks.elapsed if span.task.elapsed else clocks.of_task(span.task)
    gaps = [(gap(span, before, link, clock), before) for link, before in waited_for(schedule, span.task)]
    holding = [each for each in gaps if each[0] >= 0]
    imposed = span.task.constraint.date
    if imposed is not None:
        holding = [each for each in holding if each[0] < max(clock.between(imposed, span.start), 0)]
    return min(holding, key=lambda each: each[0], default=(0, None))[1]


def gap(span: Span, before: Span, link: Link, clock: Clock) -> int:
    """Return the working minutes between what a link asks of a task and where the task lies; negative when broken."""
    end = before.start if link.type in (LinkType.SS, LinkType.SF) else before.finish
    asked = lagged(end, link, before.task, clock)
    return clock.between(asked, span.start if link.type in (LinkType.FS, LinkType.SS) else span.finish)


def waited_for(schedule: Schedule, task: Task) -> Iterator[tuple[Link, Span]]:
    """Yield the links into a task and the summaries above it, each with what it comes from; summaries opened."""
    plan: Plan = schedule.plan
    for each in (task, *above(plan, task)):
        for link in plan.predecessors.get(each.key, ()):
            for key in leaves(plan, link.predecessor):
                if plan.by_key[key].active:
                    yield link, schedule.by_key[key]


def stages(plan: Plan, path: tuple[Span, ...]) -> tuple[tuple[str, Span], ...]:
    """Return the path in few words: the part of the plan it runs through and the last task in it, in order."""
    found: list[tuple[str, Span]] = []
    for span in path:
        over = above(plan, span.task)
        name = over[-1].name if over else span.task.name
        if found and found[-1][0] == name:
            found[-1] = (name, span)
        else:
            found.append((name, span))
    return tuple(found)
