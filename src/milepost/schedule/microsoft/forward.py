"""The forward pass: every task as early as its links, constraints and calendars allow, predecessors first."""

from milepost.errors import InvalidPlan
from milepost.plan import Problem
from milepost.plan.moments import FIRST
from milepost.schedule.critical_path import TO_START
from milepost.schedule.microsoft.constraints import DATED, constrained_start
from milepost.schedule.microsoft.count import Count
from milepost.schedule.microsoft.links import asked_moment
from milepost.schedule.microsoft.manual import manual_dates
from milepost.schedule.microsoft.progress import started_dates
from milepost.schedule.microsoft.summaries import close_summary, open_summary, summary_over


def count_early(count: Count) -> None:
    """Find the early dates of every task."""
    total = count.network.count
    for place in count.network.order:
        n = place if place < total else place - total
        try:
            if place >= total:
                close_summary(count, n)
            elif count.network.children[n]:
                open_summary(count, n)
            else:
                count.early_start[n], count.early_finish[n] = count.reach[n] = early_dates(count, n)
        except InvalidPlan as error:
            strand(count, n, str(error))


def early_dates(count: Count, n: int) -> tuple[int, int]:
    """Return the early dates of a task that is no summary."""
    task = count.tasks[n]
    recorded = task.recorded
    if task.external and recorded is not None and recorded.start is not None and recorded.finish is not None:
        return recorded.start, recorded.finish
    typed = manual_dates(task, count.whole[n])
    if typed is not None:
        return typed
    if task.progress.actual_start is not None:
        return started_dates(count, n)
    start = early_start(count, n)
    return start, count.whole[n].finish(start)


def early_start(count: Count, n: int) -> int:
    """Return the early start of a task that has not begun, its leveling delay included."""
    start = unleveled_start(count, n, asked_starts(count, n))
    delay = count.tasks[n].leveling_delay
    return opening(count, n, count.whole[n].opening(start) + delay if delay else start)


def unleveled_start(count: Count, n: int, asked: list[int]) -> int:
    """Return the moment at which a task may begin that is asked for some starts, its constraint counted in.

    Observed: with nothing to wait for, a dated constraint stands in for the project's start, even before it.
    """
    task, length = count.tasks[n], count.whole[n]
    if not asked and task.constraint.kind in DATED:
        asked = [constrained_start(task.constraint, FIRST, length, honor=True)]
    count.asked[n] = start = max(asked, default=count.start)
    return constrained_start(task.constraint, start, length, honor=count.plan.settings.honor_constraints)


def asked_starts(count: Count, n: int) -> list[int]:
    """Return the starts asked of a task by its links and its summary.

    Observed: a link to its finish does not pull a task before the project's start.
    """
    asked = []
    for first, link in count.network.arriving[n]:
        moment = asked_moment(count, first, link, n)
        if link.type in TO_START:
            asked.append(moment)
        else:
            asked += (count.whole[n].start(moment), count.start)
    above = summary_over(count, n)
    inherited = count.opens[above] if above >= 0 else None
    if inherited is not None:
        asked.append(inherited)
    return asked


def opening(count: Count, n: int, moment: int) -> int:
    """Return when a task begins that may begin at a moment: when work goes on.

    A milestone may stand at the end of a day's work, where its predecessor ends (observed).
    """
    length = count.whole[n]
    begin = length.opening(moment)
    return moment if count.tasks[n].duration == 0 and begin > moment == length.closing(moment) else begin


def strand(count: Count, n: int, reason: str) -> None:
    """Keep the recorded dates of a task that cannot be dated, and tell."""
    task = count.tasks[n]
    start = task.recorded.start if task.recorded and task.recorded.start is not None else count.start
    finish = task.recorded.finish if task.recorded and task.recorded.finish is not None else start
    count.early_start[n], count.early_finish[n] = count.reach[n] = start, finish
    count.late_start[n], count.late_finish[n], count.needed[n] = start, finish, start
    problem = Problem(f"task {task.name or task.key}", f"keeps its recorded dates: {reason}")
    if problem not in count.problems:
        count.problems.append(problem)
