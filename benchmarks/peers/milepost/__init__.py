"""Milepost itself."""

from benchmarks.peers.milepost.calls import ONE_CALL
from benchmarks.peers.milepost.commands import COMMAND, FILE

__all__ = ["COMMAND", "FILE", "ONE_CALL"]
