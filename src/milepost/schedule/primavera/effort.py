"""Levels of effort: work that lasts from the first to the last of the tasks it is tied to (P6 help: activity types)."""

from dataclasses import dataclass, replace

from milepost.plan import Link, TaskKind
from milepost.schedule.clocks import Clock
from milepost.schedule.critical_path import FROM_FINISH, TO_START, lag_minutes
from milepost.schedule.network import sequence
from milepost.schedule.primavera.dates import Dates
from milepost.schedule.primavera.extents import Extent
from milepost.schedule.primavera.jobs import State
from milepost.schedule.primavera.links import lag_clock
from milepost.schedule.spans import Cause, Driver


@dataclass(frozen=True, slots=True)
class End:
    """What a tie asks of one end of a level of effort: early, late, and whether it has happened."""

    early: int
    late: int
    actual: bool
    link: Link | None = None


def stretch_efforts(dates: Dates, extents: dict[int, Extent]) -> None:
    """Add the extents of the levels of effort, each after those it is tied to; a circle is broken anywhere."""
    efforts = [n for n, job in enumerate(dates.jobs) if job.task.kind is TaskKind.LEVEL_OF_EFFORT]
    if not efforts:
        return
    own = {n: place for place, n in enumerate(efforts)}
    plan, number = dates.plan, dates.number
    edges = [
        (own[number[link.predecessor]], own[number[link.successor]])
        for link in plan.links
        if number[link.predecessor] in own and number[link.successor] in own
    ]
    order, circle = sequence(len(efforts), edges)
    for place in order + circle:
        extents[efforts[place]] = effort(dates, efforts[place], extents)


def effort(dates: Dates, n: int, extents: dict[int, Extent]) -> Extent:
    """Return the extent of a level of effort: from the earliest start to the latest finish that its ties name."""
    job, today = dates.jobs[n], dates.as_of
    starts, finishes = ends_of(dates, n, extents)
    none = End(dates.start, dates.finish, actual=False)
    first = min(starts, key=lambda end: end.early, default=none)
    last = max(finishes, key=lambda end: end.early, default=first)
    ties = [*(end for end in starts if end.early == first.early), *(end for end in finishes if end.early == last.early)]
    dates.drivers[n] = tuple(Driver(Cause.LINK, end.early, end.link) for end in ties)
    started = first.actual and first.early <= today
    done = started and last.actual and last.early <= today
    early_start = job.clock.next(max(first.early, today))
    early_finish = max(last.early, early_start)
    late_finish = max((end.late for end in finishes), default=dates.finish)
    late_start = min((end.late for end in starts), default=late_finish)
    if all(end.late >= end.early for end in (*starts, *finishes)):  # nothing is late, so it has begun by then
        late_start = job.clock.next(max(late_start, today))
        late_finish = max(late_finish, late_start)
    late_start = min(job.clock.next(late_start), late_finish)
    return Extent(
        first.early if started else early_start,
        last.early if done else early_finish,
        today if done else early_start,
        today if done else early_finish,
        late_start,
        late_finish,
        State.DONE if done else State.RUNNING if started else State.WAITING,
    )


def ends_of(dates: Dates, n: int, extents: dict[int, Extent]) -> tuple[list[End], list[End]]:
    """Return what its ties, to what it waits for and to what waits for it, ask of a level of effort's two ends."""
    starts: list[End] = []
    finishes: list[End] = []
    key, clock = dates.jobs[n].task.key, dates.jobs[n].clock
    for link in dates.plan.predecessors.get(key, ()):
        other = dates.number[link.predecessor]
        if other in extents:
            end = end_of(dates, (other, n), link, extents[other], 1)
            starts.append(end) if link.type in TO_START else finishes.append(at_work(end, clock))
    for link in dates.plan.successors.get(key, ()):
        other = dates.number[link.successor]
        if other in extents:
            end = end_of(dates, (n, other), link, extents[other], -1)
            starts.append(end) if link.type not in FROM_FINISH else finishes.append(at_work(end, clock))
    return starts, finishes


def end_of(dates: Dates, tied: tuple[int, int], link: Link, extent: Extent, way: int) -> End:
    """Return what one tie asks: the tied end of the other task, and the lag away from it (1) or back from it (-1)."""
    before, after = dates.jobs[tied[0]], dates.jobs[tied[1]]
    clock, lag = lag_clock(dates, link, before, after), way * lag_minutes(link, before.task)
    by_finish = link.type in FROM_FINISH if way > 0 else link.type not in TO_START
    actual = extent.state is State.DONE or (extent.state is State.RUNNING and not by_finish)
    early = extent.finish if by_finish else extent.start
    late = early if actual else extent.late_finish if by_finish else extent.late_start
    if late < early and (after if way < 0 else before).clock.between(early, late) >= 0:
        late = early  # only idle time lies between them
    return End(clock.add(early, lag), clock.add(late, lag), actual, link)


def at_work(end: End, clock: Clock) -> End:
    """Return an end to come where work ends, when it lies in idle time."""
    return end if end.actual else replace(end, early=clock.previous(end.early), late=clock.previous(end.late))
