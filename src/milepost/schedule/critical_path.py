"""What every program agrees on: how a link's lag carries a date from one task to the next, and back."""

from milepost.plan import LagKind, Link, LinkType, Task
from milepost.schedule.clocks import Clock

FROM_FINISH = (LinkType.FS, LinkType.FF)
"""The links that leave from the predecessor's finish; the others leave from its start."""
TO_START = (LinkType.FS, LinkType.SS)
"""The links that arrive at the successor's start; the others arrive at its finish."""


def lagged(moment: int, link: Link, predecessor: Task, clock: Clock) -> int:
    """Return the moment a link's lag after a moment, counted in working time unless the lag is elapsed."""
    if link.lag == 0:
        return moment
    lag = lag_minutes(link, predecessor)
    return moment + lag if is_elapsed(link, predecessor) else clock.add(moment, lag)


def unlagged(moment: int, link: Link, predecessor: Task, clock: Clock) -> int:
    """Return the moment from which a link's lag leads to a moment: the reverse of `lagged`."""
    if link.lag == 0:
        return moment
    lag = lag_minutes(link, predecessor)
    return moment - lag if is_elapsed(link, predecessor) else clock.add(moment, -lag)


def lag_minutes(link: Link, predecessor: Task) -> int:
    """Return a link's lag in minutes; percent are of the predecessor's duration."""
    if link.lag_kind in (LagKind.PERCENT, LagKind.ELAPSED_PERCENT):
        return round(predecessor.duration * link.lag / 100)
    return link.lag


def is_elapsed(link: Link, predecessor: Task) -> bool:
    """True when a link's lag passes on the clock and not in working time."""
    if link.lag_kind is LagKind.PERCENT:
        return predecessor.elapsed
    return link.lag_kind in (LagKind.ELAPSED, LagKind.ELAPSED_PERCENT)
