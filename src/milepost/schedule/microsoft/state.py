"""Everything one calculation works with, as rows of whole numbers.

The rules read and write these rows by number, so that they run as they are or compiled. Tasks are numbered so that a
task comes after its summary and after what it waits for.
"""

from typing import Any, NamedTuple

NONE = -(1 << 60)
"""No such moment: before all others, so that it never wins where the latest counts."""
NEVER = 1 << 60
"""No such limit: after all others, so that it never wins where the earliest counts."""

FIXED, FINISHED, STARTED, MANUAL, LATE, HELD, INACTIVE, HARD, DATED, RESTS, SUMMARY = (1 << bit for bit in range(11))
"""Traits of a task. FIXED: its dates are given. FINISHED, STARTED: by actual dates. MANUAL: dated by a person.
LATE: lies at its late dates. HELD: of another project. INACTIVE: counts for nothing. HARD, DATED: kinds of constraint
(see `constraints`). RESTS: what is done and what remains lie apart. SUMMARY: tasks stand below it."""

START, FINISH, HONOR, SPLITS, OPEN_ENDS, LATE_KNOWN = range(6)
"""Places in `State.setting`: the project's start and finish; 1 when constraint dates are always honored, the rest of
started work waits for predecessors, every open end is its own end, and late dates are known."""


class TaskRow:
    """What is known and found of one task. Moments and durations in minutes.

    Network: parent (-1 without one); its children, the links to it, those from it and its stints stand in `child`,
    `links`, `out` and `stints` from the first to before the last; the rest of a started task has stints of its own.
    Asked: clock (for lags and floats), constraint (the number of its kind), imposed (its date), delay (of leveling),
    floor and ceiling (dates a summary hands down), begun and ended (given dates, or an actual start alone), resume,
    done (until when work was). Found: the FOUND; asked (without its constraint), reach (of a summary, manual ones below
    it looked into), opens and caps (what a summary hands down), needed (when what remains must begin).

    As records the first fields fill one line of the processor's cache: all that others look at. The next fill two for
    the task's own count; the last are seldom needed.
    """

    trait: int
    clock: int
    delay: int
    early_start: int
    early_finish: int
    late_start: int
    late_finish: int
    needed: int
    whole_first: int
    rest_first: int

    parent: int
    child_first: int
    child_last: int
    into_first: int
    into_last: int
    out_first: int
    out_last: int
    constraint: int
    duration: int
    imposed: int
    deadline: int
    asked: int

    reach_start: int
    reach_finish: int
    total_float: int
    free_float: int
    opens: int
    caps: int
    rest_last: int

    floor: int
    ceiling: int
    begun: int
    ended: int
    resume: int
    done: int
    __slots__ = tuple(__annotations__)

    def __init__(self) -> None:
        for name in self.__slots__:
            setattr(self, name, 0)
        self.opens = NONE


ASKED: tuple[str, ...] = (
    "trait",
    "delay",
    "constraint",
    "duration",
    "imposed",
    "deadline",
    "floor",
    "ceiling",
    "begun",
    "ended",
    "resume",
)
ASKED += ("done",)
"""The fields that hold what the plan says of a task."""
FOUND: tuple[str, ...] = (
    "asked",
    "early_start",
    "early_finish",
    "reach_start",
    "reach_finish",
    "opens",
    "late_start",
    "late_finish",
)
FOUND += ("needed", "caps", "total_float", "free_float")
"""The fields that hold what is found."""


class LinkRow:
    """A link: the numbers of its tasks, its mode (0 FS, 1 SS, 2 FF, 3 SF; 4 more for an elapsed lag), number, lag."""

    __slots__ = ("first", "lag", "mode", "number", "second")

    def __init__(self, first: int, second: int, mode: int, number: int, lag: int) -> None:
        self.first, self.second, self.mode, self.number, self.lag = first, second, mode, number, lag


class StintRow:
    """Minutes of one clock's working time."""

    __slots__ = ("clock", "minutes")

    def __init__(self, clock: int, minutes: int) -> None:
        self.clock, self.minutes = clock, minutes


Numbers = list[int]
"""Lists, or arrays of numpy where the loops are compiled."""


class State(NamedTuple):
    """One calculation. order: places as in `network`; child: tasks by number; clocks: calendars, or their tables.

    links: those to a task side by side; out: the same links, those from a task side by side.
    """

    clocks: Any
    setting: Numbers
    order: Numbers
    child: Numbers
    tasks: list[TaskRow]
    links: list[LinkRow]
    out: list[LinkRow]
    stints: list[StintRow]
