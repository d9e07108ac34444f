"""How a link carries a date from one task to the next, and back."""

from milepost.schedule.arithmetic import add, following
from milepost.schedule.microsoft.state import LATE, LATE_KNOWN, LinkRow, State
from milepost.schedule.microsoft.stints import opening

FROM_START, TO_FINISH, ELAPSED = 1, 2, 4
"""Bits of a link's mode: whether it leaves from its predecessor's start, arrives at its successor's finish, and
whether its lag passes on the clock."""


def leaves_from_start(link: LinkRow) -> bool:
    """True when a link leaves from its predecessor's start (SS, SF)."""
    return link.mode & FROM_START != 0


def arrives_at_finish(link: LinkRow) -> bool:
    """True when a link arrives at its successor's finish (FF, SF)."""
    return link.mode & TO_FINISH != 0


def start_of(s: State, n: int) -> int:
    """Return the scheduled start: the late one for a task that lies late, else the early one."""
    row = s.tasks[n]
    return row.late_start if s.setting[LATE_KNOWN] and row.trait & LATE else row.early_start


def finish_of(s: State, n: int) -> int:
    """Return the scheduled finish: the late one for a task that lies late, else the early one."""
    row = s.tasks[n]
    return row.late_finish if s.setting[LATE_KNOWN] and row.trait & LATE else row.early_finish


def lagged(s: State, link: LinkRow, moment: int) -> int:
    """Return the moment a link's lag after a moment.

    Observed: a lag in working time counts in the successor's calendar.
    """
    if link.lag == 0:
        return moment
    return moment + link.lag if link.mode & ELAPSED else add(s.clocks, s.tasks[link.second].clock, moment, link.lag)


def asked_moment(s: State, link: LinkRow) -> int:
    """Return the moment a link asks for the end of its successor that it ties, its lag passed."""
    return lagged(s, link, start_of(s, link.first) if leaves_from_start(link) else finish_of(s, link.first))


def latest_moment(s: State, link: LinkRow) -> int:
    """Return how late the end of its predecessor that a link ties may lie, lag and leveling delay left out.

    It may lie anywhere before the successor's work goes on: 17:00 Friday is as good as 08:00 Monday.
    """
    second = s.tasks[link.second]
    last = opening(s, link.second, second.late_finish) if arrives_at_finish(link) else second.needed
    last -= second.delay
    if link.lag == 0:
        return last
    if link.mode & ELAPSED:
        return last - link.lag
    return following(s.clocks, second.clock, add(s.clocks, second.clock, last, -link.lag))
