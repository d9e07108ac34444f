"""Summaries: what their tasks inherit from them, and what they take over from their tasks.

Microsoft's help, "Summary tasks" and "Link tasks": a link to a summary holds every task below it; a link from it waits
for its last task. A manual summary keeps its typed dates, and its automatic tasks begin no earlier (observed).
"""

from milepost.plan import ConstraintKind
from milepost.schedule.critical_path import FROM_FINISH, TO_START
from milepost.schedule.microsoft.constraints import DATED
from milepost.schedule.microsoft.count import Count
from milepost.schedule.microsoft.links import asked_moment, latest_moment
from milepost.schedule.microsoft.manual import typed_finish, typed_start


def open_summary(count: Count, n: int) -> None:
    """Find the start that the tasks below a summary inherit: of its links, its own summary, its constraint.

    A manual summary hands down its typed start alone (observed).
    """
    task = count.tasks[n]
    start = typed_start(task)
    count.opens[n] = start if start is not None else max(asked_of_summary(count, n), default=None)


def asked_of_summary(count: Count, n: int) -> list[int]:
    """Return the starts asked of a summary."""
    task, above = count.tasks[n], count.network.parent[n]
    asked = [asked_moment(count, first, link, n) for first, link in count.network.arriving[n] if link.type in TO_START]
    inherited = count.opens[above] if above >= 0 else None
    if inherited is not None:
        asked.append(inherited)
    if task.constraint.kind in (ConstraintKind.SNET, ConstraintKind.MSO) and task.constraint.date is not None:
        asked.append(task.constraint.date)
    return asked


def summary_over(count: Count, n: int) -> int:
    """Return the number of the summary whose start and late finish a task inherits, -1 for none.

    Observed: below a manual summary, a task that has a dated constraint inherits neither.
    """
    above = count.network.parent[n]
    is_free = above >= 0 and count.tasks[above].manual is not None and count.tasks[n].constraint.kind in DATED
    return -1 if is_free else above


def close_summary(count: Count, n: int) -> None:
    """Give a summary its dates: from the first start to the last finish below it, or those typed for it.

    Above a manual summary counts what lies in it, not only its typed dates (observed).
    """
    below = counted(count, n)
    start, finish = min(count.reach[k][0] for k in below), max(count.reach[k][1] for k in below)
    typed = typed_start(count.tasks[n]), typed_finish(count.tasks[n])
    count.early_start[n] = start if typed[0] is None else typed[0]
    count.early_finish[n] = finish if typed[1] is None else max(typed[1], count.early_start[n])
    count.reach[n] = min(start, count.early_start[n]), max(finish, count.early_finish[n])


def counted(count: Count, n: int) -> list[int]:
    """Return the tasks below a summary that count for its dates: the active ones, or all when none is."""
    below = count.network.children[n]
    return [k for k in below if count.tasks[k].active] or below


def cap_summary(count: Count, n: int) -> None:
    """Find the finish that the tasks below a summary inherit: of its successors, its own summary, its deadline.

    Links that leave from a summary's start do not limit its tasks (observed).
    """
    task, above = count.tasks[n], count.network.parent[n]
    allowed = [count.caps[above] if above >= 0 else count.finish]
    for second, link in count.network.leaving[n]:
        if link.type in FROM_FINISH and count.tasks[second].progress.actual_finish is None:
            allowed.append(latest_moment(count, n, second, link))
    if task.constraint.kind in (ConstraintKind.FNLT, ConstraintKind.MFO) and task.constraint.date is not None:
        allowed.append(task.constraint.date)
    if task.deadline is not None:
        allowed.append(task.deadline)
    count.caps[n] = min(allowed)


def late_summary(count: Count, n: int) -> None:
    """Give a summary its late dates: the first late start to the last late finish below it.

    Observed: manual tasks count with their fixed dates, and the late dates of a manual summary are never before its
    own; its predecessors, though, must make room for the tasks below.
    """
    below = counted(count, n)
    count.late_start[n] = min(first_start(count, k) for k in below)
    count.late_finish[n] = max(count.reach[k][1] if count.tasks[k].manual else count.late_finish[k] for k in below)
    count.needed[n] = min(min(first_start(count, k), needed_start(count, k)) for k in below)
    if count.tasks[n].manual is not None:
        count.late_start[n] = max(count.late_start[n], count.early_start[n])
        count.late_finish[n] = max(count.late_finish[n], count.early_finish[n])


def first_start(count: Count, n: int) -> int:
    """Return the start with which a task counts for its summary's late start."""
    return count.reach[n][0] if count.tasks[n].manual else count.late_start[n]


def needed_start(count: Count, n: int) -> int:
    """Return the start by which a summary's predecessors must be done for the sake of one task below it."""
    return count.needed[n] if count.is_summary(n) else count.late_start[n]
