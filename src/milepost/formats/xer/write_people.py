"""Writing resources, roles, assignments and expenses."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from milepost.formats.xer.people import PLANNED_COST, PLANNED_UNITS, PRICES, TABLES
from milepost.formats.xer.sheet import Record, date, hours
from milepost.formats.xer.tasks import ACCRUALS
from milepost.plan import Assignment, Plan, Resource, ResourceKind, Task

RATE_TYPES = {table: column for column, table in TABLES.items()}
LOADS = {accrual: code for code, accrual in ACCRUALS.items()}
FIRST_DAY = "1990-01-01 00:00"


@dataclass(frozen=True)
class People:
    """The resources of a plan, each as what P6 knows: a resource, a role that nobody fills, or an expense."""

    plan: Plan
    resources: dict[str, int]
    roles: dict[str, int]
    calendars: dict[str, int]

    @property
    def units(self) -> dict[str, int]:
        """The number of each unit of material."""
        names = dict.fromkeys(r.material_unit for r in self.plan.resources if r.material_unit)
        return {name: n for n, name in enumerate(names, start=1)}

    def unit_rows(self) -> Iterator[Record]:
        """Yield the units of material."""
        for name, number in self.units.items():
            yield {"unit_id": number, "seq_num": number, "unit_abbrev": name, "unit_name": name}

    def resource_rows(self, standard: str) -> Iterator[Record]:
        """Yield the rows of resources; standard: the key of the calendar of those who have none."""
        short: set[str] = set()
        groups = {r.name: self.resources[r.key] for r in self.plan.resources if r.key in self.resources}
        for resource in self.plan.resources:
            if resource.key not in self.resources:
                continue
            yield {
                "rsrc_id": self.resources[resource.key],
                "parent_rsrc_id": groups.get(resource.group),
                "clndr_id": self.calendars[resource.calendar or standard],
                "guid": None,
                "rsrc_seq_num": self.resources[resource.key],
                "email_addr": resource.email,
                "employee_code": resource.code,
                "rsrc_name": resource.name,
                "rsrc_short_name": unused(resource.initials or resource.name, short),
                "rsrc_title_name": None,
                "def_qty_per_hr": resource.units,
                "cost_qty_type": "QT_Hour",
                "active_flag": resource.active,
                "auto_compute_act_flag": True,
                "def_cost_qty_link_flag": True,
                "ot_flag": False,
                "curr_id": 1,
                "unit_id": self.units.get(resource.material_unit),
                "rsrc_type": "RT_Mat" if resource.kind is ResourceKind.MATERIAL else "RT_Labor",
                "rsrc_notes": resource.notes,
            }

    def role_rows(self) -> Iterator[Record]:
        """Yield the rows of roles."""
        short: set[str] = set()
        for resource in self.plan.resources:
            if resource.key in self.roles:
                yield {
                    "role_id": self.roles[resource.key],
                    "parent_role_id": None,
                    "seq_num": self.roles[resource.key],
                    "role_name": resource.name,
                    "role_short_name": unused(resource.initials or resource.name, short),
                    "def_cost_qty_link_flag": True,
                    "cost_qty_type": "QT_Hour",
                }

    def price_rows(self, numbers: dict[str, int], who: str) -> Iterator[Record]:
        """Yield the prices and limits of resources (who: rsrc) or roles (role), from each day on which one changes."""
        count = 0
        for resource in self.plan.resources:
            if resource.key not in numbers:
                continue
            for start in changes(resource):
                count += 1
                prices = [price_at(resource, table, start) for table in "ABCDE"]
                yield {
                    f"{who}_rate_id": count,
                    f"{who}_id": numbers[resource.key],
                    "max_qty_per_hr": units_at(resource, start),
                    "start_date": FIRST_DAY if start is None else date(start),
                    **dict(zip(PRICES, prices, strict=True)),
                }

    def assignment_rows(self, numbers: dict[str, int], tasks: dict[str, int]) -> Iterator[Record]:
        """Yield the rows of assignments of resources and roles to written tasks; numbers: of assignments by key."""
        for booked in self.plan.assignments:
            resource = self.plan.resource_by_key[booked.resource]
            if booked.task in tasks and resource.kind is not ResourceKind.COST:
                yield self.assignment_row(booked, resource, numbers[booked.key], tasks[booked.task])

    def assignment_row(self, booked: Assignment, resource: Resource, number: int, task: int) -> Record:
        """Return the row of one assignment."""
        per_hour = 1000 if resource.kind is ResourceKind.MATERIAL else 60
        left = booked.work - booked.actual_work if booked.remaining_work is None else booked.remaining_work
        rest = None if booked.actual_finish is not None else booked.finish
        return {
            "taskrsrc_id": number,
            "task_id": task,
            "proj_id": 1,
            "cost_qty_link_flag": True,
            "role_id": self.roles.get(booked.resource),
            "rsrc_id": self.resources.get(booked.resource),
            "remain_qty": left / per_hour,
            "target_qty": booked.fields.get(PLANNED_UNITS, booked.work / per_hour),
            "remain_qty_per_hr": booked.units,
            "target_lag_drtn_hr_cnt": hours(booked.delay),
            "target_qty_per_hr": booked.units,
            "act_ot_qty": booked.overtime_work / per_hour,
            "act_reg_qty": (booked.actual_work - booked.overtime_work) / per_hour,
            "relag_drtn_hr_cnt": hours(booked.delay),
            "target_cost": booked.fields.get(PLANNED_COST, booked.cost),
            "act_reg_cost": booked.actual_cost,
            "act_ot_cost": Decimal(0),
            "remain_cost": booked.cost - booked.actual_cost,
            "act_start_date": date(booked.actual_start),
            "act_end_date": date(booked.actual_finish),
            "restart_date": date(booked.start if booked.actual_start is None else booked.resume),
            "reend_date": date(rest),
            "target_start_date": date(booked.start),
            "target_end_date": date(booked.finish),
            "rollup_dates_flag": True,
            "rsrc_type": "RT_Mat" if resource.kind is ResourceKind.MATERIAL else "RT_Labor",
            "rate_type": RATE_TYPES.get(booked.rate_table, "COST_PER_QTY"),
            "cost_per_qty_source_type": "ST_Rsrc",
        }

    def expense_rows(self, tasks: dict[str, int]) -> Iterator[Record]:
        """Yield the fixed costs of tasks and what cost resources add to them, as expenses."""
        count = 0
        for task in self.plan.tasks:
            if task.key not in tasks:
                continue
            kinds = ((self.plan.resource_by_key[a.resource], a) for a in self.plan.assignments_of.get(task.key, ()))
            bills = [(r.name, a.cost, a.actual_cost) for r, a in kinds if r.kind is ResourceKind.COST]
            fixed = task.costs.fixed - sum((cost for _, cost, _ in bills), Decimal(0))
            if fixed > 0:
                booked = sum((a.actual_cost for a in self.plan.assignments_of.get(task.key, ())), Decimal(0))
                bills.append(("Fixed cost", fixed, min(max(task.costs.actual - booked, Decimal(0)), fixed)))
            planned = [planned_expenses(task, self.plan), *(cost for _, cost, _ in bills[1:])]
            for (name, cost, spent), target in zip(bills, planned, strict=False):
                count += 1
                yield {
                    "cost_item_id": count,
                    "proj_id": 1,
                    "task_id": tasks[task.key],
                    "cost_name": name,
                    "act_cost": spent,
                    "remain_cost": cost - spent,
                    "target_cost": cost if target is None else target,
                    "cost_load_type": LOADS[task.costs.accrual],
                    "auto_compute_act_flag": False,
                }


def planned_expenses(task: Task, plan: Plan) -> Decimal | None:
    """Return what of a task's planned cost, where P6 kept one, is not planned for its assignments."""
    kept = task.fields.get(PLANNED_COST)
    if not isinstance(kept, str):
        return None
    booked = (Decimal(str(a.fields.get(PLANNED_COST, a.cost))) for a in plan.assignments_of.get(task.key, ()))
    return Decimal(kept) - sum(booked, Decimal(0))


def unused(name: str, taken: set[str]) -> str:
    """Return a short name that no other has; P6 takes no two alike."""
    short, count = name[:20], 1
    while short in taken:
        count += 1
        short = f"{name[:15]}-{count}"
    taken.add(short)
    return short


def changes(resource: Resource) -> list[int | None]:
    """Return the moments from which a price or a limit holds, None for the beginning."""
    moments = {rate.start for rate in resource.rates} | {limit.start for limit in resource.availability}
    return [None, *sorted(moment for moment in moments if moment is not None)]


def price_at(resource: Resource, table: str, start: int | None) -> Decimal | None:
    """Return the price of a rate table that holds from a moment on."""
    held = [
        r for r in resource.rates if r.table == table and (r.start is None or (start is not None and r.start <= start))
    ]
    return max(held, key=lambda rate: -1 if rate.start is None else rate.start).standard if held else None


def units_at(resource: Resource, start: int | None) -> float:
    """Return how many units may be booked from a moment on."""
    held = [a for a in resource.availability if a.start is None or (start is not None and a.start <= start)]
    return max(held, key=lambda each: -1 if each.start is None else each.start).units if held else resource.units
