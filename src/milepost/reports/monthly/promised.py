"""What was promised beside what is expected: milestones, the finish, the final bill."""

from collections.abc import Iterator
from decimal import Decimal

from milepost.forecast.earned_value import Measure, NotAvailable
from milepost.reports.document import Cell, Row, Run, Status, Table
from milepost.reports.phrases import columns, comes, date, day_of, money, name, shade, signed
from milepost.review import Mark, Review, foremost, mark
from milepost.review.model import Look

AHEAD = 4
"""Milestones and deadlines to come that the first page shows."""
DEADLINES = 2
"""Of them, deadlines at most."""


def forecast_table(review: Review, before: Look | None) -> Table:
    """Return what was promised beside what is expected: the next milestones, every deadline, the finish, the money."""
    heads = "Promise | Light: status | First promise: date | In force: date | Expected: date | Late: number"
    since = f" | Since {day_of(before.as_of)}: number" if before is not None else ""
    rows = [milestone_row(review, mark, before) for mark in promised(review)]
    rows += [*finish_row(review, before), *cost_row(review, before)]
    source = "Dates are the plan's own, as its links and calendars make them; their chance is not computed yet."
    return Table(columns(heads + since), tuple(rows), "Expected against promised", source=source)


def promised(review: Review) -> tuple[Mark, ...]:
    """Return what is to come and matters most, in order of date: the deadlines most in danger, then gates."""
    dated = [p for p in review.evidence.promises if p.what in ("deadline", "constraint")]
    spans = [review.schedule.by_key[p.task.key] for p in sorted(dated, key=lambda p: -p.late)[:DEADLINES]]
    keys = {s.task.key for s in spans}
    marks = (m for m in review.state.marks if not m.reached and m.span.task.key not in keys)
    found = (*(mark(review.evidence, s) for s in spans), *foremost(review.evidence, marks, AHEAD - len(spans)))
    return tuple(sorted(found, key=lambda m: m.span.finish))


def next_mark(review: Review) -> Mark | None:
    """Return the next milestone that matters; None when none is to come."""
    return next(iter(promised(review)), None)


def milestone_row(review: Review, mark: Mark, before: Look | None) -> Row:
    """Return the row of one milestone."""
    task, baseline = mark.span.task, mark.span.task.baseline()
    old = before.schedule.by_key.get(task.key) if before else None
    moved = review.evidence.scope.days_between(old.finish, mark.span.finish) if old else None
    cells = (
        name(task),
        Cell(status=shade(mark.late, done=mark.reached)),
        date(baseline.finish if baseline else None),
        date(mark.promised if mark.what != "baseline" else None),
        comes(review, mark.span),
        signed(mark.late),
    )
    return (*cells, signed(moved)) if before else cells


def finish_row(review: Review, before: Look | None) -> Iterator[Row]:
    """Yield the row of the project's finish."""
    state, imposed = review.state, review.plan.settings.must_finish
    passed = state.open and state.finish < review.as_of
    comes_at = max(state.finish, review.as_of) if state.open else state.finish
    late = state.late if imposed is None else review.evidence.scope.days_between(imposed, comes_at)
    cells = (
        Run("Finish", strong=True),
        Cell(status=shade(late, done=bool(state.work) and not state.open)),
        date(state.baseline),
        date(imposed),
        "not rescheduled" if passed else date(state.finish),
        signed(late),
    )
    moved = review.evidence.scope.days_between(before.schedule.finish, state.finish) if before else None
    yield (*cells, signed(moved)) if before else cells


def cost_row(review: Review, before: Look | None) -> Iterator[Row]:
    """Yield the row of the final bill, where there is earned value to tell it by."""
    earned, currency = review.earned, review.plan.settings.currency
    if isinstance(earned, NotAvailable) or earned.whole.eac is None or earned.value.measure is not Measure.MONEY:
        return
    whole, budget, now = earned.whole, review.dossier.budget, earned.whole.eac
    over = now - (budget or whole.bac)
    status = Status.RED if float(over) > 0.1 * float(whole.bac) else Status.AMBER if over > 0 else Status.GREY
    sign = "+" if over > 0 else ""
    cells = (
        "Cost at this pace",
        Cell(status=status),
        money(whole.bac, currency),
        money(budget, currency),
        money(now, currency),
        sign + money(over, currency),
    )
    yield (*cells, cost_moved(before, now, currency)) if before else cells


def cost_moved(before: Look, now: Decimal, currency: str) -> str:
    """Return by how much the expected bill moved."""
    if isinstance(before.earned, NotAvailable) or before.earned.whole.eac is None:
        return "–"
    moved = now - before.earned.whole.eac
    return ("+" if moved > 0 else "") + money(moved, currency)
