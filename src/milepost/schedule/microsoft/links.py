"""How a link carries a date from one task to the next, and back."""

from milepost.plan import Link
from milepost.schedule.critical_path import FROM_FINISH, TO_START, is_elapsed, lagged, unlagged
from milepost.schedule.microsoft.count import Count


def asked_moment(count: Count, first: int, link: Link, n: int) -> int:
    """Return the moment a link asks for the end of its successor that it ties, its lag passed.

    Observed: a lag in working time counts in the successor's calendar.
    """
    base = count.finish_of(first) if link.type in FROM_FINISH else count.start_of(first)
    return lagged(base, link, count.tasks[first], count.own[n])


def latest_moment(count: Count, n: int, second: int, link: Link) -> int:
    """Return how late a task's end of a link may lie for the sake of its successor, lag and leveling delay left out.

    It may lie anywhere before the successor's work goes on: 17:00 Friday is as good as 08:00 Monday.
    """
    own = count.own[second]
    base = count.needed[second] if link.type in TO_START else count.whole[second].opening(count.late_finish[second])
    moment = unlagged(base - count.delay_of(second), link, count.tasks[n], own)
    return own.next(moment) if link.lag and not is_elapsed(link, count.tasks[n]) else moment
