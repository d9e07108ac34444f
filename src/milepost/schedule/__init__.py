"""WHEN: the dates of a plan as its own program counts them."""

from typing import TYPE_CHECKING

from milepost.plan import Author, Plan
from milepost.plan.garbage import uncollected
from milepost.schedule.spans import Cause, Driver, Schedule, Span

if TYPE_CHECKING:
    from milepost.schedule.live_schedule import LiveSchedule

__all__ = ["Cause", "Driver", "Schedule", "Span", "live", "schedule"]


def schedule(plan: Plan, author: Author | None = None) -> Schedule:
    """Return the schedule of a plan, counted as the program of its author counts, or as the author given.

    A plan of no known program is counted as Microsoft Project counts. Raises CyclicPlan, naming the tasks of one
    shortest cycle, when tasks wait for one another.
    """
    with uncollected():
        if (author or plan.source.author) is Author.PRIMAVERA:
            from milepost.schedule import primavera

            return primavera.schedule(plan)
        from milepost.schedule import microsoft

        return microsoft.schedule(plan)


def live(plan: Plan) -> "LiveSchedule":
    """Return the schedule of a plan kept true from edit to edit, as Microsoft Project counts.

    Compiled once: counting 10,000 tasks anew takes milliseconds, one edit some dozens of microseconds. Raises
    CyclicPlan, InvalidPlan.
    """
    from milepost.schedule.live_schedule import LiveSchedule

    return LiveSchedule(plan)
