"""Resources, roles and assignments."""

from collections.abc import Iterator
from decimal import Decimal

from milepost.formats.xer.cells import Cells
from milepost.formats.xer.tables import Row, Tables, Tell
from milepost.plan import Assignment, Availability, Contour, Fields, Rate, Resource, ResourceKind

KINDS = {"RT_Labor": ResourceKind.WORK, "RT_Equip": ResourceKind.WORK, "RT_Mat": ResourceKind.MATERIAL}
PRICES = ("cost_per_qty", "cost_per_qty2", "cost_per_qty3", "cost_per_qty4", "cost_per_qty5")
TABLES = dict(zip(("COST_PER_QTY", *(f"COST_PER_QTY{n}" for n in "2345")), "ABCDE", strict=True))
"""P6's five price columns are the five rate tables."""
CURVES = {
    "linear": Contour.FLAT,
    "back loaded": Contour.BACK_LOADED,
    "front loaded": Contour.FRONT_LOADED,
    "double peak": Contour.DOUBLE_PEAK,
    "early peak": Contour.EARLY_PEAK,
    "late peak": Contour.LATE_PEAK,
    "bell shaped": Contour.BELL,
    "trapezoidal": Contour.TURTLE,
    "triangular": Contour.BELL,
}
PLANNED_UNITS, PLANNED_COST = "Planned units", "Planned cost"
LEAST_UNITS = 0.00001
"""P6 writes tiny units per hour for what it shows, and schedules, as none."""


def booked_on(row: Row, people: set[str]) -> str:
    """Return the key of who an assignment books: a resource, else a role, whose numbers are its own.

    MPXJ writes the number of a role in the place of the resource's.
    """
    return row["rsrc_id"] if row["rsrc_id"] in people else f"role{row['role_id'] or row['rsrc_id']}"


def read_resources(tables: Tables, calendars: set[str], cells: Cells) -> Iterator[Resource]:
    """Yield the resources, each with its prices and limits over time; a parent resource's name is its group."""
    names = {row["rsrc_id"]: row["rsrc_name"] for row in tables.rows("RSRC")}
    units = {row["unit_id"]: row["unit_abbrev"] for row in tables.rows("UMEASURE")}
    roles = {row["role_id"]: row["role_name"] for row in tables.rows("ROLES")}
    prices = tables.grouped("RSRCRATE", "rsrc_id")
    held = tables.grouped("RSRCROLE", "rsrc_id")
    for row in tables.rows("RSRC"):
        key = row["rsrc_id"]
        over_time = sorted(prices.get(key, []), key=lambda price: price["start_date"])
        limits = tuple(availability(over_time, cells))
        known = ", ".join(filter(None, (roles.get(each["role_id"], "") for each in held.get(key, []))))
        yield Resource(
            key,
            row["rsrc_name"] or row["rsrc_short_name"] or key,
            cells.choice(row, "rsrc_type", KINDS, ResourceKind.WORK),
            calendar=row["clndr_id"] if row["clndr_id"] in calendars else None,
            units=limits[0].units if limits else cells.quantity(row, "def_qty_per_hr") or 1.0,
            availability=limits if len(limits) > 1 else (),
            rates=tuple(rates(over_time, cells)),
            initials=row["rsrc_short_name"],
            email=row["email_addr"],
            group=names.get(row["parent_rsrc_id"], ""),
            code=row["employee_code"],
            material_unit=units.get(row["unit_id"], ""),
            active=row["active_flag"] != "N",
            fields={"Roles": known} if known else {},
        )


def read_roles(tables: Tables, cells: Cells) -> Iterator[Resource]:
    """Yield as generic resources the roles that are booked while nobody fills them."""
    people = {row["rsrc_id"] for row in tables.rows("RSRC")}
    booked = {booked_on(row, people) for row in tables.rows("TASKRSRC")}
    prices = tables.grouped("ROLERATE", "role_id")
    for row in tables.rows("ROLES"):
        key = f"role{row['role_id']}"
        if key in booked:
            priced = tuple(rates(prices.get(row["role_id"], []), cells))
            name = row["role_name"] or row["role_short_name"] or row["role_id"]
            yield Resource(key, name, rates=priced, initials=row["role_short_name"], generic=True)


def availability(prices: list[Row], cells: Cells) -> Iterator[Availability]:
    """Yield how many units may be booked from each price's first day until the next."""
    starts = [cells.moment(price, "start_date") for price in prices]
    for n, price in enumerate(prices):
        until = starts[n + 1] if n + 1 < len(prices) else None
        yield Availability(cells.quantity(price, "max_qty_per_hr"), starts[n] if n else None, until)


def rates(prices: list[Row], cells: Cells) -> Iterator[Rate]:
    """Yield the prices per hour, or per unit of a material, by rate table and first day."""
    for n, price in enumerate(prices):
        start = cells.moment(price, "start_date") if n else None
        for table, column in zip("ABCDE", PRICES, strict=True):
            amount = cells.money(price, column)
            if amount:
                yield Rate(amount, start=start, table=table)


def read_assignments(
    rows: list[Row], kinds: dict[str, ResourceKind], curves: dict[str, Contour], cells: Cells, tell: Tell
) -> Iterator[Assignment]:
    """Yield the assignments of the project's tasks. kinds: by resource key; curves: the shapes of work by number."""
    people = set(kinds)
    for row in rows:
        resource = booked_on(row, people)
        done = cells.quantity(row, "act_reg_qty") + cells.quantity(row, "act_ot_qty")
        left = cells.quantity(row, "remain_qty")
        if done < 0 or left < 0:
            tell(row.where, f"states negative work ({done:g} h done, {left:g} h left); none was taken instead.")
        per_hour = 1000 if kinds.get(resource) is ResourceKind.MATERIAL else 60
        actual, remaining = round(max(done, 0) * per_hour), round(max(left, 0) * per_hour)
        spent = cells.money(row, "act_reg_cost") + cells.money(row, "act_ot_cost")
        if row["curv_id"] and row["curv_id"] not in curves:
            tell(row.where, f"spreads its work by curve {row['curv_id']}, which the file does not hold; taken as even.")
        yield Assignment(
            row["taskrsrc_id"] or row.where,
            row["task_id"],
            resource,
            units=units_of(row, cells),
            work=actual + remaining,
            actual_work=actual,
            remaining_work=remaining,
            overtime_work=round(max(cells.quantity(row, "act_ot_qty"), 0) * per_hour),
            delay=cells.minutes(row, "target_lag_drtn_hr_cnt") or 0,
            contour=curves.get(row["curv_id"], Contour.FLAT),
            rate_table=TABLES.get(row["rate_type"], "A"),
            start=first(cells, row, "act_start_date", "restart_date", "target_start_date"),
            finish=first(cells, row, "act_end_date", "reend_date", "target_end_date"),
            actual_start=cells.moment(row, "act_start_date"),
            actual_finish=cells.moment(row, "act_end_date"),
            resume=cells.moment(row, "restart_date") if row["act_start_date"] else None,
            cost=spent + cells.money(row, "remain_cost"),
            actual_cost=spent,
            fields=planned(row, (actual + remaining) / per_hour, spent + cells.money(row, "remain_cost"), cells),
        )


def planned(row: Row, work: float, cost: Decimal, cells: Cells) -> Fields:
    """Return P6's planned units and cost of an assignment where they are not those at completion."""
    fields: Fields = {}
    if row["target_qty"] and abs(cells.quantity(row, "target_qty") - work) > 0.01:
        fields[PLANNED_UNITS] = row["target_qty"]
    if row["target_cost"] and cells.money(row, "target_cost") != cost:
        fields[PLANNED_COST] = row["target_cost"]
    return fields


def units_of(row: Row, cells: Cells) -> float:
    """Return the units per hour at which the rest is worked, else those planned."""
    rest = cells.quantity(row, "remain_qty_per_hr")
    units = rest if rest > 0 else cells.quantity(row, "target_qty_per_hr")
    return units if units >= LEAST_UNITS else 0.0


def first(cells: Cells, row: Row, *columns: str) -> int | None:
    """Return the first of several moments that is stated."""
    return next((moment for c in columns if (moment := cells.moment(row, c)) is not None), None)


def read_curves(tables: Tables, tell: Tell) -> dict[str, Contour]:
    """Return the shapes of work by number: P6's own by name, a company's as edited."""
    curves = {}
    for row in tables.rows("RSRCCURV"):
        name = row["curv_name"].strip()
        curves[row["curv_id"]] = CURVES.get(name.lower(), Contour.EDITED)
        if name.lower() not in CURVES:
            tell(row.where, f"defines the curve {name!r}; Milepost keeps that work is uneven, not its shape.")
    return curves


def costs_of(rows: list[Row], cells: Cells, *actual: str) -> tuple[Decimal, Decimal]:
    """Return what rows have cost and what they will still cost."""
    spent = sum((cells.money(row, column) for row in rows for column in actual), Decimal(0))
    return spent, sum((cells.money(row, "remain_cost") for row in rows), Decimal(0))
