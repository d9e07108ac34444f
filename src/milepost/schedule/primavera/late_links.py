"""How P6 carries late dates back along a link."""

from milepost.plan import Link, LinkType
from milepost.schedule.clocks import Clock
from milepost.schedule.critical_path import FROM_FINISH, TO_START, lag_minutes
from milepost.schedule.primavera.dates import Dates
from milepost.schedule.primavera.jobs import Job, State
from milepost.schedule.primavera.links import lag_clock, lag_left


def allowed(dates: Dates, first: int, second: int, link: Link) -> tuple[int, int | None]:
    """Return the latest finish of a predecessor that moves no late date of its successor, and its start where tied.

    The finish is never later than the project's, for what only starts of other tasks wait for must end with it too.
    Nor does time in which the successor or the lag's calendar does not work make the predecessor late: where P6's own
    dates end before the early ones by such time alone, the early ones stand. So no float is negative without a date
    imposed on something.
    """
    late = dates.late_start[second] if link.type in TO_START else dates.late_finish[second]
    finish, start = carried(dates, first, second, link, late)
    if not is_short(dates, first, finish, start):
        return finish, start
    after = dates.jobs[second]
    latest = after.next(late) if link.type in TO_START else after.latest_like(late)
    later = carried(dates, first, second, link, latest, idle=True)
    if is_short(dates, first, *later):
        return finish, start
    return max(finish, dates.ends[first]), None if start is None else max(start, dates.early_start[first])


def is_short(dates: Dates, n: int, finish: int, start: int | None) -> bool:
    """Return whether a late finish, or a late start where tied, leaves a task less time than its early dates."""
    job = dates.jobs[n]
    is_early = start is not None and job.next(start) < job.next(dates.early_start[n])
    return is_early or job.previous(finish) < job.previous(dates.ends[n])


def carried(
    dates: Dates, first: int, second: int, link: Link, late: int, *, idle: bool = False
) -> tuple[int, int | None]:
    """Return the finish, and the start where tied, that a late date of its successor leaves a predecessor.

    idle: at the end of the idle time around it, where P6 takes the beginning.
    """
    before, after = dates.jobs[first], dates.jobs[second]
    clock = lag_clock(dates, link, before, after)
    lag = lag_between(dates, before, after, link, clock)
    if link.type is LinkType.SF:
        late = (after if idle else before).clock.add(late, -1)
    moment = clock.add(late, -lag)
    if idle:
        moment = clock.next(moment)
    if link.type in FROM_FINISH:
        finish, tied = moment, None
    else:
        finish, tied = before.ends(before.next(moment) if opens(before, link) else moment), moment
    if finish > dates.finish:
        return before.previous(dates.finish), None
    is_tied = after.state is State.WAITING and (lag <= 0 or not before.has_length)
    return finish, tied if is_tied else None


def opens(before: Job, link: Link) -> bool:
    """Return whether a link ties the start of work with length that has not begun: only that begins with a shift."""
    return link.type is LinkType.SS and before.state is State.WAITING and before.has_length


def lag_between(dates: Dates, before: Job, after: Job, link: Link, clock: Clock) -> int:
    """Return how much of a lag lies between late dates: of a lag that is running, what is left at the status date."""
    lag = lag_minutes(link, before.task)
    if link.type in FROM_FINISH:
        return lag_after_finish(dates, before, after, link, clock, lag)
    if before.state is State.WAITING:
        return lag
    if link.type is LinkType.SF:
        return 0
    if before.state is State.RUNNING:
        return max(lag - before.done, 0) if after.state is not State.DONE else 0
    return lag_left(dates, lag, before.task.progress.actual_start, clock) if after.state is not State.RUNNING else 0


def lag_after_finish(dates: Dates, before: Job, after: Job, link: Link, clock: Clock, lag: int) -> int:
    """Return how much of an FS or FF lag lies between late dates."""
    if before.state is not State.DONE and link.type is LinkType.FF:
        return lag
    if before.state is State.RUNNING and after.state is State.RUNNING:
        return max(lag, 0)
    if before.state is not State.DONE:
        return lag if after.state is not State.DONE else 0
    if after.state is State.RUNNING:
        return lag if link.type is LinkType.FS and not after.done else 0
    return lag_left(dates, lag, before.task.progress.actual_finish, clock)
