"""What to know when reading earned value: sentences on what its figures cannot show."""

from decimal import Decimal

from milepost.forecast.earned_value.budget import Measure, budget
from milepost.forecast.earned_value.tally import Tally, percent_of
from milepost.plan import Plan, Task, TaskKind

MUCH_LEVEL_OF_EFFORT = 15
"""Percent of the earned value above which level of effort hides how the rest does (our default)."""
MOST = 90
"""Percent of tasks from which on a pattern is the rule (our default)."""


def notes(plan: Plan, tasks: list[Task], baseline: int, value: Tally) -> tuple[str, ...]:
    """Return what a reader must know about the figures, one sentence each."""
    found = (
        other_than_money(value),
        outside_baseline(plan, tasks, baseline, value),
        without_share(tasks, baseline, value),
        unknown_usage(value),
        booked_by_formula(tasks, value),
        level_of_effort(tasks, value),
        own_budgets(plan, baseline, value),
    )
    return tuple(note for note in found if note)


def other_than_money(value: Tally) -> str:
    """Say when value is not money."""
    what = {Measure.WORK: "hours of work", Measure.DURATION: "days of duration"}.get(value.measure)
    return f"Value is counted in {what}, because the baseline holds no cost." if what else ""


def outside_baseline(plan: Plan, tasks: list[Task], baseline: int, value: Tally) -> str:
    """Say how much work the baseline does not hold, and what it cost so far."""
    new = [t for t in tasks if not t.is_milestone and t.baseline(baseline) is None]
    spent = value.measure.amount(sum(value.by_task[t.key].ac for t in new))
    if not new:
        return ""
    cost = f"; they cost {amount(plan, spent)} so far" if spent and value.measure is Measure.MONEY else ""
    return f"Tasks that are not in the baseline and so earn nothing: {len(new)}{cost}."


def without_share(tasks: list[Task], baseline: int, value: Tally) -> str:
    """Say how many baselined tasks have no budget in this measure."""
    bare = [t for t in tasks if not t.is_milestone and t.baseline(baseline) and t.key not in value.shares]
    what = {Measure.MONEY: "cost", Measure.WORK: "work", Measure.DURATION: "duration"}[value.measure]
    return f"Tasks in the baseline without dates or {what}, which do not count: {len(bare)}." if bare else ""


def unknown_usage(value: Tally) -> str:
    """Say when nothing tells what the work done took, or when credits make it less than nothing."""
    if value.measure is not Measure.DURATION and not value.knows_usage:
        what = "spent" if value.measure is Measure.MONEY else "worked"
        return f"The plan does not say what was {what}, so there are no cost figures."
    return "More was credited than spent, so there is no cost index." if value.whole.ac < 0 else ""


def booked_by_formula(tasks: list[Task], value: Tally) -> str:
    """Say when actual costs are percent complete times the estimate: a program's sum, not bookings."""
    if value.measure is not Measure.MONEY:
        return ""
    under_way = [t for t in tasks if t.costs.total > 0 and 0 < percent_of(t) < 100]
    by_formula = [t for t in under_way if follows(t)]
    if len(under_way) < 5 or 100 * len(by_formula) < MOST * len(under_way):
        return ""
    return "Actual costs follow percent complete to the cent: they look computed, not booked, and CPI says little."


def follows(task: Task) -> bool:
    """Return whether the actual cost is the total times percent complete, give or take one percent."""
    percents = {percent_of(task), task.progress.percent_work}
    return any(abs(task.costs.actual - task.costs.total * Decimal(p) / 100) <= task.costs.total / 100 for p in percents)


def level_of_effort(tasks: list[Task], value: Tally) -> str:
    """Say when much of the value earns itself by the passing of time."""
    mine = sum(value.by_task[t.key].ev for t in tasks if t.kind is TaskKind.LEVEL_OF_EFFORT)
    if 100 * mine <= MUCH_LEVEL_OF_EFFORT * value.whole.ev:
        return ""
    percent = round(100 * mine / value.whole.ev)
    return f"{percent} % of the earned value is level of effort, which is always on time and pulls SPI to 1."


def own_budgets(plan: Plan, baseline: int, value: Tally) -> str:
    """Say how much is budgeted on summaries themselves, which is left out."""
    if value.measure is not Measure.MONEY:
        return ""
    above = 0
    for task in plan.tasks:
        promised = task.baseline(baseline)
        if plan.is_summary(task) and promised is not None:
            parts = (b for t in plan.children[task.key] if (b := t.baseline(baseline)))
            above += max(budget(promised, value.measure) - sum(budget(b, value.measure) for b in parts), 0)
    if 100 * above <= value.whole.bac:
        return ""
    return f"{amount(plan, value.measure.amount(above))} budgeted on summary tasks themselves is left out."


def amount(plan: Plan, value: Decimal) -> str:
    """Return an amount with the plan's currency, in whole units."""
    return f"{plan.settings.currency} {value:,.0f}".strip()
