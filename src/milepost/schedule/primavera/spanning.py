"""The spans of all tasks: those of headings and WBS summaries reach over the tasks below them."""

from collections.abc import Iterator
from dataclasses import replace

from milepost.plan import TaskKind
from milepost.schedule.primavera.dates import Dates
from milepost.schedule.primavera.effort import stretch_efforts
from milepost.schedule.primavera.extents import Extent, extent_of, hull
from milepost.schedule.primavera.floats import free_float_of, total_float
from milepost.schedule.primavera.jobs import State
from milepost.schedule.primavera.longest_path import longest_path
from milepost.schedule.spans import Cause, Driver, Span


def spans_of(dates: Dates) -> tuple[Span, ...]:
    """Return the span of every task, in the plan's order."""
    extents = {n: extent_of(dates, n) for n in dates.order}
    stretch_efforts(dates, extents)
    roll_up(dates, extents)
    kind = dates.plan.settings.float_kind
    everywhere = [extents.get(n) or alone(dates, n) for n in range(len(dates.jobs))]
    floats = [total_float(kind, job, extent) for job, extent in zip(dates.jobs, everywhere, strict=True)]
    own, critical = set(dates.order), critical_tasks(dates, floats)
    return tuple(
        Span(
            job.task,
            extent.start,
            extent.finish,
            extent.early_start,
            extent.early_finish,
            extent.late_start,
            extent.late_finish,
            floats[n],
            free_float_of(dates, n) if n in own else 0,
            n in critical,
            job.clock.between(extent.start, extent.finish),
            dates.drivers[n],
        )
        for n, (job, extent) in enumerate(zip(dates.jobs, everywhere, strict=True))
    )


def roll_up(dates: Dates, extents: dict[int, Extent]) -> None:
    """Add the extents of headings, from the lowest up, and of the WBS summaries, which have those of their parents.

    P6 help: activity types, WBS summary.
    """
    for n in reversed(range(len(dates.jobs))):
        below = [child for child in dates.children[n] if child in extents]
        if below:
            extents[n] = hull([extents[child] for child in below])
            first = min(below, key=lambda child: extents[child].start)
            dates.drivers[n] = (Driver(Cause.CHILDREN, extents[n].start, key=dates.jobs[first].task.key),)
    for n, job in enumerate(dates.jobs):
        if job.task.kind is TaskKind.WBS_SUMMARY and n not in extents and job.task.parent is not None:
            parent = dates.number[job.task.parent]
            if parent in extents:
                extents[n] = still_open(dates, parent, extents)
                dates.drivers[n] = dates.drivers[parent]


def still_open(dates: Dates, n: int, extents: dict[int, Extent]) -> Extent:
    """Return a heading's extent with the early and late dates of the tasks below it that are not done (P6 help)."""
    left = [extents[leaf] for leaf in leaves(dates, n) if extents[leaf].state is not State.DONE]
    return replace(hull(left), start=extents[n].start, finish=extents[n].finish) if left else extents[n]


def leaves(dates: Dates, n: int) -> Iterator[int]:
    """Yield the tasks below a heading, at any depth, that take part in the network."""
    own, waiting = set(dates.order), [n]
    while waiting:
        n = waiting.pop()
        waiting.extend(dates.children[n])
        if n in own:
            yield n


def alone(dates: Dates, n: int) -> Extent:
    """Return the extent of what nothing gives dates: as recorded, else at the project's start."""
    recorded = dates.jobs[n].task.recorded
    start = dates.start if recorded is None or recorded.start is None else recorded.start
    finish = start if recorded is None or recorded.finish is None else max(recorded.finish, start)
    return Extent(start, finish, start, finish, start, finish, dates.jobs[n].state)


def critical_tasks(dates: Dates, floats: list[int]) -> set[int]:
    """Return the tasks that are critical and not done, by float or by longest path, and the headings above them.

    P6 help: defining critical activities.
    """
    settings = dates.plan.settings
    if settings.critical_is_longest_path:
        found = longest_path(dates)
    else:
        found = {n for n in dates.order if floats[n] <= settings.critical_float}
    found = {n for n in found if dates.jobs[n].state is not State.DONE}
    for n in reversed(range(len(dates.jobs))):
        if any(child in found for child in dates.children[n]):
            found.add(n)
    return found
