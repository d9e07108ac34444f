"""Milepost itself."""

from benchmarks.peers.milepost.calls import ONE_CALL
from benchmarks.peers.milepost.commands import COMMAND, FILE, HELP
from benchmarks.peers.milepost.kept import EDIT, FULL, KEPT

__all__ = ["COMMAND", "EDIT", "FILE", "FULL", "HELP", "KEPT", "ONE_CALL"]
