"""From when until when a task lies, whether it takes part in the network or reaches over other tasks."""

from dataclasses import dataclass

from milepost.schedule.primavera.dates import Dates
from milepost.schedule.primavera.jobs import State


@dataclass(frozen=True, slots=True)
class Extent:
    """From when until when a task lies. start and finish are actual as far as it has come."""

    start: int
    finish: int
    early_start: int
    early_finish: int
    late_start: int
    late_finish: int
    state: State


def extent_of(dates: Dates, n: int) -> Extent:
    """Return the extent of a task that takes part in the network."""
    progress = dates.jobs[n].task.progress
    early_start, early_finish = dates.early_start[n], dates.early_finish[n]
    started, finished = progress.actual_start, progress.actual_finish
    return Extent(
        early_start if started is None else started,
        dates.ends[n] if finished is None else finished,
        early_start,
        early_finish,
        dates.late_start[n],
        dates.late_finish[n],
        dates.jobs[n].state,
    )


def hull(below: list[Extent]) -> Extent:
    """Return the extent over several; it has started when one has, and is done when all are."""
    states = {extent.state for extent in below}
    return Extent(
        min(extent.start for extent in below),
        max(extent.finish for extent in below),
        min(extent.early_start for extent in below),
        max(extent.early_finish for extent in below),
        min(extent.late_start for extent in below),
        max(extent.late_finish for extent in below),
        states.pop() if len(states) == 1 else State.RUNNING,
    )
