"""How a link carries a date from one task to the next, and back."""

from milepost.schedule.arithmetic import add, following
from milepost.schedule.microsoft.state import LATE, LATE_KNOWN, State
from milepost.schedule.microsoft.stints import opening

FROM_START, TO_FINISH, ELAPSED = 1, 2, 4
"""Bits of a link's mode: whether it leaves from its predecessor's start, arrives at its successor's finish, and
whether its lag passes on the clock."""


def leaves_from_start(s: State, link: int) -> bool:
    """True when a link leaves from its predecessor's start (SS, SF)."""
    return s.links[link].mode & FROM_START != 0


def arrives_at_finish(s: State, link: int) -> bool:
    """True when a link arrives at its successor's finish (FF, SF)."""
    return s.links[link].mode & TO_FINISH != 0


def start_of(s: State, n: int) -> int:
    """Return the scheduled start: the late one for a task that lies late, else the early one."""
    row = s.tasks[n]
    return row.late_start if row.trait & LATE and s.setting[LATE_KNOWN] else row.early_start


def finish_of(s: State, n: int) -> int:
    """Return the scheduled finish: the late one for a task that lies late, else the early one."""
    row = s.tasks[n]
    return row.late_finish if row.trait & LATE and s.setting[LATE_KNOWN] else row.early_finish


def lagged(s: State, link: int, moment: int) -> int:
    """Return the moment a link's lag after a moment.

    Observed: a lag in working time counts in the successor's calendar.
    """
    row = s.links[link]
    if row.lag == 0:
        return moment
    return moment + row.lag if row.mode & ELAPSED else add(s.clocks, s.tasks[row.second].clock, moment, row.lag)


def asked_moment(s: State, link: int) -> int:
    """Return the moment a link asks for the end of its successor that it ties, its lag passed."""
    first = s.links[link].first
    return lagged(s, link, start_of(s, first) if leaves_from_start(s, link) else finish_of(s, first))


def latest_moment(s: State, link: int) -> int:
    """Return how late the end of its predecessor that a link ties may lie, lag and leveling delay left out.

    It may lie anywhere before the successor's work goes on: 17:00 Friday is as good as 08:00 Monday.
    """
    row = s.links[link]
    second = s.tasks[row.second]
    last = opening(s, row.second, second.late_finish) if row.mode & TO_FINISH else second.needed
    last -= second.delay
    if row.lag == 0:
        return last
    if row.mode & ELAPSED:
        return last - row.lag
    return following(s.clocks, second.clock, add(s.clocks, second.clock, last, -row.lag))
