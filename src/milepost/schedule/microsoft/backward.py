"""The backward pass: how late every task may lie without moving what comes after it, successors first."""

from milepost.schedule.microsoft.constraints import constrained_finish
from milepost.schedule.microsoft.links import latest_moment, leaves_from_start
from milepost.schedule.microsoft.state import (
    FINISH,
    FINISHED,
    HELD,
    MANUAL,
    NEVER,
    NONE,
    OPEN_ENDS,
    STARTED,
    SUMMARY,
    State,
)
from milepost.schedule.microsoft.stints import dates_to, opening, rest_start, whole_finish
from milepost.schedule.microsoft.summaries import cap_summary, late_summary, set_late, summary_over


def late_place(s: State, place: int) -> bool:
    """Find what one place of the order holds on the way back, and return whether that changed."""
    total = len(s.tasks)
    if place >= total:
        return cap_summary(s, place - total)
    if s.tasks[place].trait & SUMMARY:
        return late_summary(s, place)
    return late_dates(s, place)


def late_dates(s: State, n: int) -> bool:
    """Find the late dates of a task that is no summary; those of finished work are its actual ones.

    Observed: the late dates of a manual task never lie before its own, which cannot be broken. Links from a start can
    ask for more than the late finish does: where a person is away after it, a later start has the same finish.
    """
    row = s.tasks[n]
    if row.trait & (HELD | FINISHED):
        return set_late(s, n, row.early_start, row.early_finish, row.early_start)
    latest, allowed = limits(s, n)
    start, finish = dates_to(s, n, late_finish(s, n, latest, allowed))
    if row.trait & MANUAL:
        start, finish = max(start, row.early_start), max(finish, row.early_finish)
    elif row.trait & STARTED:
        return set_late(s, n, row.begun, finish, needed_by_rest(s, n, finish))
    elif latest != NEVER:
        start = min(start, opening(s, n, latest))
    return set_late(s, n, start, finish, start)


def limits(s: State, n: int) -> tuple[int, int]:
    """Return the latest start that the links from a task's start allow, NEVER without any, and the latest finish that
    its other links and its summary, or the project's end, allow.

    Observed: links from the start of a manual task do not limit it; the leveling delay of a successor is left before
    its late start.
    """
    row, above = s.tasks[n], summary_over(s, n)
    start, finish = NEVER, s.tasks[above].caps if above >= 0 else s.setting[FINISH]
    for at in range(row.out_first, row.out_last):
        link = s.out[at]
        if s.tasks[link.second].trait & FINISHED:
            continue
        if not leaves_from_start(link):
            finish = min(finish, latest_moment(s, link))
        elif not row.trait & MANUAL:
            start = min(start, latest_moment(s, link))
    return start, finish


def late_finish(s: State, n: int, latest: int, allowed: int) -> int:
    """Return the late finish that a latest start, an allowed finish, the constraint and the deadline leave.

    Microsoft's help, "Multiple critical paths": with that option an open end is its own end.
    """
    if latest != NEVER:
        allowed = min(allowed, whole_finish(s, n, latest))
    if s.setting[OPEN_ENDS] and allowed == s.setting[FINISH]:
        allowed = min(allowed, s.tasks[n].early_finish)
    return min(constrained_finish(s, n, allowed), s.tasks[n].deadline)


def needed_by_rest(s: State, n: int, finish: int) -> int:
    """Return when predecessors of a started task must be done: before the rest resumes, or must at the latest."""
    start, resume = rest_start(s, n, finish), s.tasks[n].resume
    return start if resume == NONE else min(start, resume)
