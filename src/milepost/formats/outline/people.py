"""People, roles, materials and expenses of the notation, each a line `person: Ben  50%  75/h  calendar Nights`."""

import re
from decimal import Decimal
from typing import Any

from milepost.formats.outline.amounts import MONEY, money, percent, shown, spell_money, spell_units, unit_minutes
from milepost.formats.outline.days import Days
from milepost.formats.outline.lines import GAP, Misread, quote, split, unquote
from milepost.formats.outline.sheet import Sheet
from milepost.plan import Availability, Rate, Resource, ResourceKind, Settings

RATE = re.compile(rf"({MONEY.pattern})/(min|h|d|w|mo)")
PRICE = re.compile(rf"({MONEY.pattern})(?:/(\S.*))?")
UNITS = re.compile(
    r"(?P<units>\S+%)(?:\s+from\s+(?P<start>\S+(?:\s\d\S+)?))?(?:\s+until\s+(?P<finish>\S+(?:\s\d\S+)?))?"
)
WORDS = {"calendar": "calendar", "group": "group", "mail": "email", "code": "code", "initials": "initials"}


def person(sheet: Sheet, value: str) -> None:
    """A person, a team or a machine."""
    add(sheet, value, ResourceKind.WORK)


def role(sheet: Sheet, value: str) -> None:
    """A role that nobody fills yet."""
    add(sheet, value, ResourceKind.WORK, generic=True)


def material(sheet: Sheet, value: str) -> None:
    """Something that is used up."""
    add(sheet, value, ResourceKind.MATERIAL)


def expense(sheet: Sheet, value: str) -> None:
    """A kind of cost, such as travel."""
    add(sheet, value, ResourceKind.COST)


def add(sheet: Sheet, value: str, kind: ResourceKind, *, generic: bool = False) -> None:
    """Add a resource to the sheet. Raises Misread."""
    name, *facts = (unquote(chunk) for chunk in split(value, GAP))
    if not name or name in sheet.people:
        raise Misread(f"{shown(name)} is there twice." if name else "it needs a name.")
    found: dict[str, Any] = {"availability": (), "rates": ()}
    for fact in facts:
        understand(fact, kind, sheet, found)
    if "calendar" in found and found["calendar"] not in sheet.calendars:
        raise Misread(f"there is no calendar {shown(found['calendar'])}.")
    sheet.people[name] = Resource(name, name, kind, generic=generic, **found)


def understand(fact: str, kind: ResourceKind, sheet: Sheet, found: dict[str, Any]) -> None:
    """Put one fact about a resource into what was found. Raises Misread."""
    word, _, rest = fact.partition(" ")
    if word in WORDS and rest:
        found[WORDS[word]] = unquote(rest.strip())
    elif units := UNITS.fullmatch(fact):
        take_units(units, sheet.days, found)
    elif kind is ResourceKind.WORK and (rate := RATE.fullmatch(fact)):
        per_hour = money(rate[1]) * 60 / unit_minutes(rate[2], sheet.settings, elapsed=False)
        found["rates"] = (Rate(per_hour),)
    elif kind is ResourceKind.MATERIAL and (price := PRICE.fullmatch(fact)):
        found["rates"], found["material_unit"] = (Rate(money(price[1])),), price[2] or ""
    else:
        raise Misread(f"{shown(fact)} is not understood; write 50%, 75/h, calendar Nights, group Operations.")


def take_units(units: re.Match[str], days: Days, found: dict[str, Any]) -> None:
    """Put units, or units that hold for a time, into what was found."""
    share = float(percent(units["units"]) / 100)
    if units["start"] is None and units["finish"] is None:
        found["units"] = share
        return
    start = days.moment(units["start"]) if units["start"] else None
    finish = days.moment(units["finish"], late=True) if units["finish"] else None
    found["availability"] = (*found["availability"], Availability(share, start, finish))


def spell_resource(resource: Resource, settings: Settings, days: Days, calendar: str) -> str:
    """Return the line of a resource. calendar: the name of the calendar it works by, when not the project's."""
    words = {ResourceKind.MATERIAL: "material", ResourceKind.COST: "expense"}
    word = words.get(resource.kind, "role" if resource.generic else "person")
    facts = [quote(resource.name)]
    if resource.units != 1.0:
        facts.append(spell_units(resource.units))
    for a in resource.availability:
        start = f" from {days.spell(a.start)}" if a.start is not None else ""
        finish = f" until {days.spell(a.finish, late=True)}" if a.finish is not None else ""
        facts.append(spell_units(a.units) + start + finish)
    if resource.rates and resource.kind is not ResourceKind.COST:
        facts.append(spell_rate(resource, settings))
    values = {"calendar": calendar, "group": resource.group, "mail": resource.email}
    values |= {"code": resource.code, "initials": resource.initials}
    facts += [f"{w} {quote(v)}" for w, v in values.items() if v]
    return f"{word}: " + "  ".join(facts)


def spell_rate(resource: Resource, settings: Settings) -> str:
    """Return the first rate of a resource: per unit, per hour, or per day where only that is a round figure."""
    rate = resource.rates[0].standard
    if resource.kind is ResourceKind.MATERIAL:
        return spell_money(rate) + (f"/{resource.material_unit}" if resource.material_unit else "")
    daily = (rate * settings.minutes_per_day / 60).normalize()
    if exponent(rate) < -4 and daily == round(daily, 2) and daily * 60 / settings.minutes_per_day == rate:
        return f"{spell_money(daily)}/d"
    return f"{spell_money(rate)}/h"


def exponent(value: Decimal) -> int:
    """Return the power of ten of a figure's last digit."""
    return int(value.normalize().as_tuple().exponent)
