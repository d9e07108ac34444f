"""Whole processes, from the start to the last line printed."""

import subprocess
from dataclasses import dataclass

from benchmarks.answers import Answer
from benchmarks.contest import Work


@dataclass(slots=True)
class Command:
    """A command, and what it printed when it last ran."""

    words: list[str]
    printed: str = ""

    def run(self) -> None:
        """Run it to its end. Raises RuntimeError with its complaint when it fails."""
        result = subprocess.run(self.words, capture_output=True, text=True, check=False)
        if result.returncode:
            raise RuntimeError(f"{self.words[0]} failed: {result.stderr[-500:] or result.stdout[-500:]}")
        self.printed = result.stdout


def alone(words: list[str]) -> Work:
    """Return a command that is asked for no dates."""
    return Work(Command(words).run, Answer)


def dates_printed(text: str) -> Answer:
    """Return the answer of a program that prints each task's start and finish in minutes."""
    rows = [line.split() for line in text.splitlines()]
    return Answer([int(row[0]) for row in rows], [int(row[1]) for row in rows])
