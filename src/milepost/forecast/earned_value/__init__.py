"""Earned value: what the work done was worth, what it took, and what both say about the end (PMI, EVM; Lipke, ES)."""

from milepost.forecast.earned_value.budget import Measure
from milepost.forecast.earned_value.curve import CurvePoint, curve
from milepost.forecast.earned_value.earned_schedule import EarnedSchedule, earned_schedule
from milepost.forecast.earned_value.figures import EarnedValue
from milepost.forecast.earned_value.performance import NotAvailable, Performance, earned_value

__all__ = [
    "CurvePoint",
    "EarnedSchedule",
    "EarnedValue",
    "Measure",
    "NotAvailable",
    "Performance",
    "curve",
    "earned_schedule",
    "earned_value",
]
