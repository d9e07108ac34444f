"""Who and what does the work: people, materials, costs, and their assignments to tasks."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from milepost.plan.baseline import Baseline
from milepost.plan.fields import Fields


class ResourceKind(StrEnum):
    """People and machines work by the hour; material is used up; a cost is only money."""

    WORK = "work"
    MATERIAL = "material"
    COST = "cost"


class Contour(StrEnum):
    """How an assignment's work lies over its duration (Microsoft Project's predefined contours)."""

    FLAT = "flat"
    BACK_LOADED = "back loaded"
    FRONT_LOADED = "front loaded"
    DOUBLE_PEAK = "double peak"
    EARLY_PEAK = "early peak"
    LATE_PEAK = "late peak"
    BELL = "bell"
    TURTLE = "turtle"
    EDITED = "edited"


@dataclass(frozen=True, slots=True)
class Rate:
    """What a resource costs from a moment on; per hour for work, per unit for material.

    start: None from the beginning. table: A to E, chosen by the assignment.
    """

    standard: Decimal = Decimal(0)
    overtime: Decimal = Decimal(0)
    per_use: Decimal = Decimal(0)
    start: int | None = None
    table: str = "A"


@dataclass(frozen=True, slots=True)
class Availability:
    """How many units (1.0 is one full person) may be booked from start until finish; None is without bound."""

    units: float
    start: int | None = None
    finish: int | None = None


@dataclass(frozen=True, slots=True)
class Resource:
    """A person, a team, a machine, a material or a kind of cost.

    generic: a role that nobody fills yet. units: 1.0 is one full person; availability, where given, overrules it.
    """

    key: str
    name: str
    kind: ResourceKind = ResourceKind.WORK
    calendar: str | None = None
    units: float = 1.0
    availability: tuple[Availability, ...] = ()
    rates: tuple[Rate, ...] = ()
    initials: str = ""
    email: str = ""
    group: str = ""
    code: str = ""
    material_unit: str = ""
    generic: bool = False
    active: bool = True
    notes: str = ""
    fields: Fields = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Portion:
    """A stretch of an assignment with the working minutes done in it."""

    start: int
    finish: int
    work: int


@dataclass(frozen=True, slots=True)
class Assignment:
    """One resource on one task.

    units: 1.0 is full time. work, actual_work, remaining_work, overtime_work: minutes of effort (amounts, in
    thousandths of a unit, for material). delay: working minutes from the task's start until this resource begins.
    leveling_delay: elapsed minutes. start, finish: as recorded in the source. portions: work over time, where the
    source states it; actual_portions: work already done over time.
    """

    key: str
    task: str
    resource: str
    units: float = 1.0
    work: int = 0
    actual_work: int = 0
    remaining_work: int | None = None
    overtime_work: int = 0
    delay: int = 0
    leveling_delay: int = 0
    contour: Contour = Contour.FLAT
    rate_table: str = "A"
    start: int | None = None
    finish: int | None = None
    actual_start: int | None = None
    actual_finish: int | None = None
    stop: int | None = None
    resume: int | None = None
    cost: Decimal = Decimal(0)
    actual_cost: Decimal = Decimal(0)
    portions: tuple[Portion, ...] = ()
    actual_portions: tuple[Portion, ...] = ()
    baselines: tuple[Baseline, ...] = ()
    variable_units: bool = False
    notes: str = ""
    fields: Fields = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.work < 0 or self.actual_work < 0:
            raise ValueError("The work of an assignment cannot be negative.")
