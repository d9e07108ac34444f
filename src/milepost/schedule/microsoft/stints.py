"""How long work takes from a start, and when it must start to be done in time, over the stints low to high - 1.

The stints of a task lie side by side: the first to begin opens, the last to finish closes.
"""

from milepost.schedule.arithmetic import add, finish_at, following, position, preceding, start_at
from milepost.schedule.microsoft.state import State


def opening(s: State, n: int, moment: int) -> int:
    """Return when work on a task can begin at or after a moment."""
    low, high = s.tasks[n].whole_first, s.tasks[n].rest_first
    begin = following(s.clocks, s.stints[low].clock, moment)
    for k in range(low + 1, high):
        begin = min(begin, following(s.clocks, s.stints[k].clock, moment))
    return begin


def closing(s: State, n: int, moment: int) -> int:
    """Return when work on a task was last done at or before a moment."""
    low, high = s.tasks[n].whole_first, s.tasks[n].rest_first
    end = preceding(s.clocks, s.stints[low].clock, moment)
    for k in range(low + 1, high):
        end = max(end, preceding(s.clocks, s.stints[k].clock, moment))
    return end


def finish(s: State, low: int, high: int, start: int) -> int:
    """Return when work begun at a moment is done."""
    end = add(s.clocks, s.stints[low].clock, start, s.stints[low].minutes)
    for k in range(low + 1, high):
        end = max(end, add(s.clocks, s.stints[k].clock, start, s.stints[k].minutes))
    return end


def start(s: State, low: int, high: int, finish: int) -> int:
    """Return when work must begin to be done at a moment."""
    begin = add(s.clocks, s.stints[low].clock, finish, -s.stints[low].minutes)
    for k in range(low + 1, high):
        begin = min(begin, add(s.clocks, s.stints[k].clock, finish, -s.stints[k].minutes))
    return begin


def whole_finish(s: State, n: int, moment: int) -> int:
    """Return when a whole task begun at a moment is done."""
    return finish(s, s.tasks[n].whole_first, s.tasks[n].rest_first, moment)


def whole_start(s: State, n: int, moment: int) -> int:
    """Return when a whole task must begin to be done at a moment."""
    return start(s, s.tasks[n].whole_first, s.tasks[n].rest_first, moment)


def rest_finish(s: State, n: int, moment: int) -> int:
    """Return when what remains of a task, resumed at a moment, is done."""
    return finish(s, s.tasks[n].rest_first, s.tasks[n].rest_last, moment)


def rest_start(s: State, n: int, moment: int) -> int:
    """Return when what remains of a task must be resumed to be done at a moment."""
    return start(s, s.tasks[n].rest_first, s.tasks[n].rest_last, moment)


def is_single(s: State, n: int) -> bool:
    """True when a task is one stint that takes time, as nearly all are."""
    low = s.tasks[n].whole_first
    return s.tasks[n].rest_first == low + 1 and s.stints[low].minutes > 0


def dates_from(s: State, n: int, moment: int) -> tuple[int, int]:
    """Return when a task that may begin at a moment begins and is done.

    A milestone may stand at the end of a day's work, where its predecessor ends (observed).
    """
    if is_single(s, n):
        stint = s.stints[s.tasks[n].whole_first]
        worked = position(s.clocks, stint.clock, moment)
        return start_at(s.clocks, stint.clock, worked), finish_at(s.clocks, stint.clock, worked + stint.minutes)
    begin = opening(s, n, moment)
    if s.tasks[n].duration == 0 and begin > moment and moment == closing(s, n, moment):
        begin = moment
    return begin, whole_finish(s, n, begin)


def dates_to(s: State, n: int, moment: int) -> tuple[int, int]:
    """Return when a task that must be done by a moment must begin and be done at the latest."""
    if is_single(s, n):
        stint = s.stints[s.tasks[n].whole_first]
        worked = position(s.clocks, stint.clock, moment)
        done = finish_at(s.clocks, stint.clock, worked)
        return start_at(s.clocks, stint.clock, worked - stint.minutes), done if s.tasks[n].duration else moment
    done = closing(s, n, moment) if s.tasks[n].duration else moment
    return whole_start(s, n, done), done
