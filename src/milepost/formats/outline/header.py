"""Lines about the whole project: `word: value`, understood in the order of `HEADERS`, wherever they stand."""

from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from milepost.formats.outline.amounts import duration, shown
from milepost.formats.outline.calendars import calendar, holiday, leave, project_week, workday
from milepost.formats.outline.days import clock
from milepost.formats.outline.lines import HEADER, HEADERS, Line, Misread, unquote
from milepost.formats.outline.people import expense, material, person, role
from milepost.formats.outline.sheet import Sheet
from milepost.plan import Author, Settings
from milepost.plan.moments import minute

Taker = Callable[[Sheet, str], None]
E = TypeVar("E", bound=StrEnum)
FIRST_DAY = date(2026, 3, 2)
"""The Monday on which a plan begins that says nothing of its start."""
OPTIONS = {f.name.replace("_", " "): f for f in fields(Settings) if isinstance(f.default, bool | StrEnum)}
"""What `option:` may set, by its name in words; all but the settings that have a word of their own."""
del OPTIONS["from finish"]


def understand(lines: Iterable[Line], sheet: Sheet) -> list[Line]:
    """Put what the header lines say into the sheet, and return the lines that are none."""
    found: dict[str, list[tuple[Line, str]]] = {word: [] for group in HEADERS for word in group}
    rest = []
    for line in lines:
        matched = HEADER.fullmatch("  ".join(line.chunks)) if line.indent == 0 else None
        if matched:
            found[matched[1].lower()].append((line, matched[2]))
        else:
            rest.append(line)
    for group in HEADERS:
        said = [(line, word, value) for word in group for line, value in found[word]]
        for line, word, value in sorted(said, key=lambda each: each[0].number):
            take(word, line, value, sheet)
        if "start" in group:
            begin_somewhere(sheet)
    return rest


def take(word: str, line: Line, value: str, sheet: Sheet) -> None:
    """Let one header line change the sheet, or note why it cannot."""
    try:
        TAKERS[word](sheet, value)
    except ValueError as error:
        sheet.draft.problem(line.where, f"'{word}:' was left out: {error}")


def begin_somewhere(sheet: Sheet) -> None:
    """Give the plan a start when it has none and needs one, and say so."""
    if sheet.settings.start is None and not sheet.settings.from_finish:
        sheet.set(start=minute(FIRST_DAY) + sheet.settings.day_start)
        sheet.draft.problem("", f"The plan begins on {FIRST_DAY}, as no 'start:' line says when.")


def text_of(name: str) -> Taker:
    """Return what takes a word of text into one field of the draft."""
    return lambda sheet, value: setattr(sheet.draft, name, unquote(value))


def date_of(name: str, *, late: bool = False) -> Taker:
    """Return what takes a date into one setting."""
    return lambda sheet, value: sheet.set(**{name: sheet.days.moment(value, late=late)})


def count_of(name: str) -> Taker:
    """Return what takes a duration into one setting."""
    return lambda sheet, value: sheet.set(**{name: duration(value, sheet.settings).minutes})


def days_per_month(sheet: Sheet, value: str) -> None:
    """How many days a month of work holds."""
    sheet.set(days_per_month=duration(value, sheet.settings).minutes // sheet.settings.minutes_per_day)


def usual_day(sheet: Sheet, value: str) -> None:
    """The times that dates without a time mean."""
    first, _, last = value.partition("-")
    sheet.set(day_start=clock(first), day_finish=clock(last))


def from_finish(sheet: Sheet, value: str) -> None:
    """The finish before which everything lies as late as possible."""
    finish = sheet.days.moment(value, late=True)
    sheet.set(from_finish=True, finish=finish)


def counted_as(sheet: Sheet, value: str) -> None:
    """Whose way of counting the plan follows."""
    sheet.draft.source = replace(sheet.draft.source, author=choice(Author, value))


def option(sheet: Sheet, value: str) -> None:
    """One of the rarer settings."""
    name, _, chosen = (part.strip() for part in value.partition("="))
    if name not in OPTIONS:
        raise Misread(f"{shown(name)} is no option; there are: {', '.join(OPTIONS)}.")
    default = OPTIONS[name].default
    if isinstance(default, StrEnum):
        sheet.set(**{OPTIONS[name].name: choice(type(default), chosen)})
    elif chosen in ("yes", "no"):
        sheet.set(**{OPTIONS[name].name: chosen == "yes"})
    else:
        raise Misread(f"say yes or no, not {shown(chosen)}.")


def choice(kind: type[E], value: str) -> E:
    """Return the member of an enumeration that a text names. Raises Misread."""
    try:
        return kind(value.lower())
    except ValueError:
        raise Misread(f"{shown(value)} is none of {', '.join(kind)}.") from None


TAKERS: dict[str, Taker] = {
    "project": text_of("name"),
    "manager": text_of("manager"),
    "company": text_of("company"),
    "currency": lambda sheet, value: sheet.set(currency=unquote(value)),
    "counted as": counted_as,
    "week": project_week,
    "day": usual_day,
    "one day": count_of("minutes_per_day"),
    "one week": count_of("minutes_per_week"),
    "one month": days_per_month,
    "calendar": calendar,
    "holiday": holiday,
    "workday": workday,
    "start": date_of("start"),
    "from finish": from_finish,
    "status": date_of("status_date", late=True),
    "finish by": date_of("must_finish", late=True),
    "critical float": count_of("critical_float"),
    "person": person,
    "role": role,
    "material": material,
    "expense": expense,
    "leave": leave,
    "option": option,
}
