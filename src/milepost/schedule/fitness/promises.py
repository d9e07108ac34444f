"""Points 9, 10, 11, 13 and 14: does the plan keep to the calendar, to its people and to what it promised?"""

from statistics import median

from milepost.plan import Task
from milepost.plan.moments import day
from milepost.schedule.fitness.logic import keys
from milepost.schedule.fitness.metric import Metric, Verdict, share, untested
from milepost.schedule.fitness.scope import Scope, above, hard_date, is_done
from milepost.schedule.spans import Span

NO_STATUS_DATE = "The plan names no status date; no other date can stand in for it."
NO_BASELINE = "The plan has no baseline."
SHORTEST = 20
"""Working days below which CPLI swings too wildly to be shown."""


def stale_forecasts(scope: Scope) -> Metric:
    """Point 9a: work planned to start or finish before the status date that did not."""
    if scope.as_of is None:
        return untested("9a", "Forecast dates in the past", 0.0, Verdict.NOT_TESTABLE, NO_STATUS_DATE)
    found = tuple(s for s in scope.open_network if is_stale(s, scope.as_of))
    return share("9a", "Forecast dates in the past", keys(found), keys(scope.open_network), 0.0)


def is_stale(span: Span, as_of: int) -> bool:
    """Return whether an open task should by its own dates have begun or ended before the status date."""
    return (not span.task.progress.is_started and span.start < as_of) or span.finish < as_of


def future_actuals(scope: Scope) -> Metric:
    """Point 9b: work said to have started or finished after the status date."""
    if scope.as_of is None:
        return untested("9b", "Actual dates in the future", 0.0, Verdict.NOT_TESTABLE, NO_STATUS_DATE)
    begun = tuple(s for s in scope.discrete if s.task.progress.is_started or s.task.progress.is_finished)
    found = tuple(s for s in begun if is_foretold(s.task, scope.as_of))
    return share("9b", "Actual dates in the future", keys(found), keys(begun), 0.0)


def is_foretold(task: Task, as_of: int) -> bool:
    """Return whether an actual date lies on a day after the status date."""
    actuals = (task.progress.actual_start, task.progress.actual_finish)
    return any(moment is not None and day(moment) > day(as_of) for moment in actuals)


def resources(scope: Scope) -> Metric:
    """Point 10: work of a day or more that nobody and no money is assigned to, summaries above it included."""
    if not scope.plan.assignments:
        note = "The file assigns nobody to anything."
        return untested("10", "Resources", 0.0, Verdict.NOT_APPLICABLE, note)
    among = tuple(s for s in scope.open_work if scope.days_of(s.task, s.duration) >= 1)
    return share("10", "Resources", keys(tuple(s for s in among if not is_manned(scope, s.task))), keys(among), 0.0)


def is_manned(scope: Scope, task: Task) -> bool:
    """Return whether somebody or some money is assigned to a task, or to a summary above it."""
    return any(t.key in scope.plan.assignments_of for t in (task, *above(scope.plan, task)))


def promised_finish(scope: Scope, task: Task) -> int | None:
    """Return when the baseline promised a task's finish."""
    baseline = task.baseline(scope.baseline)
    return baseline.finish if baseline else None


def due(scope: Scope) -> tuple[tuple[Span, int], ...]:
    """Return the work promised by the status date, with the moment promised; empty without a status date."""
    dated = ((s, promised_finish(scope, s.task)) for s in scope.work)
    return tuple((s, at) for s, at in dated if at is not None and scope.as_of is not None and at <= scope.as_of)


def has_baseline(scope: Scope) -> bool:
    """Return whether any work was promised."""
    return any(promised_finish(scope, s.task) is not None for s in scope.work)


def unready(scope: Scope, number: str, name: str, threshold: float) -> Metric | None:
    """Return the point that cannot be told for want of a baseline or a status date; None when both are there."""
    if not has_baseline(scope):
        return untested(number, name, threshold, Verdict.NOT_APPLICABLE, NO_BASELINE)
    if scope.as_of is None:
        return untested(number, name, threshold, Verdict.NOT_TESTABLE, NO_STATUS_DATE)
    return None


def missed_tasks(scope: Scope) -> Metric:
    """Point 11: work due by the status date that ended late or has not ended; half of it by more than the median."""
    name = "Missed tasks"
    if (unable := unready(scope, "11", name, 0.05)) is not None:
        return unable
    as_of = scope.as_of or 0
    late = tuple((s, at) for s, at in due(scope) if not is_done(s.task) or day(s.finish) > day(at))
    latest = [scope.days_between(at, s.finish if is_done(s.task) else max(s.finish, as_of)) for s, at in late]
    unpromised = sum(1 for s in scope.work if promised_finish(scope, s.task) is None)
    notes = [f"Half of them are {median(latest):.0f} days late or more."] if latest else []
    notes += [f"{unpromised} tasks have no baseline finish."] if unpromised else []
    among = keys(tuple(s for s, _ in due(scope)))
    return share("11", name, keys(tuple(s for s, _ in late)), among, 0.05, note=" ".join(notes))


def hit_tasks(scope: Scope) -> Metric:
    """Hit Task %: of the work due by the status date, what ended by the day it was promised."""
    if (unable := unready(scope, "14h", "Hit Task %", 0.95)) is not None:
        return unable
    hit = tuple(s for s, at in due(scope) if is_done(s.task) and day(s.finish) <= day(at))
    among = keys(tuple(s for s, _ in due(scope)))
    return share("14h", "Hit Task %", keys(hit), among, 0.95, at_least=True, note="Counted since the start.")


def execution(scope: Scope) -> Metric:
    """Point 14, BEI: work finished for all work due by the status date or never promised (DAU)."""
    if (unable := unready(scope, "14", "Baseline execution index (BEI)", 0.95)) is not None:
        return unable
    expected = {s.task.key for s, _ in due(scope)}
    among = tuple(s for s in scope.work if s.task.key in expected or promised_finish(scope, s.task) is None)
    finished = tuple(s for s in scope.work if is_done(s.task))
    note = "Easy work finished early can hide hard work that is late; read it with Hit Task %."
    return share("14", "Baseline execution index (BEI)", keys(finished), keys(among), 0.95, at_least=True, note=note)


def path_length(scope: Scope) -> Metric:
    """Point 13, CPLI: (days to the finish + its float) / days to the finish, from the status date on (PASEG)."""
    name = "Critical path length index (CPLI)"
    promise = finish_promise(scope)
    if promise is None:
        return untested("13", name, 0.95, Verdict.NOT_APPLICABLE, "No finish was promised.")
    begin = scope.as_of if scope.as_of is not None else scope.schedule.start
    if scope.as_of is None and any(s.task.progress.is_started for s in scope.discrete):
        return untested("13", name, 0.95, Verdict.NOT_TESTABLE, NO_STATUS_DATE)
    length = scope.days_between(begin, scope.schedule.finish)
    spare = scope.days_between(scope.schedule.finish, promise[1])
    if length < SHORTEST:
        note = f"Fewer than {SHORTEST} days are left; the index says nothing so near the end."
        return untested("13", name, 0.95, Verdict.NOT_TESTABLE, note)
    note = f"{length:.0f} days to the finish, {spare:+.0f} to the promise ({promise[0]}); 1.00 is the target."
    value = length_index(length, spare)
    return Metric("13", name, value, 0.95, Verdict.PASS if value >= 0.95 else Verdict.FAIL, at_least=True, note=note)


def length_index(length: float, spare: float) -> float:
    """Return (length + float) / length; both in working days, the length above zero."""
    return (length + spare) / length


def finish_promise(scope: Scope) -> tuple[str, int] | None:
    """Return what promises the project's finish, in words, and when; None when nothing does."""
    if scope.plan.settings.must_finish is not None:
        return "imposed finish", scope.plan.settings.must_finish
    last = max(scope.discrete, key=lambda s: (s.finish, s.task.is_milestone), default=None)
    if last is None:
        return None
    if last.task.deadline is not None:
        return "deadline", last.task.deadline
    nailed = hard_date(last.task)
    if nailed is not None:
        return "constraint", nailed
    promised = [at for s in scope.discrete if (at := promised_finish(scope, s.task)) is not None]
    return ("baseline", max(promised)) if promised else None
