"""How a plan is to be counted: its start, status date, calendar, and the options of the program that wrote it."""

from dataclasses import dataclass
from enum import StrEnum


class Author(StrEnum):
    """Whose way of counting the plan follows."""

    MICROSOFT = "microsoft"
    PRIMAVERA = "primavera"
    OTHER = "other"


class OutOfSequence(StrEnum):
    """How work that began before its predecessors ended goes on (P6: scheduling progressed activities)."""

    RETAINED_LOGIC = "retained logic"
    PROGRESS_OVERRIDE = "progress override"
    ACTUAL_DATES = "actual dates"


class LagCalendar(StrEnum):
    """Whose working time a lag counts in."""

    PREDECESSOR = "predecessor"
    SUCCESSOR = "successor"
    ROUND_THE_CLOCK = "24 hour"
    PROJECT = "project"


class FloatKind(StrEnum):
    """Which difference of late and early dates is the total float."""

    START = "start"
    FINISH = "finish"
    SMALLEST = "smallest"


@dataclass(frozen=True, slots=True)
class Settings:
    """The options that decide dates. Moments in minutes; durations in working minutes.

    start: the project's start; must_finish: the finish imposed on it. status_date: everything up to it has happened.
    from_finish: tasks lie as late as possible before `finish`. critical_float: a task is critical when its total
    float is at most this. day_start, day_finish: minutes of the day a date without time means.
    """

    start: int | None = None
    finish: int | None = None
    must_finish: int | None = None
    status_date: int | None = None
    from_finish: bool = False
    calendar: str | None = None
    minutes_per_day: int = 480
    minutes_per_week: int = 2400
    days_per_month: int = 20
    day_start: int = 480
    day_finish: int = 1020
    currency: str = ""
    honor_constraints: bool = True
    critical_float: int = 0
    multiple_critical_paths: bool = False
    split_in_progress: bool = True
    move_completed_back: bool = False
    move_completed_forward: bool = False
    move_remaining_back: bool = False
    move_remaining_forward: bool = False
    new_tasks_manual: bool = False
    out_of_sequence: OutOfSequence = OutOfSequence.RETAINED_LOGIC
    lag_calendar: LagCalendar = LagCalendar.PREDECESSOR
    float_kind: FloatKind = FloatKind.SMALLEST
    critical_is_longest_path: bool = False
    open_ends_critical: bool = False
    use_expected_finish: bool = False
    ignore_other_projects: bool = False
    relationship_lag_from_early_start: bool = True

    def __post_init__(self) -> None:
        if min(self.minutes_per_day, self.minutes_per_week, self.days_per_month) <= 0:
            raise ValueError("A day, a week and a month must hold some working time.")


DEFAULTS = Settings()
