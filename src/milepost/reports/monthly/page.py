"""The first page: figures, decisions, forecast against promise, why it moved, what must be answered, how sure it is."""

from collections.abc import Iterator

from milepost.forecast.earned_value import Measure, NotAvailable
from milepost.plan.moments import DAY
from milepost.questions import Asked
from milepost.reports.document import (
    Block,
    Bullets,
    Columns,
    Decision,
    Heading,
    KeyFigure,
    KeyFigures,
    Paragraph,
    Run,
    Table,
)
from milepost.reports.monthly.decisions import decisions
from milepost.reports.monthly.promised import forecast_table
from milepost.reports.phrases import (
    addressee,
    columns,
    comes,
    date,
    day_of,
    index,
    money,
    money_range,
    name,
    percent,
    plural,
)
from milepost.reports.pictures import causes_picture, value_curve
from milepost.review import Review
from milepost.review.model import Look
from milepost.schedule.fitness import Verdict

ASKED = 2
"""Questions that the first page shows."""
ANSWERED = ("SQ-07", "SP-08", "SP-10")
"""Questions about a missed promise, which is a decision above."""
LONGEST = 190
"""Letters of a question that the first page has room for; longer ones stand in the appendix."""
MONTH = 26
"""Days back from which on a version counts as last month's."""


def page(review: Review, before: Look | None) -> Iterator[Block]:
    """Yield the blocks of the first page."""
    yield KeyFigures(tuple(figures(review)))
    wanted = decisions(review)
    yield from wanted[:1]
    yield from also_wanted(wanted[1:])
    yield forecast_table(review, before)
    yield Columns((*changed(review, before), *questions(review)), tuple(value(review)))
    yield Paragraph((Run("How far to trust this page. ", strong=True), confidence(review)))


def also_wanted(decisions: tuple[Decision, ...]) -> Iterator[Table]:
    """Yield the further decisions, a row each."""
    if decisions:
        rows = tuple((d.question, d.needed_by, d.by_default) for d in decisions)
        yield Table(columns("Also to be decided | Needed by: date | If nobody decides"), rows)


def figures(review: Review) -> Iterator[KeyFigure]:
    """Yield the big numbers: the promise most in danger, the finish, the money, the work done."""
    state, currency = review.state, review.plan.settings.currency
    worst = review.worst
    if worst is not None and worst.what != "baseline":
        span = review.schedule.by_key[worst.task.key]
        yield KeyFigure(name(worst.task), comes(review, span), f"promised {date(worst.at)}")
    note = f"first planned {date(state.baseline)}" if state.baseline is not None else "no baseline"
    if state.open and state.finish < review.as_of:
        note = f"has passed with {plural(state.open, 'open task')}"
    yield KeyFigure("Finish", date(state.finish), note)
    if isinstance(review.earned, NotAvailable):
        done = state.finished / state.work if state.work else None
        yield KeyFigure("Tasks finished", percent(done), f"{state.finished} of {state.work}")
        return
    whole = review.earned.whole
    if whole.eac_range is not None and review.earned.value.measure is Measure.MONEY:
        value = money_range(*whole.eac_range, currency)
        yield KeyFigure("Cost at completion", value, f"budget {money(whole.bac, currency)}")
    planned = percent(float(whole.pv / whole.bac))
    yield KeyFigure("Work earned", percent(whole.complete), f"{planned} planned by now")


def changed(review: Review, before: Look | None) -> Iterator[Block]:
    """Yield what changed since last month, and why."""
    if before is None:
        yield Heading("What changed and why", 2)
        yield Paragraph("There is no earlier version of this plan to compare with. Keep a dated copy each week.")
        return
    change, causes = review.change_since(before), review.causes_since(before)
    if causes:
        yield causes_picture(causes, change.finish, before.as_of)
    else:
        yield Heading("What changed and why", 2)
        yield Paragraph(f"The finish has not moved since {date(before.as_of)}.")


def value(review: Review) -> Iterator[Block]:
    """Yield the S-curve with the money in a sentence, or why there is none."""
    chart = value_curve(review)
    if chart is None or isinstance(review.earned, NotAvailable):
        yield Heading("Money", 2)
        yield Paragraph(str(review.earned))
        return
    yield chart
    whole, told = review.earned.whole, []
    if whole.cpi is not None:
        unit = "unit of cost" if review.earned.value.measure is Measure.MONEY else "hour worked"
        told.append(f"Each {unit} earned {index(whole.cpi)} of planned work")
    if review.earned.forecast is not None and review.state.open:
        told.append(f"at the pace so far the work ends on {date(review.earned.forecast)}")
    yield Paragraph("; ".join(told)[:1].upper() + "; ".join(told)[1:] + "." if told else "Nothing is earned yet.")


def questions(review: Review) -> Iterator[Block]:
    """Yield the questions that cost most while nobody answers them, one for each person."""
    fits = (a for a in reversed(review.asked) if a.exposure > 0 and a.code not in ANSWERED and len(short(a)) < LONGEST)
    first = {a.addressee: a for a in fits}
    asked = sorted(first.values(), key=lambda a: -a.exposure)[:ASKED]
    if asked:
        yield Heading("What must be answered", 2)
        yield Bullets(tuple((Run(f"{addressee(review, a)}: ", strong=True), short(a)) for a in asked))


def short(asked: Asked) -> str:
    """Return a question with its first case alone."""
    return f"{asked.findings[0].sentence} {asked.question.text}"


def confidence(review: Review) -> str:
    """Return how far the page can be trusted, in a few sentences."""
    points = [p for p in review.fitness.points if p.verdict in (Verdict.PASS, Verdict.FAIL)]
    passed = sum(p.verdict is Verdict.PASS for p in points)
    assessed = f"{passed} of the {len(points)} points of the plan's assessment pass."
    told = [assessed if points else "Nothing in the plan can be assessed.", *record(review)]
    told.append("Chances, risks and benefits are not computed.")
    noted = (
        (review.assumptions, plural(len(review.assumptions), "assumption")),
        (review.problems, plural(len(review.problems), "problem") + " in the data"),
        (
            review.agreement.differences,
            plural(sum(review.agreement.reasons.values()), "task") + " not dated as in the file",
        ),
    )
    words = [text for found, text in noted if found]
    if words:
        told.append(f"The appendix lists {', '.join(words)}.")
    return " ".join(told)


def record(review: Review) -> Iterator[str]:
    """Say what earlier versions forecast for the promise most in danger: first, a month ago, and now."""
    worst = review.worst
    found = next((m for m in review.state.marks if worst and m.span.task.key == worst.task.key), None)
    if found is None or not review.history:
        return
    points = review.trend(found)
    month = [p for p in points[1:-1] if p[0] <= review.as_of - MONTH * DAY][-1:]
    when, what = zip(*((day_of(at), date(to)) for at, to in (points[0], *month)), strict=True)
    plans = f"plan{'s' if month else ''} of {' and '.join(when)}"
    yield f"The {plans} put “{name(found.span.task)}” on {' and '.join(what)}."
