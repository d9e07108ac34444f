"""Calendars of the notation: the project's week, further calendars, holidays, working Saturdays, people's leave."""

import re
from datetime import date

from milepost.formats.outline.amounts import shown
from milepost.formats.outline.lines import Misread, leading, unquote
from milepost.formats.outline.sheet import STANDARD, Sheet
from milepost.formats.outline.weeks import DAYS, shifts, week
from milepost.plan import Calendar, CalendarException
from milepost.plan.calendars import OFFICE_DAY, Week

NAMED_WEEK = re.compile(rf"(?P<name>.*?)(?:^|(?<=\s))(?P<week>(?:{DAYS.pattern})(?:\s|,).*)", re.IGNORECASE)
DAY = r"\d{4}-\d{2}-\d{2}"
RANGES = (re.compile(rf"{DAY}(?:\.\.{DAY})?"), re.compile(r"(?<!\S)\d{1,5}(?:\.\.\d{1,5})?(?!\S)"))
HOURS = re.compile(r"(?:\d{2}:\d{2}-\d{2}:\d{2}\s*)+")


def project_week(sheet: Sheet, value: str) -> None:
    """The project's calendar, and from it how long a day and a week are."""
    name, days = named_week(value)
    first = next((d for d in days if d), OFFICE_DAY)
    total = sum(end - start for d in days for start, end in d or ())
    name = name or STANDARD
    sheet.calendars = {name: Calendar(name, name, days)}
    sheet.set(
        calendar=name,
        minutes_per_day=sum(end - start for start, end in first),
        minutes_per_week=total or 2400,
        day_start=first[0][0],
        day_finish=first[-1][1],
    )


def calendar(sheet: Sheet, value: str) -> None:
    """One more calendar, complete: days it does not name are off."""
    name, days = named_week(value)
    if not name:
        raise Misread("a calendar needs a name: calendar: Nights  Mon-Fri 22:00-24:00")
    sheet.add_calendar(Calendar(name, name, days))


def named_week(value: str) -> tuple[str, Week]:
    """Return the name before a week, if any, and the week. Raises Misread."""
    quoted, rest = leading(value)
    found = NAMED_WEEK.fullmatch(rest)
    if not found:
        raise Misread(f"{shown(value)} is no week; write Mon-Fri 08:00-12:00 13:00-17:00.")
    return quoted or found["name"].strip(), week(found["week"])


def holiday(sheet: Sheet, value: str) -> None:
    """Days on which nobody works, or nobody of one calendar."""
    who, first, last, name = dated(sheet, value)
    change(sheet, who, CalendarException(first, last, (), name))


def workday(sheet: Sheet, value: str) -> None:
    """Days with hours of their own."""
    who, first, last, rest = dated(sheet, value)
    hours = HOURS.match(rest)
    if not hours:
        raise Misread("a workday needs its hours: workday: 2026-05-02 08:00-12:00")
    worked = shifts(hours.group().split())
    change(sheet, who, CalendarException(first, last, worked, unquote(rest[hours.end() :].strip())))


def leave(sheet: Sheet, value: str) -> None:
    """Days on which one person is away."""
    who, first, last, name = dated(sheet, value)
    if not who:
        raise Misread("whose? Write leave: Ben 2026-03-09..2026-03-13")
    sheet.add_exception(sheet.own_calendar(who), CalendarException(first, last, (), name))


def dated(sheet: Sheet, value: str) -> tuple[str, date, date, str]:
    """Return who, first day, last day and the words behind. Raises Misread."""
    quoted, rest = leading(value)
    found = next((m for m in (r.search(rest) for r in RANGES) if m), None)
    if not found:
        raise Misread(f"{shown(value)} holds no date; write 2026-12-24 or 2026-12-24..2026-12-31.")
    start, _, finish = found.group().partition("..")
    first, last = sheet.days.on(start), sheet.days.on(finish or start)
    return quoted or rest[: found.start()].strip(), first, last, unquote(rest[found.end() :].strip())


def change(sheet: Sheet, who: str, exception: CalendarException) -> None:
    """Add an exception to the calendar of that name, or that person, or to every one that is not a person's own."""
    if who in sheet.people and who not in sheet.calendars:
        chosen = [sheet.own_calendar(who)]
    else:
        chosen = [who] if who else [key for key, c in sheet.calendars.items() if not c.personal]
    if who and who not in sheet.calendars and who not in sheet.people:
        raise Misread(f"there is no calendar {shown(who)}; a person's days off are written as leave.")
    for key in chosen:
        sheet.add_exception(key, exception)
