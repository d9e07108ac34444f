"""Where a started task stands: what is done stays, what remains goes on from where it resumes."""

from milepost.plan import LinkType
from milepost.schedule.microsoft.count import Count
from milepost.schedule.microsoft.links import asked_moment


def started_dates(count: Count, n: int) -> tuple[int, int]:
    """Return the dates of a task with an actual start: actual where they are, else the end of what remains."""
    progress = count.tasks[n].progress
    start = progress.actual_start or 0
    if progress.actual_finish is not None:
        return start, progress.actual_finish
    resume = resumes_at(count, n)
    return start, count.whole[n].finish(start) if resume is None else max(start, count.rest[n].finish(resume))


def resumes_at(count: Count, n: int) -> int | None:
    """Return when the rest of a started task begins; None when it follows what is done without a break.

    Microsoft's help, "Split in-progress tasks": where the option is set, the rest waits for unfinished predecessors.
    A break under two minutes is no break, for sources count in fractions of minutes.
    """
    progress = count.tasks[n].progress
    resume, begin, own = progress.resume, progress.actual_start or 0, count.own[n]
    if resume is not None and abs(own.between(own.add(begin, progress.actual_duration), resume)) < 2:
        resume = None
    waits = awaited(count, n) if count.plan.settings.split_in_progress else None
    done = progress.stop or progress.resume or begin
    return waits if waits is not None and waits > (resume or done) else resume


def awaited(count: Count, n: int) -> int | None:
    """Return when the last unfinished finish-to-start predecessor lets a task go on; None without one."""
    moments = [
        asked_moment(count, first, link, n)
        for first, link in count.network.arriving[n]
        if link.type is LinkType.FS and count.tasks[first].progress.actual_finish is None
    ]
    return max(moments, default=None)
