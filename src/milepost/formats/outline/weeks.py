"""Weeks and days off of the notation: `Mon-Fri 08:00-12:00 13:00-17:00, Sat 09:00-12:00`."""

import re
from itertools import groupby

from milepost.formats.outline.amounts import shown
from milepost.formats.outline.days import clock, spell_clock
from milepost.formats.outline.lines import Misread
from milepost.plan.calendars import Shifts, Week, check_shifts

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAYS = re.compile(rf"({'|'.join(WEEKDAYS)})(?:-({'|'.join(WEEKDAYS)}))?", re.IGNORECASE)


def week(text: str) -> Week:
    """Return the week a text describes; days it does not name are off. Raises Misread."""
    days: list[Shifts] = [()] * 7
    for group in text.split(","):
        words = group.split()
        named = [w for w in words if DAYS.fullmatch(w)]
        hours = words[len(named) :]
        if not named or words[: len(named)] != named:
            raise Misread(f"{shown(group.strip())} is no working day; write Mon-Fri 08:00-12:00 13:00-17:00.")
        for weekday in (n for word in named for n in weekdays(word)):
            days[weekday] = () if hours == ["off"] else shifts(hours)
    return (days[0], days[1], days[2], days[3], days[4], days[5], days[6])


def weekdays(word: str) -> list[int]:
    """Return the days of `Mon` or `Mon-Fri`, 0 being Monday."""
    found = DAYS.fullmatch(word.lower())
    first = WEEKDAYS.index(found[1]) if found else 0
    last = WEEKDAYS.index(found[2]) if found and found[2] else first
    return [n % 7 for n in range(first, last + 1 if last >= first else last + 8)]


def shifts(words: list[str]) -> Shifts:
    """Return the shifts of `08:00-12:00 13:00-17:00`. Raises Misread."""
    pairs = [word.partition("-") for word in words]
    found = tuple((clock(first), clock(last)) for first, _, last in pairs)
    if any(last <= first for first, last in found):
        raise Misread("a shift over midnight is two: 22:00-24:00, and 00:00-06:00 on the next day.")
    try:
        check_shifts(found)
    except ValueError as error:
        raise Misread(str(error)) from None
    if not found:
        raise Misread("a working day needs its hours, such as 08:00-12:00 13:00-17:00, or the word off.")
    return found


def spell_week(days: Week) -> str:
    """Return the text of a week whose every day is said."""
    runs = [list(run) for _, run in groupby(range(7), key=lambda n: days[n])]
    told = [(run, days[run[0]]) for run in runs if days[run[0]]]
    names = [WEEKDAYS[n].capitalize() for n in range(7)]
    spans = [(f"{names[r[0]]}-{names[r[-1]]}" if len(r) > 1 else names[r[0]], hours) for r, hours in told]
    return ", ".join(f"{span} {spell_shifts(hours or ())}" for span, hours in spans) or "Mon-Sun off"


def spell_shifts(hours: Shifts) -> str:
    """Return the text of a day's shifts."""
    return " ".join(f"{spell_clock(first)}-{spell_clock(last)}" for first, last in hours)
