"""The three questions every rule asks of working time, by the number of a clock.

The rules of a dialect are written over flat lists of whole numbers, so that they run as they stand for a plan of a few
thousand tasks and compiled for one of a million. Compiled, these three are replaced by look-ups in tables of days
(`kernels.days`); everything else is the same text.
"""

from collections.abc import Sequence

from milepost.schedule.clocks import Clock

Clocks = Sequence[Clock]


def position(clocks: Clocks, clock: int, moment: int) -> int:
    """Return the working minutes from a clock's origin to a moment."""
    return clocks[clock].position(moment)


def start_at(clocks: Clocks, clock: int, worked: int) -> int:
    """Return the last moment with that many working minutes before it: where work goes on."""
    return clocks[clock].start_at(worked)


def finish_at(clocks: Clocks, clock: int, worked: int) -> int:
    """Return the first moment with that many working minutes before it: where work is done."""
    return clocks[clock].finish_at(worked)


def add(clocks: Clocks, clock: int, moment: int, minutes: int) -> int:
    """Return when that much work, begun at a moment, is done: counted back when negative, at once for none."""
    if minutes > 0:
        return finish_at(clocks, clock, position(clocks, clock, moment) + minutes)
    if minutes < 0:
        return start_at(clocks, clock, position(clocks, clock, moment) + minutes)
    return moment


def following(clocks: Clocks, clock: int, moment: int) -> int:
    """Return the moment itself when work goes on at it, else the start of the next shift."""
    return start_at(clocks, clock, position(clocks, clock, moment))


def preceding(clocks: Clocks, clock: int, moment: int) -> int:
    """Return the moment itself when work was going on until it, else the end of the shift before."""
    return finish_at(clocks, clock, position(clocks, clock, moment))


def between(clocks: Clocks, clock: int, first: int, last: int) -> int:
    """Return the working minutes from one moment to another, negative when the other is earlier."""
    return position(clocks, clock, last) - position(clocks, clock, first)
