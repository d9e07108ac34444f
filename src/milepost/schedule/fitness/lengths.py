"""Points 6 to 8: float and duration out of all proportion."""

from milepost.schedule.fitness.logic import keys
from milepost.schedule.fitness.metric import Metric, Verdict, share, untested
from milepost.schedule.fitness.scope import Scope, hard_date

LONG = 44
"""Working days: two months."""


def high_float(scope: Scope) -> Metric:
    """Point 6: tasks that could end more than 44 working days later without touching the finish."""
    found = tuple(s for s in scope.open_work if scope.days_of(s.task, s.total_float) > LONG)
    return share("6", "High float", keys(found), keys(scope.open_work), 0.05)


def scaled_high_float(scope: Scope) -> Metric:
    """Point 6 for short projects: the limit is 44 days or a fifth of what remains, whichever is less."""
    limit = float_limit(scope)
    found = tuple(s for s in scope.open_work if scope.days_of(s.task, s.total_float) > limit)
    note = f"More than {limit:.0f} days of float."
    return share("6s", "High float for the length of the project", keys(found), keys(scope.open_work), 0.05, note=note)


def float_limit(scope: Scope) -> float:
    """Return how many days of float are plausible: 44, or a fifth of the project's remaining days if that is less."""
    begin = scope.schedule.start if scope.as_of is None else max(scope.as_of, scope.schedule.start)
    return min(LONG, 0.2 * max(scope.days_between(begin, scope.schedule.finish), 0))


def negative_float(scope: Scope) -> Metric:
    """Point 7: tasks that must end before they can; only a late date imposed somewhere can show it."""
    if not is_bound(scope):
        note = "No deadline, hard constraint or imposed finish: nothing can be late."
        return untested("7", "Negative float", 0.0, Verdict.NOT_TESTABLE, note)
    found = tuple(s for s in scope.open_network if s.total_float < 0)
    return share("7", "Negative float", keys(found), keys(scope.open_network), 0.0)


def is_bound(scope: Scope) -> bool:
    """Return whether anything in the plan says how late is too late."""
    tasks = (s.task for s in scope.open_network)
    return scope.plan.settings.must_finish is not None or any(
        t.deadline is not None or hard_date(t) is not None for t in tasks
    )


def high_duration(scope: Scope) -> Metric:
    """Point 8: tasks of more than 44 working days as promised; as they remain where nothing was promised at all."""
    promised = {s.task.key: b.duration for s in scope.open_work if (b := s.task.baseline(scope.baseline))}
    if promised:
        lengths = [(s, promised[s.task.key]) for s in scope.open_work if s.task.key in promised]
        note = ""
    else:
        lengths = [(s, scope.remaining(s)) for s in scope.open_work]
        note = "No baseline: remaining durations were measured."
    found = tuple(s for s, minutes in lengths if scope.days_of(s.task, minutes or 0) > LONG)
    return share("8", "High duration", keys(found), keys(tuple(s for s, _ in lengths)), 0.05, note=note)
