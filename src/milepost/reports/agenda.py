"""The agenda of the weekly meeting: what was promised, what changed, what must be asked, what is due (45 minutes).

Everything is read beforehand, nothing is read out; what one person can settle alone is left out. Each item has its
minutes; an item without matter is left out and gives them back.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from milepost.plan.moments import DAY, day
from milepost.questions import Asked, Role
from milepost.reports.document import Block, Bullets, Document, Heading, Paragraph, Run, Table
from milepost.reports.monthly.promised import next_mark
from milepost.reports.phrases import (
    addressee,
    columns,
    comes,
    date,
    day_of,
    days,
    done,
    percent,
    plan_name,
    plural,
    short_date,
    signed,
)
from milepost.reports.pictures import cause_name
from milepost.review import Review
from milepost.review.levers import absences
from milepost.review.path import driving_path
from milepost.schedule import Span
from milepost.schedule.fitness.scope import is_done

WEEK = 5
"""Days back from which on a version counts as last week's."""
AHEAD = 10
"""Working days that promises are made for."""
MOST = 12
"""Rows an item shows; the rest is said to be left out."""
ASKED = 5
"""Questions that fit into a meeting."""
CROWDED = 1.1
"""Booked time for each minute there is, above which a week is too full (RE-01)."""


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the agenda: its name, its minutes, what the room does, and what it does it with."""

    name: str
    minutes: int
    rule: str
    matter: Callable[[Review], tuple[Block, ...]]


def agenda(review: Review) -> Document:
    """Return the agenda of the weekly meeting about a review."""
    found = [(item, item.matter(review)) for item in ITEMS]
    held = [(item, matter) for item, matter in found if matter]
    blocks = tuple(block for n, (item, matter) in enumerate(held, 1) for block in written(n, item, matter))
    return Document(
        title=f"Weekly meeting: {plan_name(review)}",
        subtitle=f"{sum(item.minutes for item, _ in held)} minutes",
        date_line=f"Status on {date(review.as_of)}",
        dated=day(review.as_of),
        blocks=(needed(review), *blocks),
        provenance=f"Milepost · {review.plan.source.file or plan_name(review)}, status {date(review.as_of)}",
    )


def written(number: int, item: Item, matter: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return an item as it stands on the agenda."""
    rule = Paragraph((Run(f"{item.minutes} minutes. ", strong=True), item.rule))
    return Heading(f"{number} · {item.name}"), rule, *matter


def needed(review: Review) -> Block:
    """Say who is needed: whoever has a promise, a question or work in the next ten days."""
    spans = (*broken(review), *due_soon(review))
    people = {review.evidence.owner(s.task) for s in spans} | {addressee(review, a) for a in put(review)}
    if not review.state.open:
        return Paragraph("No work is open.")
    names = sorted(name for name in people if name and not name.startswith("the "))
    return Paragraph((Run("Needed: ", strong=True), ", ".join(names) or "nobody is named in the plan", "."))


def promises(review: Review) -> tuple[Block, ...]:
    """Return what was to be finished by now and is not, and how many of last week's promises were kept."""
    late, blocks = broken(review), list[Block]()
    look, then = review.before(WEEK), expected(review)
    if look is not None and then:
        kept = f"{len(then) - len(late)} of {len(then)} finishes that the plan of {day_of(look.as_of)} expected came."
        blocks.append(Paragraph(kept))
    if late:
        rows = tuple(
            (s.task.name, owner(review, s), date(promised(review, s)), done(s.task), comes(review, s), slips(review, s))
            for s in late[:MOST]
        )
        heads = "Task | Owner | Promised: date | Done: number | Now: date | Weeks moved: number"
        blocks.append(Table(columns(heads), rows, caption=first_of(len(late))))
    return tuple(blocks)


def expected(review: Review) -> list[Span]:
    """Return what last week's plan expected to be finished by now; without one, what the plan itself did."""
    look = review.before(WEEK)
    if look is None:
        return [o.span for o in review.state.overdue]
    open_then = {s.task.key for s in look.schedule.spans if not is_done(s.task) and s.finish <= review.as_of}
    return [s for s in review.evidence.scope.work if s.task.key in open_then]


def broken(review: Review) -> list[Span]:
    """Return what was expected and is not finished, the work the finish hangs on first."""
    return sorted((s for s in expected(review) if not is_done(s.task)), key=lambda s: (s.total_float, s.finish))


def promised(review: Review, span: Span) -> int:
    """Return when last week's plan expected a task; without one, when its baseline or the plan did."""
    look = review.before(WEEK)
    if look is not None:
        return look.schedule.by_key[span.task.key].finish
    promise = span.task.baseline()
    return promise.finish if promise and promise.finish is not None else span.finish


def slips(review: Review, span: Span) -> str:
    """Return in how many of the weeks known a task was moved later."""
    known = [look.schedule.by_key.get(span.task.key) for look in review.history]
    finishes = [s.finish for s in known if s is not None] + [span.finish]
    moved = sum(later > earlier for earlier, later in pairwise(finishes))
    return f"{moved} of {len(finishes) - 1}" if len(finishes) > 1 else "–"


def changes(review: Review) -> tuple[Block, ...]:
    """Return what moved since last week and why."""
    look = review.before(WEEK)
    if look is None:
        return ()
    change, causes = review.change_since(look), review.causes_since(look)
    moved = f"moved by {signed(change.finish)} to" if causes else "still is"
    why = ", ".join(f"{cause_name(c)} {signed(c.days)}" for c in causes)
    told = [f"The finish {moved} {date(review.state.finish)}{': ' + why if why else ''}."]
    begun = [m for m in change.later if m.span.task.progress.is_started][:ASKED]
    told += [f"{m.span.task.name}, under way: {signed(m.days)}, now {date(m.span.finish)}." for m in begun]
    counts = ((change.done, "finished"), (change.started, "started"), (change.added, "added"), (change.removed, "cut"))
    tasks = ", ".join(f"{len(found)} {what}" for found, what in counts if found)
    return (Bullets((*told, f"Tasks: {tasks}.") if tasks else tuple(told)),)


def gate(review: Review) -> tuple[Block, ...]:
    """Return what stands between today and the next gate: the chain that makes its date."""
    ahead = next_mark(review)
    if ahead is None:
        return ()
    path = [s for s in driving_path(review.schedule, ahead.span) if not s.task.is_milestone]
    rows = tuple((s.task.name, owner(review, s), date(s.start), date(s.finish), done(s.task)) for s in path[:MOST])
    late = f", {days(ahead.late)} after its promise" if ahead.late is not None and ahead.late >= 0.5 else ""
    told = f"{ahead.span.task.name}: {comes(review, ahead.span)}{late}, made by {plural(len(path), 'task')}."
    heads = "What makes its date | Owner | Start: date | Finish: date | Done: number"
    table = Table(columns(heads), rows, caption=first_of(len(path)))
    return (Paragraph(told), table) if rows else (Paragraph(told),)


def put(review: Review) -> list[Asked]:
    """Return the toughest questions, at most two for each person, the dearest first."""
    found: list[Asked] = []
    for each in review.asked:
        to = addressee(review, each)
        if each.role is not Role.SPONSOR and sum(addressee(review, a) == to for a in found) < 2:
            found.append(each)
    return found[:ASKED]


def questions(review: Review) -> tuple[Block, ...]:
    """Return the questions to be answered at the table, by person."""
    rows = tuple((addressee(review, a), a.text, f"{a.days:.0f} d" if a.days >= 0.5 else "–") for a in put(review))
    return (Table(columns("To | Question | At stake: number"), rows),) if rows else ()


def due_soon(review: Review) -> list[Span]:
    """Return the work that is to start or to end in the next ten working days, that with least float first."""
    scope = review.evidence.scope
    until = scope.time.add(review.as_of, AHEAD * scope.day)
    near = [s for s in scope.open_work if review.as_of < s.finish <= until or review.as_of <= s.start < until]
    return sorted(near, key=lambda s: (s.total_float, s.finish))


def promise_round(review: Review) -> tuple[Block, ...]:
    """Return what each owner is asked to promise."""
    found = due_soon(review)
    rows = tuple(
        (s.task.name, owner(review, s), start(s), short_date(s.finish), float_of(review, s), "") for s in found[:MOST]
    )
    heads = "Task | Owner | Start: date | Finish: date | Float: number | Yes, no, needs"
    return (Table(columns(heads), rows, caption=first_of(len(found))),) if rows else ()


def conflicts(review: Review) -> tuple[Block, ...]:
    """Return what takes two to settle: people booked twice in the next four weeks, people away when they are needed."""
    until = review.as_of + 28 * DAY
    crowded = [b for b in review.evidence.bookings if b.load > CROWDED and b.week < until]
    told = [
        f"{b.resource.name} is booked {percent(b.load)} in the week of {day_of(b.week)}: "
        f"{', '.join(task.name for task in b.tasks[:4])}. Which waits?"
        for b in sorted(crowded, key=lambda b: -b.load)[:ASKED]
    ]
    for person, away in absences(review.evidence, review.state.path, review.as_of):
        told += [
            f"{person.name} is away {off.first:%-d %b} to {off.last:%-d %b}, and the finish needs them. Who stands in?"
            for off in away
        ]
    return (Bullets(tuple(told)),) if told else ()


def risks(_: Review) -> tuple[Block, ...]:
    """Return the round of worries."""
    return (Paragraph("Each names one thing that may go wrong within 30 days and that no number shows."),)


def decisions(_: Review) -> tuple[Block, ...]:
    """Return the end of the meeting."""
    return (Paragraph("Decisions and actions are read back: who, what, until when, and who tells whom."),)


def owner(review: Review, span: Span) -> str:
    """Return who answers for a task, or that nobody does."""
    return review.evidence.owner(span.task) or "nobody"


def start(span: Span) -> str:
    """Return when a task starts, unless it has."""
    return "under way" if span.task.progress.is_started else short_date(span.start)


def float_of(review: Review, span: Span) -> str:
    """Return a task's total float in days of its own calendar."""
    return signed(review.evidence.float_days(span)).removeprefix("+")


def first_of(number: int) -> str:
    """Return a caption that says how many rows were left out."""
    return f"The first {MOST} of {number}" if number > MOST else ""


ITEMS = (
    Item("Promises due", 3, "Done, a new date, or dropped; no discussion.", promises),
    Item("What changed since last week", 4, "Read before, not read out.", changes),
    Item("The way to the next gate", 5, "One name for each gap.", gate),
    Item("The toughest questions", 12, "An answer now, or who answers by when.", questions),
    Item("The next ten working days", 8, "Each owner promises: yes, no, or what it needs.", promise_round),
    Item("What takes two to settle", 6, "Decided here, or sent to the project manager.", conflicts),
    Item("One new worry each", 4, "Written down first, then said.", risks),
    Item("Read back", 3, "Live, on the screen.", decisions),
)
