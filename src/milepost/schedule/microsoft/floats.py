"""Floats: how far a task can slip before it moves the project (total) or any successor (free)."""

from milepost.plan import Link
from milepost.schedule.critical_path import FROM_FINISH, TO_START, lagged
from milepost.schedule.microsoft.constraints import HARD
from milepost.schedule.microsoft.count import Count


def total_float(count: Count, n: int) -> int:
    """Return the total float, in minutes of the task's own working time.

    Microsoft's help, "Total Slack": the smaller of late minus early start and late minus early finish; of a started
    task the latter. A task that lies late, or is finished, has none.
    """
    if count.lies_late[n] or count.tasks[n].progress.actual_finish is not None:
        return 0
    own = count.own[n]
    finish = own.between(count.early_finish[n], count.late_finish[n])
    if count.tasks[n].progress.actual_start is not None:
        return finish
    return min(own.between(early_start(count, n), count.late_start[n]), finish)


def early_start(count: Count, n: int) -> int:
    """Return the start a task's float counts from.

    Observed: of a task pulled forward by a hard constraint, where its links would have it; of a manual task, its
    duration before its finish.
    """
    task = count.tasks[n]
    if task.manual is not None and count.late_start[n] > count.early_start[n]:
        return count.own[n].add(count.early_finish[n], -task.duration)
    if task.constraint.kind in HARD and task.progress.actual_start is None and not count.is_summary(n):
        return max(count.early_start[n], count.asked[n])
    return count.early_start[n]


def free_float(count: Count, n: int, total: int) -> int:
    """Return the free float, in minutes of the task's own working time: the smallest room its successors leave.

    Microsoft's help, "Free Slack": without successors it is the total float; never more than that, never negative,
    and none once the task is finished.
    """
    if count.tasks[n].progress.actual_finish is not None or count.lies_late[n]:
        return 0
    rooms = [
        room_before(count, n, second, link)
        for second, link in count.network.leaving[n]
        if count.tasks[second].progress.actual_finish is None
    ]
    return max(0, min([total, *rooms]))


def room_before(count: Count, n: int, second: int, link: Link) -> int:
    """Return how far a task can slip before a link moves its successor."""
    begin = count.early_finish[n] if link.type in FROM_FINISH else count.early_start[n]
    end = count.start_of(second) if link.type in TO_START else count.finish_of(second)
    ready = lagged(begin, link, count.tasks[n], count.own[second])
    return count.own[n].between(ready, end - count.delay_of(second))
