"""The lines about the whole project, as they are written."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from milepost.formats.outline.amounts import spell_duration
from milepost.formats.outline.calendars import project_week
from milepost.formats.outline.days import Days, spell_clock
from milepost.formats.outline.header import OPTIONS
from milepost.formats.outline.lines import quote
from milepost.formats.outline.people import spell_resource
from milepost.formats.outline.sheet import STANDARD, Sheet
from milepost.formats.outline.weeks import spell_shifts, spell_week
from milepost.plan import Author, Calendar, CalendarException, Plan, Settings
from milepost.plan.calendars import OFFICE_WEEK, Week


def calendar_names(plan: Plan) -> dict[str, str]:
    """Return the name of each calendar that the outline names, by key, no two alike."""
    own = own_calendars(plan)
    return distinct((c.key, c.name) for c in plan.calendars if c.key not in own)


def resource_names(plan: Plan) -> dict[str, str]:
    """Return the name of each resource by key, no two alike."""
    return distinct((r.key, r.name) for r in plan.resources)


def distinct(named: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return names by key; where two are alike, or empty, the key stands behind in brackets."""
    pairs = list(named)
    count = Counter(name for _, name in pairs)
    found = {key: name if name.strip() and count[name] == 1 else f"{name} ({key})" for key, name in pairs}
    return found if len(set(found.values())) == len(found) else {key: f"{name} ({key})" for key, name in pairs}


def own_calendars(plan: Plan) -> frozenset[str]:
    """Return the calendars that only add days off to another for one person, and need no name of their own."""
    used = Counter(r.calendar for r in plan.resources if r.calendar)
    shared = {c.base for c in plan.calendars} | {t.calendar for t in plan.tasks} | {plan.settings.calendar}
    return frozenset(c.key for c in plan.calendars if only_adds(c) and used[c.key] == 1 and c.key not in shared)


def only_adds(calendar: Calendar) -> bool:
    """True when a calendar says nothing but days that differ from its base."""
    return calendar.base is not None and set(calendar.week) == {None} and not calendar.work_weeks


def spell_header(plan: Plan, calendars: dict[str, str], resources: dict[str, str], days: Days) -> Iterator[str]:
    """Yield the header lines; what is as usual goes without saying."""
    told = {"project": plan.name, "manager": plan.manager, "company": plan.company, "currency": plan.settings.currency}
    yield from (f"{word}: {quote(value)}" for word, value in told.items() if value)
    if plan.source.author is not Author.OTHER:
        yield f"counted as: {plan.source.author}"
    yield from spell_settings(plan, calendars, days)
    yield from spell_calendars(plan, calendars)
    own = own_calendars(plan)
    for resource in plan.resources:
        chosen = plan.calendar_by_key.get(resource.calendar or "")
        is_own = chosen is not None and chosen.key in own
        key = chosen.base if chosen and is_own else resource.calendar
        name = calendars.get(key or "", "") if key != plan.settings.calendar else ""
        yield spell_resource(replace(resource, name=resources[resource.key]), plan.settings, days, name)
        added = plain_days(chosen.exceptions) if chosen and is_own else ()
        yield from (spell_days_off(e, resources[resource.key], "leave") for e in added)


def plain_days(exceptions: Iterable[CalendarException]) -> tuple[CalendarException, ...]:
    """Return the exceptions that do not recur."""
    return tuple(e for e in exceptions if e.recurrence is None)


def all_days(calendar: Calendar, plan: Plan) -> tuple[CalendarException, ...]:
    """Return the exceptions that rule in a calendar: its own, then those of the base that it only adds to."""
    found = calendar.exceptions
    while calendar.base is not None and only_adds(calendar):
        calendar = plan.calendar_by_key[calendar.base]
        found += calendar.exceptions
    return plain_days(found)


def spell_settings(plan: Plan, calendars: dict[str, str], days: Days) -> Iterator[str]:
    """Yield start, finish, status date, the length of days and weeks, and the rarer options."""
    s = plan.settings
    usual = Sheet()
    if calendar := plan.calendar_by_key.get(s.calendar or ""):
        week, name = spell_week(full_week(calendar, plan)), calendars.get(calendar.key, calendar.name)
        project_week(usual, f"{quote(name)} {week}")
        if (name, week) != (STANDARD, spell_week(OFFICE_WEEK)):
            yield f"week: {quote(name) + '  ' if name != STANDARD else ''}{week}"
    yield from spell_measures(s, usual.settings)
    dates = {"start": s.start, "status": s.status_date, "finish by": s.must_finish}
    dates["from finish"] = s.finish if s.from_finish else None
    for word, moment in dates.items():
        if moment is not None:
            yield f"{word}: {days.spell(moment, late=word != 'start')}"
    if s.critical_float:
        yield f"critical float: {spell_duration(s.critical_float, s)}"
    for words, option in OPTIONS.items():
        value = getattr(s, option.name)
        if value != option.default:
            yield f"option: {words} = {value if isinstance(value, str) else 'yes' if value else 'no'}"


def spell_measures(s: Settings, usual: Settings) -> Iterator[str]:
    """Yield the length of a day, a week, a month, where they do not follow from the week."""
    if (s.day_start, s.day_finish) != (usual.day_start, usual.day_finish):
        yield f"day: {spell_clock(s.day_start)}-{spell_clock(s.day_finish)}"
    if s.minutes_per_day != usual.minutes_per_day:
        yield f"one day: {s.minutes_per_day}min"
    if s.minutes_per_week != usual.minutes_per_week:
        yield f"one week: {s.minutes_per_week}min"
    if s.days_per_month != usual.days_per_month:
        yield f"one month: {s.days_per_month}d"


def full_week(calendar: Calendar, plan: Plan) -> Week:
    """Return the week of a calendar with every day said, by its bases where it is silent."""
    days = list(calendar.week)
    while None in days and calendar.base is not None:
        calendar = plan.calendar_by_key[calendar.base]
        days = [theirs if own is None else own for own, theirs in zip(days, calendar.week, strict=True)]
    monday, tuesday, wednesday, thursday, friday, saturday, sunday = (day or () for day in days)
    return (monday, tuesday, wednesday, thursday, friday, saturday, sunday)


def spell_calendars(plan: Plan, names: dict[str, str]) -> Iterator[str]:
    """Yield the further calendars, and the days off of all."""
    named = [c for c in plan.calendars if c.key in names]
    for calendar in named:
        if calendar.key != plan.settings.calendar:
            yield f"calendar: {quote(names[calendar.key])}  {spell_week(full_week(calendar, plan))}"
    alike = len({all_days(c, plan) for c in named}) == 1
    for calendar in named[:1] if alike else named:
        who = "" if alike else names[calendar.key]
        yield from (spell_days_off(e, who) for e in all_days(calendar, plan))


def spell_days_off(exception: CalendarException, who: str, off: str = "holiday") -> str:
    """Return the line of days off, or of days with their own hours; who: "" for everyone."""
    first, last = exception.first.isoformat(), exception.last.isoformat()
    words = [quote(who)] if who else []
    words.append(first if first == last else f"{first}..{last}")
    words += [spell_shifts(exception.shifts)] if exception.shifts else []
    words += [quote(exception.name)] if exception.name else []
    return f"{'workday' if exception.shifts else off}: {' '.join(words)}"
