"""What was promised: the frozen dates, work and cost of a task, up to eleven times (0 to 10)."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Baseline:
    """One promise for one task or assignment. number: 0 is the first. duration, work: minutes."""

    number: int = 0
    start: int | None = None
    finish: int | None = None
    duration: int | None = None
    work: int | None = None
    cost: Decimal | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.number <= 10:
            raise ValueError(f"Baselines are numbered 0 to 10, not {self.number}.")
