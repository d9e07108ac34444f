"""What both programs agree on: how a link carries a date forward, back, and how much room it leaves."""

from milepost.plan import LagKind, Link, Task
from milepost.schedule.clocks import Clock


def lagged(moment: int, link: Link, predecessor: Task, clock: Clock) -> int:
    """Return the moment a link's lag after a moment, counted in working time unless the lag is elapsed."""
    lag = lag_minutes(link, predecessor)
    if lag == 0:
        return moment
    return moment + lag if is_elapsed(link, predecessor) else clock.add(moment, lag)


def unlagged(moment: int, link: Link, predecessor: Task, clock: Clock) -> int:
    """Return the moment from which a link's lag leads to a moment: the reverse of `lagged`."""
    lag = lag_minutes(link, predecessor)
    if lag == 0:
        return moment
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
