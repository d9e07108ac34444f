"""The compiled loops: for plans so large that compiling them pays."""

from milepost.schedule.kernels.arrays import Arrays
from milepost.schedule.kernels.compiling import compiled

__all__ = ["Arrays", "compiled"]
