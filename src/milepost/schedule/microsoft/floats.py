"""Floats: how far a task can slip before it moves the project (total) or any successor (free)."""

from milepost.schedule.arithmetic import add, between, position
from milepost.schedule.microsoft.links import arrives_at_finish, finish_of, lagged, leaves_from_start, start_of
from milepost.schedule.microsoft.state import FINISHED, HARD, LATE, MANUAL, NEVER, STARTED, SUMMARY, LinkRow, State


def set_floats(s: State, n: int) -> None:
    """Find both floats of a task, in minutes of its own working time; lying late or finished, it has none."""
    row = s.tasks[n]
    row.total_float = row.free_float = 0
    if not row.trait & (LATE | FINISHED):
        done = position(s.clocks, row.clock, row.early_finish)
        row.total_float = total_float(s, n, done)
        row.free_float = free_float(s, n, done)


def total_float(s: State, n: int, done: int) -> int:
    """Return the total float; done: the working minutes up to the early finish.

    Microsoft's help, "Total Slack": the smaller of late minus early start and late minus early finish; of a started
    task the latter.
    """
    row = s.tasks[n]
    finish = position(s.clocks, row.clock, row.late_finish) - done
    if row.trait & STARTED:
        return finish
    return min(between(s.clocks, row.clock, counted_start(s, n), row.late_start), finish)


def counted_start(s: State, n: int) -> int:
    """Return the start a task's float counts from.

    Observed: of a task pulled forward by a hard constraint, where its links would have it; of a manual task, its
    duration before its finish.
    """
    row = s.tasks[n]
    if row.trait & MANUAL and row.late_start > row.early_start:
        return add(s.clocks, row.clock, row.early_finish, -row.duration)
    if row.trait & HARD and not row.trait & SUMMARY:
        return max(row.early_start, row.asked)
    return row.early_start


def free_float(s: State, n: int, done: int) -> int:
    """Return the free float: the smallest room its successors leave; done: the working minutes up to the early finish.

    Microsoft's help, "Free Slack": without successors it is the total float; never more than that, never negative. Of
    successors that follow at once, the first to begin leaves the smallest room.
    """
    row, room = s.tasks[n], s.tasks[n].total_float
    next_begin = NEVER
    for at in range(row.out_first, row.out_last):
        if room <= 0:
            return 0
        link = s.out[at]
        if s.tasks[link.second].trait & FINISHED:
            continue
        if link.mode == 0 and link.lag == 0:
            next_begin = min(next_begin, start_of(s, link.second) - s.tasks[link.second].delay)
        else:
            room = min(room, room_before(s, n, link))
    if next_begin != NEVER:
        room = min(room, position(s.clocks, row.clock, next_begin) - done)
    return max(0, room)


def room_before(s: State, n: int, link: LinkRow) -> int:
    """Return how far a task can slip before a link moves its successor."""
    row, second = s.tasks[n], link.second
    end = finish_of(s, second) if arrives_at_finish(link) else start_of(s, second)
    ready = lagged(s, link, row.early_start if leaves_from_start(link) else row.early_finish)
    return between(s.clocks, row.clock, ready, end - s.tasks[second].delay)
