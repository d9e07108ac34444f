"""Milepost itself."""

from benchmarks.peers.milepost.calls import ONE_CALL
from benchmarks.peers.milepost.commands import COMMAND, FILE, HELP

__all__ = ["COMMAND", "FILE", "HELP", "ONE_CALL"]
