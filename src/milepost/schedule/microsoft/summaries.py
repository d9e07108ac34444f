"""Summaries: what their tasks inherit from them, and what they take over from their tasks.

Microsoft's help, "Summary tasks" and "Link tasks": a link to a summary holds every task below it; a link from it waits
for its last task. A manual summary keeps its typed dates, and its automatic tasks begin no earlier (observed).
"""

from milepost.schedule.microsoft.links import arrives_at_finish, asked_moment, latest_moment, leaves_from_start
from milepost.schedule.microsoft.state import DATED, FINISH, FINISHED, INACTIVE, MANUAL, NEVER, NONE, SUMMARY, State


def summary_over(s: State, n: int) -> int:
    """Return the number of the summary whose start and late finish a task inherits, -1 for none.

    Observed: below a manual summary, a task that has a dated constraint inherits neither.
    """
    above = s.tasks[n].parent
    return -1 if s.tasks[n].trait & DATED and above >= 0 and s.tasks[above].trait & MANUAL else above


def open_summary(s: State, n: int) -> bool:
    """Find the start that the tasks below a summary inherit: of its links, its own summary, its constraint.

    A manual summary hands down its typed start alone (observed).
    """
    row = s.tasks[n]
    opens = row.begun if row.begun != NONE else asked_of_summary(s, n)
    changed = row.opens != opens
    row.opens = opens
    return changed


def asked_of_summary(s: State, n: int) -> int:
    """Return the last start asked of a summary, NONE when nothing asks for one."""
    row = s.tasks[n]
    asked = row.floor if row.parent < 0 else max(row.floor, s.tasks[row.parent].opens)
    for at in range(row.into_first, row.into_last):
        if not arrives_at_finish(s.links[at]):
            asked = max(asked, asked_moment(s, s.links[at]))
    return asked


def close_summary(s: State, n: int) -> bool:
    """Give a summary its dates: from the first start to the last finish below it, or those typed for it.

    Above a manual summary counts what lies in it, not only its typed dates (observed).
    """
    row, idle = s.tasks[n], idle_below(s, n)
    start, finish = NEVER, NONE
    for at in range(row.child_first, row.child_last):
        below = s.tasks[s.child[at]]
        if below.trait & INACTIVE == idle:
            reaches = below.trait & SUMMARY
            start = min(start, below.reach_start if reaches else below.early_start)
            finish = max(finish, below.reach_finish if reaches else below.early_finish)
    early_start = start if row.begun == NONE else row.begun
    early_finish = finish if row.ended == NONE else max(row.ended, early_start)
    start, finish = min(start, early_start), max(finish, early_finish)
    changed = row.early_start != early_start or row.early_finish != early_finish
    changed = changed or row.reach_start != start or row.reach_finish != finish
    row.early_start, row.early_finish = early_start, early_finish
    row.reach_start, row.reach_finish = start, finish
    return changed


def idle_below(s: State, n: int) -> int:
    """Return which tasks below a summary count for its dates: 0 for the active ones, INACTIVE when none is active."""
    for at in range(s.tasks[n].child_first, s.tasks[n].child_last):
        if not s.tasks[s.child[at]].trait & INACTIVE:
            return 0
    return INACTIVE


def cap_summary(s: State, n: int) -> bool:
    """Find the finish that the tasks below a summary inherit: of its successors, its own summary, its deadline.

    Links that leave from a summary's start do not limit its tasks (observed).
    """
    row = s.tasks[n]
    allowed = min(row.ceiling, s.tasks[row.parent].caps if row.parent >= 0 else s.setting[FINISH])
    for at in range(row.out_first, row.out_last):
        link = s.out[at]
        if not leaves_from_start(link) and not s.tasks[link.second].trait & FINISHED:
            allowed = min(allowed, latest_moment(s, link))
    changed = row.caps != allowed
    row.caps = allowed
    return changed


def late_summary(s: State, n: int) -> bool:
    """Give a summary its late dates: the first late start to the last late finish below it.

    Observed: manual tasks count with their fixed dates, and the late dates of a manual summary are never before its
    own; its predecessors, though, must make room for the tasks below.
    """
    row, idle = s.tasks[n], idle_below(s, n)
    start, finish, needed = NEVER, NONE, NEVER
    for at in range(row.child_first, row.child_last):
        below = s.tasks[s.child[at]]
        if below.trait & INACTIVE == idle:
            manual = below.trait & MANUAL
            begin = below.reach_start if manual else below.late_start
            finish = max(finish, below.reach_finish if manual else below.late_finish)
            start, needed = min(start, begin), min(needed, begin)
            needed = min(needed, below.needed if below.trait & SUMMARY else below.late_start)
    if row.trait & MANUAL:
        start, finish = max(start, row.early_start), max(finish, row.early_finish)
    return set_late(s, n, start, finish, needed)


def set_late(s: State, n: int, start: int, finish: int, needed: int) -> bool:
    """Keep the late dates of a task, and return whether they changed."""
    row = s.tasks[n]
    changed = row.late_start != start or row.late_finish != finish or row.needed != needed
    row.late_start, row.late_finish, row.needed = start, finish, needed
    return changed
