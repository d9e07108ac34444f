"""A review on the terminal: the verdict first, then what it rests on."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from milepost.cli.terminal import count
from milepost.forecast.earned_value import NotAvailable
from milepost.plan.moments import moment
from milepost.schedule.fitness.metric import Verdict

if TYPE_CHECKING:
    from rich.console import RenderableType

    from milepost.plan import Problem
    from milepost.questions import Asked
    from milepost.review import Review
    from milepost.schedule.fitness import Metric

INDICES = ("13", "14")
"""The points of fitness that are an index and not a share."""
SHOWN = 5
"""How many of a long list are shown; the rest are counted."""


def show(review: "Review") -> None:
    """Print a review."""
    from rich.console import Console
    from rich.rule import Rule

    console = Console()
    console.print(Rule(f"[bold]{escaped(review.plan.name)}[/] as of {day(review.as_of)}"))
    for title, body in chapters(review):
        console.print(f"\n[bold]{title}[/]")
        console.print(body)


def show_questions(review: "Review", *, every: bool) -> None:
    """Print the questions of a review, those to ask now or every one."""
    from rich.console import Console

    from milepost.questions import unfolded

    console = Console()
    found = unfolded(review.asked)
    asked = [a for a in found if every or a.listed]
    console.print(toughest(asked))
    hidden = len(found) - len(asked)
    console.print(f"[dim]{len(asked)} questions{f'; {hidden} more with --all' if hidden else ''}.[/]")


def chapters(review: "Review") -> "Iterator[tuple[str, RenderableType]]":
    """Yield the parts of a review that have something to say."""
    yield "Verdict", "\n".join(verdict(review))
    if review.evidence.promises:
        yield "Promises", promises(review)
    if review.state.path:
        yield "What the finish hangs on", path(review)
    yield "Is the plan a model to reckon with?", fitness(review)
    yield "Money and pace", money(review)
    if review.asked:
        yield "The toughest questions", toughest(review.asked[:SHOWN])
    if review.change is not None:
        yield f"Since {day(review.change.since)}", "\n".join(changed(review))
    if review.agreement.compared:
        yield "Are these the file's own dates?", agreeing(review)
    others = review.problems[len(review.agreement.problems) :]
    for title, lines in (("Assumed", review.assumptions), ("Problems in the data", problems(others))):
        if lines:
            yield title, bullets(lines)


def verdict(review: "Review") -> Iterator[str]:
    """Yield the state of the plan in sentences."""
    state = review.state
    late = "no baseline says what was promised"
    if state.late is not None and state.baseline is not None:
        way = "after" if state.late > 0 else "before"
        late = f"{count(abs(state.late), 'working day')} {way} the baseline's {day(state.baseline)}"
        late = "as the baseline promised" if abs(state.late) < 0.5 else late
    yield f"Finishes [bold]{day(state.finish)}[/]: {late}."
    done = f"{state.finished} of {count(state.work, 'task')} finished, {state.under_way} under way"
    yield f"{done}, [{'red' if state.overdue else 'green'}]{len(state.overdue)} overdue[/]."
    floats = state.floats
    yield f"Float of open work: {floats.negative} below zero, {floats.none} none, {floats.up_to_five} up to 5 days."
    counts = [(state.milestones, "milestone"), (state.links, "link"), (state.people, "person")]
    yield "[dim]" + ", ".join(count(n, word) for n, word in counts) + f"; {day(state.start)} to {day(state.finish)}.[/]"


def promises(review: "Review") -> Any:
    """Return the promises with their margin, the most endangered first."""
    from rich.table import Table

    table = Table(box=None, padding=(0, 2, 0, 0))
    for name in ("promise", "promised", "forecast"):
        table.add_column(name, overflow="fold")
    table.add_column("margin, days", justify="right")
    ranked = sorted(review.evidence.promises, key=lambda p: -p.late)
    for each in ranked[: 2 * SHOWN]:
        colour = "red" if each.late > 0 else "green"
        span = review.schedule.by_key[each.task.key]
        margin = f"[{colour}]{-each.late:+.0f}[/]"
        table.add_row(escaped(each.task.name), day(each.at), day(span.finish), margin)
    return table


def path(review: "Review") -> str:
    """Return the critical path in words, its ends when it is long."""
    names = [f"{escaped(s.task.name)} [dim]({day(s.finish)})[/]" for s in review.state.path]
    if len(names) > 2 * SHOWN:
        names = [*names[:SHOWN], f"[dim]… {len(names) - 2 * SHOWN} more …[/]", *names[-SHOWN:]]
    return " → ".join(names)


def fitness(review: "Review") -> str:
    """Return the fourteen points: how many pass, and what fails with its figure."""
    points = review.fitness.points
    passed = sum(p.verdict is Verdict.PASS for p in points)
    failed = [p for p in points if p.verdict is Verdict.FAIL]
    lines = [f"{passed} of {len(points)} points pass, {len(failed)} fail (profile {review.fitness.profile})."]
    return "\n".join((*lines, *(f"  [red]✗[/] {point.name}{figure(point)}" for point in failed)))


def figure(point: "Metric") -> str:
    """Return the figure of a point with its limit: a share in percent with what was counted, or an index."""
    if point.value is None:
        return ""
    bound = "at least" if point.at_least else "at most"
    if point.number in INDICES:
        return f": {point.value:.2f} ({bound} {point.threshold:g})"
    counted = f"{len(point.numerator)} of {len(point.denominator)}"
    return f": {point.value:.0%}, {counted} ({bound} {point.threshold:.0%})"


def money(review: "Review") -> str:
    """Return earned value in a line or two, or why there is none."""
    if isinstance(review.earned, NotAvailable):
        return f"[dim]Not known: {escaped(review.earned.because)}[/]"
    whole, time = review.earned.whole, review.earned.time
    indices = [("CPI", whole.cpi), ("SPI", whole.spi), ("SPI(t)", time.spi)]
    known = ", ".join(f"{name} {value:.2f}" for name, value in indices if value is not None)
    amounts = [
        ("budget", whole.bac),
        ("planned", whole.pv),
        ("earned", whole.ev),
        ("spent", whole.ac),
        ("EAC", whole.eac),
    ]
    told = ", ".join(f"{name} {value:,.0f}" for name, value in amounts if value is not None)
    pace = review.earned.forecast
    return f"{told}\n{known}" + (f"; at this pace it ends {day(pace)}" if pace is not None else "")


def toughest(asked: "Sequence[Asked]") -> "RenderableType":
    """Return questions with their addressees and prices, numbered and indented."""
    from rich.table import Table

    table = Table.grid(padding=(0, 1))
    table.add_column(justify="right", no_wrap=True)
    table.add_column(overflow="fold")
    for number, each in enumerate(asked, start=1):
        price = f"{each.days:.0f} working days at stake" if each.days >= 0.5 else "no days at stake"
        table.add_row(f"{number}.", f"[cyan]{escaped(each.addressee)}[/] · {price}\n{escaped(each.text)}")
    return table


def changed(review: "Review") -> Iterator[str]:
    """Yield what changed since the version before."""
    change = review.change
    if change is None:
        return
    way = "later" if change.finish > 0 else "earlier"
    moved = f"is {count(abs(change.finish), 'working day')} {way}" if abs(change.finish) >= 0.5 else "did not move"
    yield f"The finish {moved}; {len(change.done)} tasks done, {len(change.started)} started."
    moved = f"{len(change.later)} tasks later, {len(change.earlier)} earlier"
    yield f"{moved}, {len(change.added)} new, {len(change.removed)} gone."


def agreeing(review: "Review") -> str:
    """Return how far the dates are the file's own: first whether those can be believed, then why others differ."""
    found = review.agreement
    lines = [*(escaped(problem.text) for problem in found.problems), str(found)]
    lines += [f"  {count(number, 'task')}: {escaped(reason)}" for reason, number in found.reasons.items()]
    return "\n".join([*lines, "[dim]milepost schedule FILE --differences lists them.[/]"] if found.reasons else lines)


def problems(found: "tuple[Problem, ...]") -> list[str]:
    """Return the first problems, and how many more there are."""
    more = [f"… and {len(found) - SHOWN} more; --json lists all."] if len(found) > SHOWN else []
    return [*(str(p) for p in found[:SHOWN]), *more]


def bullets(lines: "tuple[str, ...] | list[str]") -> str:
    """Return lines as a list."""
    return "\n".join(f"  • {escaped(line)}" for line in lines)


def day(at: int) -> str:
    """Return a moment as a day."""
    return f"{moment(at):%a %-d %b %Y}"


def escaped(text: str) -> str:
    """Return text so that nothing in it is taken for markup."""
    from rich.markup import escape

    return escape(text)
