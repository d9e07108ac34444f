"""The longest path: what drives the latest finish, traced back through driving links (P6 help: longest path)."""

from milepost.schedule.primavera.dates import Dates
from milepost.schedule.spans import Driver


def longest_path(dates: Dates) -> set[int]:
    """Return the numbers of the tasks on the longest path."""
    waiting = [n for n in dates.order if dates.ends[n] == dates.last]
    found: set[int] = set()
    while waiting:
        n = waiting.pop()
        if n not in found:
            found.add(n)
            waiting.extend(driving(dates, n))
    return found


def driving(dates: Dates, n: int) -> list[int]:
    """Return the predecessors whose links fix a task's early start."""
    return [dates.number[d.link.predecessor] for d in dates.drivers[n] if d.link is not None and binds(dates, n, d)]


def binds(dates: Dates, n: int, driver: Driver) -> bool:
    """Return whether a task could start no later than it does because of a driver."""
    return dates.jobs[n].shown_start(driver.moment) == dates.early_start[n]
