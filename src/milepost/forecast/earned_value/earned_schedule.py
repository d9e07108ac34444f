"""Earned schedule: by which day of the plan the work done so far should have been done (Lipke, 2003)."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class EarnedSchedule:
    """Progress in time instead of money, in periods such as working days.

    es: the periods of the plan that were earned. at: the actual time that passed. pd: the planned duration.
    """

    es: float
    at: float
    pd: float

    @property
    def sv(self) -> float:
        """Schedule variance in time, ES − AT; negative when behind."""
        return self.es - self.at

    @property
    def spi(self) -> float | None:
        """Schedule performance index in time, ES / AT; None before any time has passed."""
        return self.es / self.at if self.at > 0 else None

    @property
    def eac(self) -> float | None:
        """How long the whole takes at the pace so far, PD / SPI(t); None before anything is earned."""
        return self.pd * self.at / self.es if self.at > 0 and self.es > 0 else None

    @property
    def tspi(self) -> float | None:
        """The pace the rest needs to end as planned, (PD − ES) / (PD − AT).

        None when all is earned, or when the planned time has run out: then the date is already lost.
        """
        return (self.pd - self.es) / (self.pd - self.at) if self.es < self.pd and self.at < self.pd else None


def earned_schedule(planned: Sequence[int], earned: int, at: float) -> EarnedSchedule:
    """Return the earned schedule of a plan whose value was to grow as given.

    planned: cumulative planned value at the end of period 1, 2, …; the last is the whole budget. earned: earned value.
    at: periods passed; for finished work, those until it finished. A planned standstill is neither gain nor loss:
    while it lasts, time earned goes with time passed.
    Raises ValueError when the planned value is empty, falls, or never grows.
    """
    values = [0, *planned]
    if values[-1] <= 0 or any(later < earlier for earlier, later in pairwise(values)):
        raise ValueError("Planned value must grow from period to period, to a budget above zero.")
    pd = bisect_left(values, values[-1])
    if earned <= 0:
        return EarnedSchedule(0.0, at, float(pd))
    if earned >= values[-1]:
        return EarnedSchedule(float(pd), at, float(pd))
    last = bisect_right(values, earned) - 1
    if values[last] < earned:
        es = last + (earned - values[last]) / (values[last + 1] - values[last])
    else:
        es = min(max(at, bisect_left(values, earned)), last)
    return EarnedSchedule(float(es), at, float(pd))
