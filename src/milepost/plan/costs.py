"""Money of a task: exact amounts in the plan's currency."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

NOTHING = Decimal(0)


class Accrual(StrEnum):
    """When a fixed cost falls due."""

    START = "start"
    PRORATED = "prorated"
    END = "end"


@dataclass(frozen=True, slots=True)
class Costs:
    """fixed: cost not caused by a resource; total includes it; actual is spent; remaining is still to spend."""

    fixed: Decimal = NOTHING
    total: Decimal = NOTHING
    actual: Decimal = NOTHING
    remaining: Decimal | None = None
    accrual: Accrual = Accrual.PRORATED


FREE = Costs()
