"""The command line: one file per command, each a thin door to one room of the house."""

from milepost.cli.app import main

__all__ = ["main"]
