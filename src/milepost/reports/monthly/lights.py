"""The lights at the head of the report, computed from what is known; what is not known stays grey and says why.

Green needs the chance of keeping a promise, which takes a simulation; a plan that merely adds up is not green.
"""

from collections.abc import Iterator

from milepost.forecast.earned_value import Measure, NotAvailable, Performance
from milepost.questions.asking.ask import TOLERANCE
from milepost.questions.asking.promises import promises
from milepost.reports.document import Light, Status
from milepost.reports.phrases import date, days, lateness, money_range, name, plural, shade, verb
from milepost.review import Review
from milepost.review.model import Look
from milepost.review.state import baseline_finish
from milepost.schedule import Schedule
from milepost.schedule.fitness import Scope, Verdict

OVERRUN = 0.10
"""The part of the budget by which the final bill may be higher before cost is off track (our default)."""


def lights(review: Review) -> tuple[Light, ...]:
    """Return the lights for time, cost and the plan itself, each with the reason for its color."""
    time, why_time = time_light(review.schedule, review.as_of)
    cost, why_cost = cost_light(review.earned, review.plan.settings.currency)
    plan, why_plan = plan_light(review)
    before = list(months_before(review))
    return (
        Light("Time", time, why_time, tuple(time_light(look.schedule, look.as_of)[0] for look in before)),
        Light("Cost", cost, why_cost, tuple(cost_light(look.earned, "")[0] for look in before)),
        Light("Plan", plan, why_plan),
    )


def months_before(review: Review) -> Iterator[Look]:
    """Yield the versions of about two months ago and one month ago, as far as there are any."""
    for age in (56, 28):
        look = review.before(age)
        if look is not None and look.as_of <= review.as_of - age * 1440 + 3 * 1440:
            yield look


def time_light(schedule: Schedule, as_of: int) -> tuple[Status, str]:
    """Return the light for time: red when a promise is missed by more than the tolerance, amber when by less.

    The tolerance is 5 % of the working days left until the promise, and at least one (our default).
    """
    scope = Scope(schedule, as_of)
    if scope.discrete and not scope.open_network:
        return finished(scope)
    if scope.open_network and schedule.finish < as_of:
        return (
            Status.RED,
            f"the finish of {date(schedule.finish)} has passed with {plural(len(scope.open_work), 'open task')}",
        )
    made = promises(schedule, scope)
    worst = max(made, key=lambda p: p.late, default=None)
    if worst is None:
        return by_baseline(scope, as_of)
    if worst.late < 0.5:
        return (
            Status.GREY,
            f"on paper every promise is kept, the tightest by {days(worst.late)}; how likely is not known",
        )
    return judged(scope, as_of, worst.at, worst.late), f"“{name(worst.task)}” {days(worst.late)} after its promise"


def judged(scope: Scope, as_of: int, promised: int, late: float) -> Status:
    """Return the light of a missed promise: red past the tolerance."""
    left = max(scope.days_between(as_of, promised), 0)
    return Status.RED if late > max(TOLERANCE * left, 1) else Status.AMBER


def by_baseline(scope: Scope, as_of: int) -> tuple[Status, str]:
    """Return the light for time where only some baseline dates say what was promised, or none."""
    promise = baseline_finish(s.task for s in scope.discrete)
    if promise is None:
        return Status.GREY, "no deadline and no baseline to be measured against"
    late = scope.days_between(promise, scope.schedule.finish)
    if late < 0.5:
        return Status.GREY, f"on paper {days(late)} before the baseline's last date; how likely is not known"
    return judged(scope, as_of, promise, late), f"the finish comes {days(late)} after the baseline's last date"


def finished(scope: Scope) -> tuple[Status, str]:
    """Return the light for time once all is done, which is certain."""
    promise = baseline_finish(s.task for s in scope.discrete)
    late = None if promise is None else scope.days_between(promise, scope.schedule.finish)
    told = (
        f"all is finished, {lateness(late)}" if late is not None else "all is finished; no baseline says when it should"
    )
    return shade(late, done=True), told


def cost_light(earned: Performance | NotAvailable, currency: str) -> tuple[Status, str]:
    """Return the light for cost: red when even the lowest estimate passes the tolerance, amber when any is over."""
    if isinstance(earned, NotAvailable):
        return Status.GREY, earned.because
    whole = earned.whole
    if earned.value.measure is not Measure.MONEY:
        return Status.GREY, "the baseline holds no cost"
    if whole.ac is None:
        return Status.GREY, "nothing says what was spent"
    if whole.eac_range is None:
        return Status.GREY, "too early to say" if (whole.complete or 0) < 0.5 else "too late for an estimate to help"
    low, high = whole.eac_range
    over = f"{money_range(low - whole.bac, high - whole.bac, currency)} over budget"
    if float(low) > float(whole.bac) * (1 + OVERRUN):
        return Status.RED, over
    if high > whole.bac:
        return Status.AMBER, over
    return Status.GREY, "every estimate is within budget; how likely is not known"


def plan_light(review: Review) -> tuple[Status, str]:
    """Return the light for the plan as a model: red when its finish answers to no critical work at all."""
    failed = sum(p.verdict is Verdict.FAIL for p in review.fitness.points)
    path, tests = review.fitness["12"], review.fitness.path_tests
    if path.verdict is Verdict.FAIL:
        deaf = sum(not t.holds for t in tests)
        told = f"{deaf} of {len(tests)} critical tasks were delayed without the finish following"
        return (Status.RED if deaf == len(tests) else Status.AMBER), told
    if path.verdict is not Verdict.PASS:
        return Status.GREY, (path.note[:1].lower() + path.note[1:]).rstrip(".") or "its critical path cannot be tested"
    if failed:
        return Status.AMBER, f"{plural(failed, 'point')} of its assessment {verb(failed, 'fails', 'fail')}"
    return Status.GREEN, "every point of its assessment passes that can be tested"
