"""Where a started task stands: what is done stays, what remains goes on from where it resumes."""

from milepost.schedule.microsoft.links import FROM_START, TO_FINISH, asked_moment
from milepost.schedule.microsoft.state import FINISHED, NONE, RESTS, SPLITS, State
from milepost.schedule.microsoft.stints import rest_finish, whole_finish


def started_finish(s: State, n: int) -> int:
    """Return the finish of a task with an actual start alone: the end of what remains."""
    begun, resume = s.tasks[n].begun, resumes_at(s, n)
    return whole_finish(s, n, begun) if resume == NONE else max(begun, rest_finish(s, n, resume))


def resumes_at(s: State, n: int) -> int:
    """Return when the rest of a started task begins; NONE when it follows what is done without a break.

    Microsoft's help, "Split in-progress tasks": where the option is set, the rest waits for unfinished predecessors.
    """
    row = s.tasks[n]
    resume = row.resume if row.trait & RESTS else NONE
    waits = awaited(s, n) if s.setting[SPLITS] else NONE
    return waits if waits > (row.done if resume == NONE else resume) else resume


def awaited(s: State, n: int) -> int:
    """Return when the last unfinished finish-to-start predecessor lets a task go on; NONE without one."""
    last = NONE
    for at in range(s.tasks[n].into_first, s.tasks[n].into_last):
        link = s.links[at]
        if not link.mode & (FROM_START | TO_FINISH) and not s.tasks[link.first].trait & FINISHED:
            last = max(last, asked_moment(s, link))
    return last
