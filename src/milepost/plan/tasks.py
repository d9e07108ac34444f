"""Tasks: the pieces of work, with what decides their dates and what became of them."""

from dataclasses import dataclass, field
from enum import StrEnum

from milepost.plan.baseline import Baseline
from milepost.plan.costs import FREE, Costs
from milepost.plan.fields import Fields
from milepost.plan.progress import UNTOUCHED, Progress


class ConstraintKind(StrEnum):
    """The eight constraints of Microsoft Project, and P6's softer start on and finish on."""

    ASAP = "as soon as possible"
    ALAP = "as late as possible"
    SNET = "start no earlier than"
    SNLT = "start no later than"
    FNET = "finish no earlier than"
    FNLT = "finish no later than"
    MSO = "must start on"
    MFO = "must finish on"
    START_ON = "start on"
    FINISH_ON = "finish on"


class TaskKind(StrEnum):
    """What a task is; summaries are the tasks that have children, and headings even when nothing stands below them."""

    WORK = "work"
    HEADING = "heading"
    MILESTONE = "milestone"
    START_MILESTONE = "start milestone"
    FINISH_MILESTONE = "finish milestone"
    RESOURCE_DEPENDENT = "resource dependent"
    LEVEL_OF_EFFORT = "level of effort"
    WBS_SUMMARY = "wbs summary"


class TaskType(StrEnum):
    """What stays when duration = work / units is solved again."""

    FIXED_UNITS = "fixed units"
    FIXED_DURATION = "fixed duration"
    FIXED_WORK = "fixed work"
    FIXED_DURATION_AND_UNITS = "fixed duration and units"


class PercentKind(StrEnum):
    """What P6 measures a task's percent complete by."""

    DURATION = "duration"
    UNITS = "units"
    PHYSICAL = "physical"


@dataclass(frozen=True, slots=True)
class Constraint:
    """A date imposed on a task; ASAP and ALAP carry none."""

    kind: ConstraintKind = ConstraintKind.ASAP
    date: int | None = None

    def __post_init__(self) -> None:
        dateless = self.kind in (ConstraintKind.ASAP, ConstraintKind.ALAP)
        if not dateless and self.date is None:
            raise ValueError(f"The constraint '{self.kind}' needs a date.")


NO_CONSTRAINT = Constraint()


@dataclass(frozen=True, slots=True)
class Recorded:
    """The dates and floats written in the source by the program that made it, kept beside ours.

    Floats are working minutes. remaining_*: P6's dates of the rest of a started task.
    """

    start: int | None = None
    finish: int | None = None
    early_start: int | None = None
    early_finish: int | None = None
    late_start: int | None = None
    late_finish: int | None = None
    total_float: int | None = None
    free_float: int | None = None
    critical: bool | None = None
    remaining_start: int | None = None
    remaining_finish: int | None = None


@dataclass(frozen=True, slots=True)
class ManualDates:
    """What a person typed for a manually scheduled task; None where the field was left open or holds only words."""

    start: int | None = None
    finish: int | None = None
    duration: int | None = None


@dataclass(frozen=True, slots=True)
class Estimate:
    """A three-point duration estimate in working minutes: a good case, the likely one, a bad case (P10, P50, P90)."""

    low: int
    likely: int
    high: int

    def __post_init__(self) -> None:
        if not 0 <= self.low <= self.likely <= self.high:
            raise ValueError("An estimate must be ordered: good case, likely, bad case.")


@dataclass(frozen=True, slots=True)
class Task:
    """One piece of work; a milestone when its duration is zero; a summary when other tasks name it as parent.

    duration: working minutes of the task's own calendar, or elapsed minutes when `elapsed`. manual: set when a person,
    not the engine, fixes its dates. leveling_delay: elapsed minutes before its start, moved there by leveling.
    parts: the stretches of a split task as recorded. work: minutes of effort. expected_finish: P6's date that
    stretches the remaining duration. external_start, external_finish: P6's early start and late finish owed to other
    projects. owner: who answers for it.
    """

    key: str
    name: str
    duration: int = 0
    kind: TaskKind = TaskKind.WORK
    parent: str | None = None
    number: int | None = None
    wbs: str = ""
    code: str = ""
    type: TaskType = TaskType.FIXED_UNITS
    effort_driven: bool = False
    elapsed: bool = False
    estimated: bool = False
    manual: ManualDates | None = None
    active: bool = True
    recurring: bool = False
    external: bool = False
    calendar: str | None = None
    ignores_resource_calendars: bool = False
    constraint: Constraint = NO_CONSTRAINT
    second_constraint: Constraint = NO_CONSTRAINT
    deadline: int | None = None
    expected_finish: int | None = None
    external_start: int | None = None
    external_finish: int | None = None
    priority: int = 500
    can_level: bool = True
    leveling_delay: int = 0
    parts: tuple[tuple[int, int], ...] = ()
    work: int = 0
    estimate: Estimate | None = None
    percent_kind: PercentKind = PercentKind.DURATION
    progress: Progress = UNTOUCHED
    costs: Costs = FREE
    baselines: tuple[Baseline, ...] = ()
    recorded: Recorded | None = None
    owner: str = ""
    notes: str = ""
    fields: Fields = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.key:
            raise ValueError(f"{self.name or 'A task'}: every task needs a key.")
        if self.duration < 0:
            raise ValueError(f"{self.name}: a duration cannot be negative.")

    @property
    def is_milestone(self) -> bool:
        """True for the milestone kinds and for any task of zero duration that is no heading."""
        kinds = (TaskKind.MILESTONE, TaskKind.START_MILESTONE, TaskKind.FINISH_MILESTONE)
        return self.kind in kinds or (self.duration == 0 and self.kind is not TaskKind.HEADING)

    def baseline(self, number: int = 0) -> Baseline | None:
        """Return the task's baseline of that number, or None when it was never taken."""
        return next((b for b in self.baselines if b.number == number), None)
