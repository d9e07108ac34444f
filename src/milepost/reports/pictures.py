"""The pictures of a review: the plan as a Gantt picture, value over time, forecasts over time, why the finish moved."""

from collections.abc import Iterable

from milepost.forecast.earned_value import Measure, Performance
from milepost.plan.moments import DAY
from milepost.reports.charts import (
    Bar,
    Bars,
    Curve,
    Gantt,
    GanttRow,
    HeatMap,
    MilestoneTrend,
    Role,
    SCurve,
    Trend,
    waterfall,
)
from milepost.reports.document import Chart
from milepost.reports.phrases import SIGNS, date, day_of, days, instant, percent, signed
from milepost.review import Mark, Review, foremost
from milepost.review.causes import TO_COME, Cause
from milepost.schedule import Span
from milepost.schedule.fitness.path_test import leaves
from milepost.schedule.fitness.scope import above, is_done

WEEKS = 10
"""Weeks ahead that the picture of people's load shows."""
PEOPLE = 8
"""People in that picture, the fullest first."""


def overview(review: Review, most: int) -> Chart:
    """Return the plan from above: its parts, as deep as they fit, and the milestones that matter."""
    tops = [s for s in review.schedule.spans if s.task.parent is None]
    marks = {m.span.task.key for m in foremost(review.evidence, review.state.marks, max(most - len(tops), 0))}
    rows = [s for s in review.schedule.spans if s.task.active and (s.task.parent is None or s.task.key in marks)][:most]
    late = sum(s.critical and part_done(review, s) < 1 for s in rows)
    span = f"{date(review.state.start)} to {date(review.state.finish)}"
    alt = f"The plan from {span}; {late} of {len(rows)} rows are critical."
    return Chart(gantt(review, rows), alt, caption="The plan from above", source=schedule_source(review))


def path_picture(review: Review, most: int) -> Chart:
    """Return the tasks the finish hangs on, the first of them where there are many."""
    path = review.state.path
    alt = f"{len(path)} tasks in a row end on {date(review.state.finish)}."
    caption = f"The first {most} of {len(path)} tasks" if len(path) > most else "From today to the finish"
    return Chart(gantt(review, path[:most], flat=True), alt, caption=caption, source=schedule_source(review))


def gantt(review: Review, spans: Iterable[Span], *, flat: bool = False) -> Gantt:
    """Return the rows of some tasks, with what was promised below each."""
    return Gantt(tuple(row(review, s, flat=flat) for s in spans), instant(review.as_of))


def row(review: Review, span: Span, *, flat: bool) -> GanttRow:
    """Return one row of a Gantt picture; its note says how much later than promised it ends."""
    task, promise = span.task, span.task.baseline()
    dates = (promise.start, promise.finish) if promise else (None, None)
    ghost = (instant(dates[0]), instant(dates[1])) if dates[0] is not None and dates[1] is not None else None
    late = None if dates[1] is None else review.evidence.scope.days_between(dates[1], span.finish)
    share = part_done(review, span)
    finish = span.start if task.is_milestone and not review.plan.is_summary(task) else max(span.start, span.finish)
    return GanttRow(
        task.name,
        instant(span.start),
        instant(finish),
        level=0 if flat else min(len(above(review.plan, task)), 3),
        summary=review.plan.is_summary(task),
        critical=span.critical and share < 1,
        done=share,
        baseline=ghost if ghost and ghost[0] <= ghost[1] else None,
        deadline=instant(task.deadline) if task.deadline is not None else None,
        note=signed(late) if late is not None and abs(late) >= 0.5 else "",
    )


def part_done(review: Review, span: Span) -> float:
    """Return how much of a task is done, 0 to 1; of a summary, by the durations of the tasks below it."""
    if not review.plan.is_summary(span.task):
        return 1.0 if is_done(span.task) else min(span.task.progress.percent / 100, 1.0)
    below = [review.schedule.by_key[key] for key in leaves(review.plan, span.task.key)]
    whole = sum(s.duration for s in below if s.task.active)
    done = sum(s.duration * part_done(review, s) for s in below if s.task.active)
    return done / whole if whole else float(all(is_done(s.task) for s in below))


def value_curve(review: Review) -> Chart | None:
    """Return planned, earned and used value over time; None without earned value."""
    if not isinstance(review.earned, Performance) or not review.curve:
        return None
    earned, whole = review.earned, review.earned.whole
    unit, scale = units(review, earned.value.measure)
    lines = (
        ("Planned", Role.PLANNED, [(p.moment, p.planned) for p in review.curve]),
        ("Earned", Role.EARNED, [(p.moment, p.earned) for p in review.curve if p.earned is not None]),
        ("Spent", Role.ACTUAL, [(p.moment, p.used) for p in review.curve if p.used is not None]),
        ("Expected", Role.FORECAST, [(p.moment, p.expected) for p in review.curve if p.expected is not None]),
    )
    curves = tuple(
        Curve(name, tuple((instant(at), float(v) / scale) for at, v in points), role)
        for name, role, points in lines
        if points
    )
    alt = f"{percent(whole.complete)} of the value is earned where {percent(float(whole.pv / whole.bac))} was planned."
    end = (instant(earned.finish), "Promise")
    source = "Earned and spent lie evenly over each task's actual dates; they are exact on the status date."
    return Chart(SCurve(curves, unit, instant(review.as_of), end), alt, caption="Value over time", source=source)


def units(review: Review, measure: Measure) -> tuple[str, int]:
    """Return the name of the unit that value is drawn in, and how many of its own units make one."""
    if measure is Measure.MONEY:
        currency = review.plan.settings.currency
        return SIGNS.get(currency.upper(), currency) or "cost", 1
    return ("hours of work", 60) if measure is Measure.WORK else ("days", review.plan.settings.minutes_per_day)


def trend_picture(review: Review, marks: Iterable[Mark]) -> Chart | None:
    """Return every forecast of some milestones; None without a history."""
    found = [(m.span.task.name, review.trend(m)) for m in marks]
    trends = tuple(
        Trend(name, tuple((instant(at), instant(to)) for at, to in points)) for name, points in found if len(points) > 1
    )
    if not trends:
        return None
    alt = "; ".join(f"{name} from {date(points[0][1])} to {date(points[-1][1])}" for name, points in found) + "."
    source = "The plan files of those days, each scheduled anew."
    return Chart(MilestoneTrend(trends), alt, caption="What the plan said on each day", source=source)


def causes_picture(causes: tuple[Cause, ...], total: float, since: int) -> Chart:
    """Return why the finish moved, each cause starting where the one before ended."""
    steps = tuple((cause_name(cause), round(cause.days, 1), signed(cause.days)) for cause in causes)
    bars = Bars((*waterfall(steps).bars, Bar("In all", round(total, 1), 0, signed(total), worse=total > 0)))
    told = ", ".join(f"{name} {text}" for name, _, text in steps)
    alt = f"Since {date(since)} the finish moved by {signed(total)}: {told}."
    source = "The earlier plan, scheduled again after each of these changes was put into it."
    return Chart(bars, alt, caption=f"Why the finish moved since {date(since)}", source=source)


def cause_name(cause: Cause) -> str:
    """Return a cause in few words: the part of the plan, and whether its work to come was planned anew."""
    if not cause.part:
        return cause.what.capitalize()
    if cause.what == TO_COME:
        return f"{cause.part}, planned {'longer' if cause.days > 0 else 'shorter'}"
    return cause.part


def load_picture(review: Review) -> Chart | None:
    """Return how full the fullest people's next weeks are; None when nobody has work ahead."""
    booked = [b for b in review.evidence.bookings if b.week >= review.as_of - 7 * DAY]
    weeks = sorted({b.week for b in booked})[:WEEKS]
    loads = {(b.resource.name, b.week): b.load for b in booked if b.week in weeks}
    names = sorted({name for name, _ in loads}, key=lambda n: -max(loads.get((n, w), 0) for w in weeks))[:PEOPLE]
    if not names:
        return None
    values = tuple(tuple(round(loads.get((n, w), 0.0), 2) for w in weeks) for n in names)
    over = [n for n, row in zip(names, values, strict=True) if max(row) > 1.1]
    alt = f"Booked for more than there is: {', '.join(over)}." if over else "Nobody is booked for more than there is."
    columns = tuple(day_of(w) for w in weeks)
    return Chart(
        HeatMap(tuple(names), columns, values),
        alt,
        caption="How full people's weeks are",
        source=schedule_source(review),
    )


def schedule_source(review: Review) -> str:
    """Say what schedule a picture shows."""
    return f"The schedule of {date(review.as_of)}, {days(review.state.days)} from start to finish."
