"""Floats: how far a task may slip (P6 help: total float, free float, schedule options)."""

from milepost.plan import ConstraintKind, FloatKind, Link, LinkType
from milepost.schedule.critical_path import FROM_FINISH, TO_START, lag_minutes
from milepost.schedule.primavera.dates import Dates
from milepost.schedule.primavera.extents import Extent
from milepost.schedule.primavera.jobs import Job, State
from milepost.schedule.primavera.links import lag_clock


def total_float(kind: FloatKind, job: Job, extent: Extent) -> int:
    """Return the working minutes between early and late dates that the schedule options define; none once done.

    When work has begun, of the two the one between the finishes counts: its start can slip no more.
    """
    if extent.state is State.DONE:
        return 0
    by_start = job.room(extent.early_start, extent.late_start, to_finish=False)
    by_finish = job.room(extent.early_finish, extent.late_finish, to_finish=True)
    if kind is FloatKind.START:
        return by_start
    if kind is FloatKind.FINISH or extent.state is State.RUNNING:
        return by_finish
    return min(by_start, by_finish)


def free_float_of(dates: Dates, n: int) -> int:
    """Return how far a task may slip before an early date of one that waits for it moves (P6 help: free float).

    None when its finish is imposed. Of two links to the same task the narrower counts while both leave room.
    """
    job = dates.jobs[n]
    kind = job.task.constraint.kind
    if job.state is State.DONE or dates.expects_finish(job) or kind is ConstraintKind.MFO:
        return 0
    rooms: dict[int, list[int]] = {}
    for second, link in dates.leaving[n]:
        rooms.setdefault(second, []).append(room(dates, n, second, link))
    if rooms:
        return min(min(each) if min(each) >= 0 else max(each) for each in rooms.values())
    return 0 if kind is ConstraintKind.MSO else job.clock.between(dates.ends[n], dates.last)


def room(dates: Dates, first: int, second: int, link: Link) -> int:
    """Return the working minutes from the early date a link leaves to the latest that moves none of its successor."""
    before, after = dates.jobs[first], dates.jobs[second]
    if link.type is LinkType.SS and before.state is not State.WAITING:
        return 0
    early = dates.early_finish[first] if link.type in FROM_FINISH else dates.early_start[first]
    bound = dates.early_start[second] if link.type in TO_START else dates.early_finish[second]
    clock, lag = lag_clock(dates, link, before, after), lag_minutes(link, before.task)
    latest = clock.add(bound, -lag)
    return before.room(early, clock.next(latest) if lag < 0 else latest, to_finish=link.type in FROM_FINISH)
