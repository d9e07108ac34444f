"""Is the schedule fit to reckon with? The DCMA's 14 points, profile `strict`.

Public definitions disagree on what is counted; ours is in each point's docstring, and every point gives its lists.
The points judge the model, not the project's health.
"""

from milepost.schedule.fitness import lengths, logic, promises
from milepost.schedule.fitness.metric import Fitness, Metric, PathTest, Verdict
from milepost.schedule.fitness.path_test import critical_path_test
from milepost.schedule.fitness.scope import Scope
from milepost.schedule.spans import Schedule

__all__ = ["Fitness", "Metric", "PathTest", "Scope", "Verdict", "fitness"]


def fitness(schedule: Schedule, as_of: int | None = None, baseline: int = 0) -> Fitness:
    """Return the 14 points of a schedule and what belongs beside them.

    as_of: end of the status day in minutes; None for the plan's own status date, without which points 9 and 11 to 14
    are not testable. baseline: the number of the one measured against. Point 12 schedules the plan up to five times.
    """
    return assess(Scope(schedule, schedule.plan.settings.status_date if as_of is None else as_of, baseline))


def assess(scope: Scope) -> Fitness:
    """Return the 14 points over sets already made."""
    path, tests = critical_path_test(scope)
    points = (
        logic.logic(scope),
        logic.leads(scope),
        logic.lags(scope),
        logic.link_types(scope),
        logic.hard_constraints(scope),
        lengths.high_float(scope),
        lengths.negative_float(scope),
        lengths.high_duration(scope),
        promises.stale_forecasts(scope),
        promises.future_actuals(scope),
        promises.resources(scope),
        promises.missed_tasks(scope),
        path,
        promises.path_length(scope),
        promises.execution(scope),
    )
    also = (lengths.scaled_high_float(scope), promises.hit_tasks(scope))
    return Fitness(points, also, tests, logic.density(scope))
