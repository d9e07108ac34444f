"""How dates, days, money and shares are written in every report."""

import datetime as dt
from decimal import Decimal

from milepost.plan import Task
from milepost.plan.moments import moment
from milepost.questions import Asked, Role
from milepost.reports.document import Column, Kind, Status
from milepost.reports.words import Words
from milepost.review import Review
from milepost.schedule import Span
from milepost.schedule.fitness.scope import is_done

NARROW = "\u00a0"
"""The space within a date or an amount: no line breaks there."""
SIGNS = {"EUR": "€", "USD": "$", "GBP": "£", "CHF": "CHF", "JPY": "¥"}
SCALES = ((Decimal(10) ** 9, "bn"), (Decimal(10) ** 6, "m"), (Decimal(10) ** 3, "k"))
LONGEST = 48
"""Letters of a task's name that fit where space is short."""
LAST_DAYS = 5
"""Working days before a promise that count as no margin (near-critical, profile strict)."""
MONTHS = Words().months


def date(at: int | None) -> str:
    """Return a moment as a day: 2 Oct 2026; a dash for none."""
    if at is None:
        return "–"
    day = moment(at)
    return NARROW.join((str(day.day), MONTHS[day.month - 1], str(day.year)))


def day_of(at: int) -> str:
    """Return a moment as a day without its year: 2 Oct."""
    return date(at).rpartition(NARROW)[0]


def short_date(at: int) -> str:
    """Return a moment as a day of the week: Fri 2 Oct."""
    return f"{moment(at):%a}{NARROW}{day_of(at)}"


def instant(at: int) -> dt.datetime:
    """Return a moment as charts want it."""
    return moment(at)


def money(amount: Decimal | None, currency: str) -> str:
    """Return an amount in words a director reads: € 3.91 m; a dash for none."""
    if amount is None:
        return "–"
    figure, unit = scaled(abs(amount))
    sign = ("−" if amount < 0 else "") + SIGNS.get(currency.upper(), currency)
    return NARROW.join(part for part in (sign, figure, unit) if part)


def money_range(low: Decimal, high: Decimal, currency: str) -> str:
    """Return two amounts as one: € 4.19–4.82 m."""
    (small, unit), (large, same) = scaled(abs(low)), scaled(abs(high))
    if low < 0 or unit != same:
        return f"{money(low, currency)} to {money(high, currency)}"
    return NARROW.join(part for part in (SIGNS.get(currency.upper(), currency), f"{small}–{large}", unit) if part)


def scaled(amount: Decimal) -> tuple[str, str]:
    """Return an amount as a figure of a few digits, and what it counts: bn, m, k or nothing."""
    size, unit = next(((by, name) for by, name in SCALES if amount >= by), (Decimal(1), ""))
    return f"{amount / size:,.{2 if unit in ('m', 'bn') else 0}f}", unit


def signed(days: float | None, unit: str = "d") -> str:
    """Return working days with their sign: +29 d, −3 d, 0 d; a dash for none."""
    if days is None:
        return "–"
    whole = round(days)
    return f"{'+' if whole > 0 else '−' if whole < 0 else ''}{abs(whole)}{NARROW}{unit}"


def days(number: float) -> str:
    """Return working days in words: 1 working day, 29 working days."""
    whole = round(abs(number))
    return f"{whole} working day{'' if whole == 1 else 's'}"


def lateness(late: float | None) -> str:
    """Return in words how late something is: 29 working days late, on the day, 3 working days early."""
    if late is None:
        return "no promise"
    if abs(late) < 0.5:
        return "on the day"
    return f"{days(late)} {'late' if late > 0 else 'early'}"


def percent(share: float | None) -> str:
    """Return a share as whole percent; a dash for none."""
    return "–" if share is None else f"{share:.0%}".replace("%", f"{NARROW}%")


def index(value: float | None) -> str:
    """Return an index with two decimals; a dash where it is undefined."""
    return "–" if value is None else f"{value:.2f}"


def plural(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: 1 task, 12 tasks, no tasks."""
    return f"{number or 'no'} {one if number == 1 else many or one + 's'}"


def verb(number: int, one: str, many: str) -> str:
    """Return the verb that goes with a number of things."""
    return one if number == 1 else many


def shade(late: float | None, *, done: bool = False) -> Status:
    """Return the light of something promised: red when late, amber when on the last days, else not known.

    done: it has happened, so that in time is green.
    """
    if late is None:
        return Status.GREY
    if late >= 0.5:
        return Status.RED
    if done:
        return Status.GREEN
    return Status.AMBER if late > -LAST_DAYS else Status.GREY


def plan_name(review: Review) -> str:
    """Return what the plan is called: its name, its file's, or what it is."""
    return review.plan.name or review.plan.source.file or "A plan without a name"


def name(task: Task) -> str:
    """Return a task's name, cut where it would fill the page."""
    return task.name if len(task.name) <= LONGEST else f"{task.name[:LONGEST].rstrip()}…"


def addressee(review: Review, asked: Asked) -> str:
    """Return who is asked: a name where one is known, else the role."""
    sponsor = review.dossier.sponsor if asked.role is Role.SPONSOR else ""
    return asked.name or sponsor or f"the {asked.role}"


def done(task: Task) -> str:
    """Return how far a task is."""
    return percent(task.progress.percent / 100)


def comes(review: Review, span: Span) -> str:
    """Return when something open is expected; a day gone by is no expectation."""
    return date(span.finish) if span.finish > review.as_of or is_done(span.task) else "not rescheduled"


def columns(heads: str) -> tuple[Column, ...]:
    """Return the columns of heads such as "Task | Due: date | Days: number"; without a kind they hold text."""
    parts = (head.strip().partition(": ") for head in heads.split(" | "))
    return tuple(Column(name, Kind(kind or "text")) for name, _, kind in parts)
