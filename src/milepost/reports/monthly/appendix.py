"""The appendix: everything the first page rests on, each part with its list."""

from collections import Counter
from collections.abc import Iterator

from milepost.reports.document import Block, Bullets, Cell, Heading, Paragraph, Row, Status, Table
from milepost.reports.monthly.value import value
from milepost.reports.phrases import (
    NARROW,
    addressee,
    columns,
    comes,
    date,
    days,
    done,
    index,
    lateness,
    percent,
    plural,
    signed,
)
from milepost.reports.pictures import load_picture, overview, path_picture, trend_picture
from milepost.review import Review, foremost
from milepost.review.model import Look
from milepost.review.path import stages
from milepost.schedule.fitness import Metric, Verdict

MOST = 15
"""Rows of a list in the appendix; how many more there are is said."""
FROM_ABOVE = 22
"""Rows of the picture of the whole plan."""
ON_PATH = 24
"""Tasks of the path that the picture shows."""

VERDICTS = {
    Verdict.PASS: Status.GREEN,
    Verdict.FAIL: Status.RED,
    Verdict.NOT_APPLICABLE: Status.GREY,
    Verdict.NOT_TESTABLE: Status.GREY,
}


def appendix(review: Review, before: Look | None) -> Iterator[Block]:
    """Yield the blocks of the appendix."""
    yield from plan(review)
    yield from path(review)
    yield from forecasts(review)
    yield from value(review)
    yield from changes(review, before)
    yield from overdue(review)
    yield from people(review)
    yield from questions(review)
    yield from fitness(review)
    yield from basis(review)


def plan(review: Review) -> Iterator[Block]:
    """Yield the plan from above, in a picture and in numbers."""
    state = review.state
    yield Heading("The plan")
    yield Paragraph(
        f"{plural(state.work, 'task')}, {plural(state.milestones, 'milestone')} and {plural(state.links, 'link')}; "
        f"{plural(state.people, 'person', 'people')}; {date(state.start)} to {date(state.finish)}, {days(state.days)}. "
        f"{state.finished} finished, {state.under_way} under way, {state.open - state.under_way} not started."
    )
    reached = foremost(review.evidence, (m for m in review.state.marks if m.reached), 3)
    if reached:
        told = ", ".join(f"{m.span.task.name} on {date(m.span.finish)} ({lateness(m.late)})" for m in reached)
        yield Paragraph(f"Reached: {told}.")
    if review.schedule.spans:
        yield overview(review, FROM_ABOVE)


def path(review: Review) -> Iterator[Block]:
    """Yield what the finish hangs on, in words and in a picture."""
    found, floats = review.state.path, review.state.floats
    if not found:
        return
    yield Heading("What the finish hangs on")
    parts = " → ".join(f"{name} (to {date(span.finish)})" for name, span in stages(review.plan, found))
    yield Paragraph(f"{plural(len(found), 'task')} in a row: {parts}.")
    open_tasks = plural(review.state.open, "open task")
    yield Paragraph(
        f"Float of the {open_tasks}: {floats.negative} below zero, {floats.none} with none, "
        f"{floats.up_to_five} up to 5 days, {floats.up_to_twenty} up to 20, {floats.more} more."
    )
    yield path_picture(review, ON_PATH)


def forecasts(review: Review) -> Iterator[Block]:
    """Yield what the plan said on each day, once there is a history."""
    chart = trend_picture(review, foremost(review.evidence, (m for m in review.state.marks if not m.reached), 5))
    if chart is not None:
        yield Heading("How the forecasts moved")
        yield chart


def changes(review: Review, before: Look | None) -> Iterator[Block]:
    """Yield what changed since last month, task by task."""
    if before is None:
        return
    change = review.change_since(before)
    yield Heading(f"Changed since {date(before.as_of)}")
    moved = tuple(
        (m.span.task.name, review.evidence.owner(m.span.task), date(m.before), date(m.span.finish), signed(m.days))
        for m in change.moved[:MOST]
    )
    heads = "Open tasks that moved most | Owner | Was: date | Is: date | Moved: number"
    yield Table(columns(heads), moved, empty="No open task moved.")
    told = (
        ("Planned longer or shorter", [f"{r.span.task.name} ({signed(r.days)})" for r in change.resized]),
        ("Added", [t.name for t in change.added]),
        ("Taken out", [t.name for t in change.removed]),
        ("Finished", [s.task.name for s in change.done]),
        ("Started", [s.task.name for s in change.started]),
    )
    yield Bullets(tuple(f"{what}: {cut(names)}." for what, names in told if names))


def overdue(review: Review) -> Iterator[Block]:
    """Yield the open work whose day has passed."""
    found = review.state.overdue
    if not found:
        return
    yield Heading("Overdue")
    heads = "Task | Owner | Due: date | Days ago: number | Done: number | Now expected: date"
    rows = tuple(
        (o.span.task.name, o.owner or "nobody", date(o.due), f"{o.days:.0f}", done(o.span.task), comes(review, o.span))
        for o in found[:MOST]
    )
    yield Table(columns(heads), rows, caption=more(len(found), "task"))


def people(review: Review) -> Iterator[Block]:
    """Yield how full people's weeks are."""
    chart = load_picture(review)
    if chart is None:
        return
    yield Heading("People")
    yield chart


def questions(review: Review) -> Iterator[Block]:
    """Yield every question that is asked, and how often others came up."""
    yield Heading("Questions")
    asked = [a for a in review.asked if a.listed]
    rows = tuple((a.code, a.text, addressee(review, a), date(a.due_at), f"{a.days:.0f} d") for a in asked)
    heads = "No. | Question | To | Until: date | At stake: number"
    yield Table(columns(heads), rows, empty="Nothing in the plan gives cause for a question now.")
    also = Counter((a.code, a.question.text) for a in review.asked if not a.listed)
    if also:
        yield Heading("Also seen", 2)
        yield Bullets(
            tuple(f"{text} ({code}, {plural(number, 'person', 'people')})" for (code, text), number in also.items())
        )


def fitness(review: Review) -> Iterator[Block]:
    """Yield the 14 points, with what is counted and what of."""
    yield Heading("Is the plan a model to reckon with?")
    heads = "No. | Point | Verdict: status | Value: number | Limit: number | Counted: number | Note"
    rows = tuple(point_row(p) for p in review.fitness.points)
    yield Table(columns(heads), rows, f"DCMA 14-point assessment, profile {review.fitness.profile}")


def point_row(point: Metric) -> Row:
    """Return one point of the assessment."""
    indexed = not point.denominator and point.value is not None
    value = "–" if point.value is None else index(point.value) if indexed else percent(point.value)
    limit = f"{'≥' if point.at_least else '≤'} {index(point.threshold) if indexed else percent(point.threshold)}"
    counted = f"{len(point.numerator)} of {len(point.denominator)}".replace(" ", NARROW) if point.denominator else "–"
    light = Cell(str(point.verdict), VERDICTS[point.verdict])
    return (point.number, point.name, light, value, limit, counted, point.note)


def basis(review: Review) -> Iterator[Block]:
    """Yield what the report stands on: assumptions, problems in the data, dates that differ from the file's, blanks."""
    yield Heading("What this report stands on")
    if review.assumptions:
        yield Heading("Assumptions", 2)
        yield Bullets(review.assumptions)
    if review.problems:
        yield Heading("Problems in the data", 2)
        shown = [str(p) for p in review.problems[:MOST]]
        yield Bullets((*shown, *rest(len(review.problems), MOST)))
    if review.agreement.compared:
        yield Heading("The file's own dates", 2)
        yield Paragraph(agreeing(review))
    if review.dossier.blanks:
        yield Heading("Only you know", 2)
        yield Bullets(tuple(f"The {blank.what}: {blank.why}." for blank in review.dossier.blanks))


def agreeing(review: Review) -> str:
    """Return how many tasks have the dates the file holds, and why the others have not."""
    reasons = [f"{plural(number, 'task')}: {reason}" for reason, number in review.agreement.reasons.items()]
    return f"{review.agreement} {'; '.join(reasons)}." if reasons else str(review.agreement)


def cut(names: list[str], most: int = MOST) -> str:
    """Return names with commas, the first few and how many more there are."""
    return ", ".join([*names[:most], *rest(len(names), most)])


def rest(number: int, most: int) -> list[str]:
    """Say how many more there are, if any."""
    return [f"and {number - most} more"] if number > most else []


def more(number: int, what: str) -> str:
    """Return a caption that says how many rows were left out."""
    return f"The first {MOST} of {plural(number, what)}" if number > MOST else ""
