"""What the finish hangs on: from the last task back, through whatever each one waits for longest."""

from milepost.plan import Link, Plan
from milepost.schedule import Cause, Schedule, Span
from milepost.schedule.fitness.path_test import leaves
from milepost.schedule.fitness.scope import above, is_discrete, is_done


def driving_path(schedule: Schedule, end: Span | None = None) -> tuple[Span, ...]:
    """Return the open tasks and milestones that, one waiting for another, make the finish; first things first.

    end: where to look back from; by default what ends last. The path begins where nothing open is waited for, or
    where an imposed date or the project's start says more than any link.
    """
    last = end or last_to_end(schedule)
    path: dict[str, Span] = {}
    while last is not None and last.task.key not in path and not is_done(last.task):
        path[last.task.key] = last
        last = driver(schedule, last)
    return tuple(reversed(path.values()))


def last_to_end(schedule: Schedule) -> Span | None:
    """Return the open task that ends last; of several, a milestone, then the one furthest down the plan."""
    still = [s for s in schedule.spans if is_discrete(schedule.plan, s.task) and not is_done(s.task)]
    return max(reversed(still), key=lambda s: (s.finish, s.task.is_milestone), default=None)


def driver(schedule: Schedule, span: Span) -> Span | None:
    """Return what a task waits for longest; None when it has begun, or something else than a link holds it."""
    holder = next(iter(span.drivers), None)
    if holder is None or span.task.progress.is_started:
        return None
    if holder.cause is Cause.SUMMARY:
        return linked(schedule, schedule.by_key[holder.key])
    return ends_last(schedule, holder.link) if holder.link is not None else None


def linked(schedule: Schedule, summary: Span) -> Span | None:
    """Return what a summary waits for longest, by a link of its own or of one above it."""
    for held in summary.drivers:
        if held.link is not None:
            return ends_last(schedule, held.link)
        if held.cause is Cause.SUMMARY:
            return linked(schedule, schedule.by_key[held.key])
    return None


def ends_last(schedule: Schedule, link: Link) -> Span:
    """Return the task a link comes from; of a summary, the last task in it to end."""
    return max((schedule.by_key[key] for key in leaves(schedule.plan, link.predecessor)), key=lambda s: s.finish)


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
