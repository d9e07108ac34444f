"""The backward pass: how late every task may lie without moving what comes after it, successors first."""

from collections.abc import Collection, Iterator

from milepost.errors import InvalidPlan
from milepost.plan import Link, LinkType
from milepost.schedule.critical_path import FROM_FINISH
from milepost.schedule.microsoft.constraints import constrained_finish
from milepost.schedule.microsoft.count import Count
from milepost.schedule.microsoft.forward import strand
from milepost.schedule.microsoft.links import latest_moment
from milepost.schedule.microsoft.summaries import cap_summary, late_summary, summary_over

FROM_START = (LinkType.SS, LinkType.SF)
"""The links that leave from the predecessor's start."""


def count_late(count: Count) -> None:
    """Find the late dates of every task."""
    total = count.network.count
    for place in reversed(count.network.order):
        n = place if place < total else place - total
        try:
            if place >= total:
                cap_summary(count, n)
            elif count.network.children[n]:
                late_summary(count, n)
            else:
                late_dates(count, n)
        except InvalidPlan as error:
            strand(count, n, str(error))
    count.is_late_known = True


def late_dates(count: Count, n: int) -> None:
    """Find the late dates of a task that is no summary; those of finished work are its actual ones."""
    task, progress = count.tasks[n], count.tasks[n].progress
    if task.external or progress.actual_finish is not None:
        count.late_start[n] = count.needed[n] = count.early_start[n]
        count.late_finish[n] = count.early_finish[n]
        return
    finish = late_finish(count, n)
    count.late_finish[n] = finish
    if task.manual is not None:
        fix_late(count, n)
    elif progress.actual_start is not None:
        count.late_start[n] = progress.actual_start
        count.needed[n] = needed_by_rest(count, n, finish)
    else:
        count.late_start[n] = count.needed[n] = late_start(count, n, finish)


def late_start(count: Count, n: int, finish: int) -> int:
    """Return the late start of a task to be done by a late finish, no later than links from its start allow.

    Those links can ask for more: where a person is away after the start, the same finish can be had by beginning later.
    """
    length = count.whole[n]
    return min([length.start(finish), *map(length.opening, allowed_starts(count, n))])


def late_finish(count: Count, n: int) -> int:
    """Return the late finish that successors, summary, constraint and deadline allow."""
    task, length = count.tasks[n], count.whole[n]
    finish = constrained_finish(task.constraint, min(allowed_finishes(count, n)), length)
    if task.deadline is not None:
        finish = min(finish, task.deadline)
    return length.closing(finish) if task.duration else finish


def allowed_finishes(count: Count, n: int) -> list[int]:
    """Return the finishes that a task's successors and its summary, or the project's end, allow.

    Observed: the leveling delay of a successor is left before its late start. Microsoft's help, "Multiple critical
    paths": with that option an open end is its own end.
    """
    above = summary_over(count, n)
    allowed = [count.caps[above] if above >= 0 else count.finish]
    allowed += [latest_moment(count, n, second, link) for second, link in open_links(count, n, FROM_FINISH)]
    allowed += [count.whole[n].finish(moment) for moment in allowed_starts(count, n)]
    if count.plan.settings.multiple_critical_paths and min(allowed) == count.finish:
        allowed.append(count.early_finish[n])
    return allowed


def allowed_starts(count: Count, n: int) -> list[int]:
    """Return the starts that the links from a task's start allow; those of a manual task do not limit it (observed)."""
    if count.tasks[n].manual is not None:
        return []
    return [latest_moment(count, n, second, link) for second, link in open_links(count, n, FROM_START)]


def open_links(count: Count, n: int, types: Collection[LinkType]) -> Iterator[tuple[int, Link]]:
    """Yield a task's links of some types to what is not finished, each with the number of the task it leads to."""
    for second, link in count.network.leaving[n]:
        if link.type in types and count.tasks[second].progress.actual_finish is None:
            yield second, link


def fix_late(count: Count, n: int) -> None:
    """Keep the late dates of a manual task from lying before its own: its dates cannot be broken (observed)."""
    start = count.whole[n].start(count.late_finish[n])
    count.late_start[n] = count.needed[n] = max(start, count.early_start[n])
    count.late_finish[n] = max(count.late_finish[n], count.early_finish[n])


def needed_by_rest(count: Count, n: int, finish: int) -> int:
    """Return when predecessors of a started task must be done: before the rest resumes, or must at the latest."""
    start = count.rest[n].start(finish)
    resume = count.tasks[n].progress.resume
    return start if resume is None else min(start, resume)
