"""What is measured: workloads, and the programs that do them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from benchmarks.answers import Answer
from milepost.plan import Plan


class Clock(StrEnum):
    """What runs while the clock does."""

    DATES = "dates"
    PLAN_TO_DATES = "plan to dates"
    EDIT = "one edit"
    PROCESS = "whole process"


@dataclass(frozen=True)
class Case:
    """One workload at one size. folder: where its files are; they are written before anybody is measured."""

    draw: Callable[[int], Plan]
    size: int
    folder: Path

    @cached_property
    def plan(self) -> Plan:
        """The plan, drawn when it is first asked for."""
        return self.draw(self.size)

    def file(self, suffix: str) -> Path:
        """Return where the plan lies as a file of this suffix."""
        return self.folder / f"plan{suffix}"


@dataclass(frozen=True, slots=True)
class Work:
    """What is timed, again and again, and what came of it. before: what each run needs first, not timed."""

    run: Callable[[], object]
    answer: Callable[[], Answer]
    before: Callable[[], object] = str
    notes: Callable[[], str] = str


@dataclass(frozen=True, slots=True)
class Program:
    """One that does the work. version: of what is installed; raises Absent, saying why, where nothing is.

    prepare: everything before the clock starts. warm_up: seconds of runs that do not count; at least one never does.
    file: the suffix of the file it needs. largest: the tasks it is given at most. ours: others are compared with it.
    """

    name: str
    clock: Clock
    version: Callable[[], str]
    prepare: Callable[[Case], Work]
    warm_up: float = 0.0
    file: str = ""
    largest: int = 1_000_000
    ours: bool = False


@dataclass(frozen=True, slots=True)
class Workload:
    """What is done, on which plans, by whom; the first program is ours, and its dates are right.

    does: in words, for the page. sizes, large: tasks, always and when there is time. files: their writers by suffix.
    exact: everybody must find the same dates. most_runs: where one run tells little, many are taken.
    """

    key: str
    title: str
    does: str
    draw: Callable[[int], Plan]
    programs: tuple[Program, ...]
    sizes: tuple[int, ...]
    large: tuple[int, ...] = ()
    files: Mapping[str, Callable[[Case], object]] = field(default_factory=dict)
    exact: bool = False
    most_runs: int = 99


class Absent(Exception):
    """A program is not installed; the text says what is missing."""
