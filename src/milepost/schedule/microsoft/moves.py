"""After an edit: only what depends on it is counted again, in the order of the network.

Every place the edit touched is marked. The marked places are counted in order; each that changed marks those that
depend on it. What stays unmarked cannot have changed, so the result is the same as counting everything.
"""

from math import frexp
from typing import NamedTuple

from milepost.schedule.microsoft.backward import late_place
from milepost.schedule.microsoft.floats import set_floats
from milepost.schedule.microsoft.forward import early_place
from milepost.schedule.microsoft.passes import last_finish
from milepost.schedule.microsoft.state import (
    FINISH,
    FINISHED,
    FIXED,
    HELD,
    INACTIVE,
    LATE,
    MANUAL,
    OPEN_ENDS,
    SUMMARY,
    Numbers,
    State,
)

WORD = 48
"""How many marks one number holds: few enough for a float to hold it exactly."""
ALL, LATER = -1, -2
"""Told when so much depends on an edit that everything must be counted, or all late dates and floats: the project ends
at another time."""


class Marks(NamedTuple):
    """What is to be counted again. at: where each place stands in the order.

    early, late: marks of places by where they stand in the order; floats: marks of tasks by number; WORD to a number.
    """

    at: Numbers
    early: Numbers
    late: Numbers
    floats: Numbers


def marks_of(s: State) -> Marks:
    """Return the marks of a state, none set."""
    at = [0] * (2 * len(s.tasks))
    for where, place in enumerate(s.order):
        at[place] = where
    places, tasks = len(s.order) // WORD + 1, len(s.tasks) // WORD + 1
    return Marks(at, [0] * places, [0] * places, [0] * tasks)


def mark(words: Numbers, at: int) -> None:
    """Mark what stands somewhere."""
    words[at // WORD] |= 1 << (at % WORD)


def lowest(word: int) -> int:
    """Return where the lowest mark of a number stands."""
    return frexp(float(word & -word))[1] - 1


def highest(word: int) -> int:
    """Return where the highest mark of a number stands."""
    return frexp(float(word))[1] - 1


def touch(s: State, m: Marks, n: int) -> None:
    """Mark what an edit of a task may change: its own dates and those that look at what the plan says of it."""
    total, above = len(s.tasks), s.tasks[n].parent
    for place in (n, closing_of(s, n)):
        mark(m.early, m.at[place])
        mark(m.late, m.at[place])
    mark_early_after(s, m, n)
    mark_late_before(s, m, n)
    mark_floats_of(s, m, n)
    if above >= 0:
        mark(m.early, m.at[total + above])
        mark(m.late, m.at[above])


def edit(s: State, m: Marks, n: int, limit: int) -> int:
    """Count again what depends on a task whose facts have changed; return how many places were looked at."""
    touch(s, m, n)
    return recount(s, m, limit)


def recount(s: State, m: Marks, limit: int) -> int:
    """Count the marked places and what depends on them; return how many were looked at, ALL beyond a limit, or LATER.

    The marks are gone afterwards. After ALL or LATER, what these tell of must be counted before it means anything.
    """
    finish = s.setting[FINISH]
    looked = sweep_early(s, m, limit)
    if looked == ALL:
        return clear(m, ALL)
    if s.setting[FINISH] != finish:
        return clear(m, LATER)
    looked = sweep_late(s, m, looked, limit)
    if looked == ALL:
        return clear(m, ALL)
    return looked + sweep_floats(s, m)


def sweep_early(s: State, m: Marks, limit: int) -> int:
    """Count the marked early dates and what they lead to, and the project's finish; return how many were looked at."""
    total, looked = len(s.tasks), 0
    finish = latest = s.setting[FINISH]
    is_open = False
    for w in range(len(m.early)):
        while m.early[w]:
            at = w * WORD + lowest(m.early[w])
            m.early[w] &= m.early[w] - 1
            place = s.order[at]
            n = place if place < total else place - total
            before = s.tasks[n].early_finish
            looked += 1
            if looked > limit:
                return ALL
            if early_place(s, place):
                mark_after(s, m, place)
                if not s.tasks[n].trait & INACTIVE:
                    is_open = is_open or before == finish
                    latest = max(latest, s.tasks[n].early_finish)
    if is_open:
        latest = last_finish(s)
    s.setting[FINISH] = latest
    return looked


def sweep_late(s: State, m: Marks, looked: int, limit: int) -> int:
    """Count the marked late dates and what they lead back to; return how many places were looked at in all."""
    for w in range(len(m.late) - 1, -1, -1):
        while m.late[w]:
            bit = highest(m.late[w])
            m.late[w] ^= 1 << bit
            place = s.order[w * WORD + bit]
            looked += 1
            if looked > limit:
                return ALL
            if late_place(s, place):
                mark_before(s, m, place)
    return looked


def sweep_floats(s: State, m: Marks) -> int:
    """Count the marked floats, and return how many there were."""
    found = 0
    for w in range(len(m.floats)):
        while m.floats[w]:
            set_floats(s, w * WORD + lowest(m.floats[w]))
            m.floats[w] &= m.floats[w] - 1
            found += 1
    return found


def mark_after(s: State, m: Marks, place: int) -> None:
    """Mark what depends on the early dates of a place that changed."""
    total = len(s.tasks)
    n = place if place < total else place - total
    if place < total and s.tasks[n].trait & SUMMARY:
        for k in range(s.tasks[n].child_first, s.tasks[n].child_last):
            mark(m.early, m.at[s.child[k]])
        return
    above = s.tasks[n].parent
    mark_early_after(s, m, n)
    mark_floats_of(s, m, n)
    if above >= 0:
        mark(m.early, m.at[total + above])
    if s.tasks[n].trait & (HELD | FINISHED | MANUAL | FIXED) or s.setting[OPEN_ENDS]:
        mark(m.late, m.at[n])
        if above >= 0:
            mark(m.late, m.at[above])


def mark_before(s: State, m: Marks, place: int) -> None:
    """Mark what depends on the late dates of a place that changed."""
    total = len(s.tasks)
    if place >= total:
        n = place - total
        for k in range(s.tasks[n].child_first, s.tasks[n].child_last):
            mark(m.late, m.at[closing_of(s, s.child[k])])
        return
    mark_late_before(s, m, place)
    if s.tasks[place].trait & LATE:
        mark_floats_of(s, m, place)
    else:
        mark(m.floats, place)
    if s.tasks[place].parent >= 0:
        mark(m.late, m.at[s.tasks[place].parent])


def mark_early_after(s: State, m: Marks, n: int) -> None:
    """Mark the early dates of a task's successors."""
    for at in range(s.tasks[n].out_first, s.tasks[n].out_last):
        mark(m.early, m.at[s.out[at].second])


def mark_late_before(s: State, m: Marks, n: int) -> None:
    """Mark the late dates of a task's predecessors: of a summary, what it hands down."""
    for link in range(s.tasks[n].into_first, s.tasks[n].into_last):
        mark(m.late, m.at[closing_of(s, s.links[link].first)])


def mark_floats_of(s: State, m: Marks, n: int) -> None:
    """Mark the floats of a task, and of its predecessors, whose free float looks at it."""
    mark(m.floats, n)
    for link in range(s.tasks[n].into_first, s.tasks[n].into_last):
        mark(m.floats, s.links[link].first)


def closing_of(s: State, n: int) -> int:
    """Return the place at which the way back reaches a task first."""
    return n + len(s.tasks) if s.tasks[n].trait & SUMMARY else n


def clear(m: Marks, told: int) -> int:
    """Take all marks away, and return what is to be told."""
    for words in (m.early, m.late, m.floats):
        for w in range(len(words)):
            words[w] = 0
    return told
