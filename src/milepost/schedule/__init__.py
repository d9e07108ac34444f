"""WHEN: the dates of a plan as its own program counts them."""

from milepost.plan import Author, Plan
from milepost.schedule.spans import Cause, Driver, Schedule, Span

__all__ = ["Cause", "Driver", "Schedule", "Span", "schedule"]


def schedule(plan: Plan, author: Author | None = None) -> Schedule:
    """Return the schedule of a plan, counted as the program of its author counts, or as the author given.

    A plan of no known program is counted as Microsoft Project counts. Raises CyclicPlan, naming the tasks of one
    shortest cycle, when tasks wait for one another.
    """
    if (author or plan.source.author) is Author.PRIMAVERA:
        from milepost.schedule import primavera

        return primavera.schedule(plan)
    from milepost.schedule import microsoft

    return microsoft.schedule(plan)
