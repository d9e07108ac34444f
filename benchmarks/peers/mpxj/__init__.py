"""MPXJ, the Java library that reads plans and counts them as Microsoft Project does: warm, and as a whole process."""

from benchmarks.peers.mpxj.cold import COLD
from benchmarks.peers.mpxj.warm import WARM, WARM_EDIT

__all__ = ["COLD", "WARM", "WARM_EDIT"]
