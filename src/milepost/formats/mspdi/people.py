"""The resources and assignments of an MSPDI file."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from milepost.formats.mspdi.values import CONTOURS, Values
from milepost.plan import (
    Assignment,
    Availability,
    Baseline,
    Contour,
    Portion,
    Rate,
    Resource,
    ResourceKind,
)

Element = Any
KINDS = {"0": ResourceKind.MATERIAL, "1": ResourceKind.WORK, "2": ResourceKind.COST}
REMAINING, ACTUAL = "1", "2"
FOREVER = ("1984-01-01T00:00:00", "2049-12-31T23:59:00")


def read_resource(element: Element, reader: Any) -> Resource | None:
    """Return a resource, or None for an empty row or the placeholder for nobody."""
    row = reader.row(element)
    key, name = row.get("UID", ""), row.get("Name", "")
    values = Values(row, lambda text: reader.problem(f"resource {name or key}", text))
    if not name or not key or values.is_set("IsNull"):
        return None
    kind = ResourceKind.COST if values.is_set("IsCostResource") else values.choice("Type", KINDS, ResourceKind.WORK)
    return Resource(
        key=key,
        name=name,
        kind=kind,
        calendar=row.get("CalendarUID") if row.get("CalendarUID") not in ("-1", "0", "") else None,
        units=values.number("MaxUnits") or 0.0 if "MaxUnits" in row else 1.0,
        availability=tuple(read_availability(element, reader, values)),
        rates=tuple(read_rates(element, reader, values)),
        initials=row.get("Initials", ""),
        email=row.get("EmailAddress", ""),
        group=row.get("Group", ""),
        code=row.get("Code", ""),
        material_unit=row.get("MaterialLabel", ""),
        generic=values.is_set("IsGeneric"),
        active=not values.is_set("IsInactive"),
        notes=row.get("Notes", ""),
        fields=reader.fields(element),
    )


def read_availability(element: Element, reader: Any, values: Values) -> Iterator[Availability]:
    """Yield how many units there are over time."""
    for each in reader.below(element, "AvailabilityPeriods", "AvailabilityPeriod"):
        period = Values(bounded(reader.row(each), "AvailableFrom", "AvailableTo"), values.tell)
        units = period.number("AvailableUnits")
        yield Availability(units or 0.0, period.moment("AvailableFrom"), period.moment("AvailableTo"))


def bounded(row: dict[str, str], first: str, last: str) -> dict[str, str]:
    """Return the row without bounds that mean always."""
    return {k: v for k, v in row.items() if not (k in (first, last) and v in FOREVER)}


def read_rates(element: Element, reader: Any, values: Values) -> Iterator[Rate]:
    """Yield the rates of a resource: its tables A to E over time, else its one standard rate."""
    rows = [bounded(reader.row(each), "RatesFrom", "RatesTo") for each in reader.below(element, "Rates", "Rate")]
    if not rows:
        rate = Rate(
            plain(values, "StandardRate"), plain(values, "OvertimeRate"), values.money("CostPerUse") or Decimal(0)
        )
        if rate != Rate():
            yield rate
    for row in rows:
        one = Values(row, values.tell)
        table = "ABCDE"[min(one.whole("RateTable") or 0, 4)]
        cost = one.money("CostPerUse") or Decimal(0)
        yield Rate(plain(one, "StandardRate"), plain(one, "OvertimeRate"), cost, one.moment("RatesFrom"), table)


def plain(values: Values, name: str) -> Decimal:
    """Return a rate per hour, which MSPDI writes in whole units of money."""
    amount = values.money(name)
    return amount * 100 if amount is not None else Decimal(0)


def read_assignment(element: Element, reader: Any) -> Assignment | None:
    """Return an assignment, or None for work that nobody is assigned to."""
    row = reader.row(element)
    key = row.get("UID", "")
    if row.get("ResourceUID", "-1").startswith("-"):
        return None
    values = Values(row, lambda text: reader.problem(f"assignment {key}", text))
    portions = read_portions(element, reader)
    return Assignment(
        key=key,
        task=row.get("TaskUID", ""),
        resource=row["ResourceUID"],
        units=max(values.number("Units") or 0.0, 0.0) if "Units" in row else 1.0,
        work=max(values.minutes("Work") or 0, 0),
        actual_work=max(values.minutes("ActualWork") or 0, 0),
        remaining_work=values.minutes("RemainingWork"),
        overtime_work=values.minutes("OvertimeWork") or 0,
        delay=values.tenths("Delay") or 0,
        leveling_delay=values.tenths("LevelingDelay") or 0,
        contour=values.choice("WorkContour", CONTOURS, Contour.FLAT),
        rate_table="ABCDE"[min(values.whole("CostRateTable") or 0, 4)],
        start=values.moment("Start"),
        finish=values.moment("Finish"),
        actual_start=values.moment("ActualStart"),
        actual_finish=values.moment("ActualFinish"),
        stop=values.moment("Stop"),
        resume=values.moment("Resume"),
        cost=values.money("Cost") or Decimal(0),
        actual_cost=values.money("ActualCost") or Decimal(0),
        portions=tuple(portions[REMAINING]),
        actual_portions=tuple(portions[ACTUAL]),
        baselines=tuple(read_baselines(element, reader, values)),
        notes=row.get("Notes", ""),
        fields=reader.fields(element),
    )


def read_portions(element: Element, reader: Any) -> dict[str, list[Portion]]:
    """Return the work over time, remaining and actual."""
    found: dict[str, list[Portion]] = {REMAINING: [], ACTUAL: []}
    for each in reader.below(element, "TimephasedData"):
        row = reader.row(each)
        if row.get("Type") in found:
            values = Values(row, lambda text: reader.problem("work over time", text))
            start, finish, work = values.moment("Start"), values.moment("Finish"), values.minutes("Value")
            if start is not None and finish is not None and work is not None:
                found[row["Type"]].append(Portion(start, finish, work))
    return found


def read_baselines(element: Element, reader: Any, values: Values) -> Iterator[Baseline]:
    """Yield the baselines of a task or assignment."""
    for each in reader.below(element, "Baseline"):
        one = Values(reader.row(each), values.tell)
        number = one.whole("Number")
        if number is not None and 0 <= number <= 10:
            dates = one.moment("Start"), one.moment("Finish")
            yield Baseline(number, *dates, one.minutes("Duration"), one.minutes("Work"), one.money("Cost"))
