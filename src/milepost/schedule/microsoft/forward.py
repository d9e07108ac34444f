"""The forward pass: every task as early as its links, constraints and calendars allow, predecessors first.

Each step tells whether it changed anything, so that after an edit only what moves is counted again.
"""

from milepost.schedule.microsoft.constraints import constrained_start
from milepost.schedule.microsoft.links import arrives_at_finish, asked_moment
from milepost.schedule.microsoft.progress import started_finish
from milepost.schedule.microsoft.state import DATED, FIXED, HONOR, NONE, START, STARTED, SUMMARY, State
from milepost.schedule.microsoft.stints import dates_from, opening, whole_start
from milepost.schedule.microsoft.summaries import close_summary, open_summary, summary_over


def early_place(s: State, place: int) -> bool:
    """Find what one place of the order holds, and return whether that changed."""
    total = len(s.tasks)
    if place >= total:
        return close_summary(s, place - total)
    if s.tasks[place].trait & SUMMARY:
        return open_summary(s, place)
    return early_dates(s, place)


def early_dates(s: State, n: int) -> bool:
    """Find the early dates of a task that is no summary."""
    row = s.tasks[n]
    asked = row.asked
    if row.trait & FIXED:
        start, finish = row.begun, row.ended
    elif row.trait & STARTED:
        start = row.begun
        finish = started_finish(s, n)
    else:
        start, finish = planned_dates(s, n)
    changed = row.early_start != start or row.early_finish != finish or row.asked != asked
    row.early_start = row.reach_start = start
    row.early_finish = row.reach_finish = finish
    return changed


def planned_dates(s: State, n: int) -> tuple[int, int]:
    """Return the early dates of a task that has not begun, its leveling delay included."""
    moment, delay = unleveled_start(s, n, asked_start(s, n)), s.tasks[n].delay
    return dates_from(s, n, opening(s, n, moment) + delay if delay else moment)


def unleveled_start(s: State, n: int, asked: int) -> int:
    """Return the moment at which a task may begin that is asked for some start or NONE, its constraint counted in.

    Observed: with nothing to wait for, a dated constraint stands in for the project's start, even before it.
    """
    if asked == NONE:
        asked = constrained_start(s, n, NONE, 1) if s.tasks[n].trait & DATED else s.setting[START]
    s.tasks[n].asked = asked
    return constrained_start(s, n, asked, s.setting[HONOR])


def asked_start(s: State, n: int) -> int:
    """Return the last start asked of a task by its links and its summary, NONE when nothing asks.

    Observed: a link to its finish does not pull a task before the project's start.
    """
    row, above = s.tasks[n], summary_over(s, n)
    asked = s.tasks[above].opens if above >= 0 else NONE
    for at in range(row.into_first, row.into_last):
        moment = asked_moment(s, s.links[at])
        if arrives_at_finish(s.links[at]):
            moment = max(whole_start(s, n, moment), s.setting[START])
        asked = max(asked, moment)
    return asked
