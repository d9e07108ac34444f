"""Why the first of differing tasks differs: what the file itself gives as evidence, else that nothing in it does."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from milepost.plan import Author, Plan, Task
from milepost.plan.moments import DAY, day
from milepost.schedule.agreement.model import DATES, Reason
from milepost.schedule.agreement.roots import Part, Place
from milepost.schedule.agreement.stale.file import Doubt
from milepost.schedule.spans import Schedule
from milepost.schedule.words import lasting

if TYPE_CHECKING:
    from milepost.schedule.why.case import Case

PROGRAMS = {Author.MICROSOFT: "Microsoft Project", Author.PRIMAVERA: "Primavera P6"}
QUARTER, FARTHEST = 15, 14 * 60
"""Time zones lie whole quarters of an hour apart, and at most 14 hours."""


class Causes:
    """The causes of one schedule's differences. differing: the fields that differ, by the task's key."""

    def __init__(self, schedule: Schedule, differing: dict[str, tuple[str, ...]]) -> None:
        self.schedule, self.plan, self.differing = schedule, schedule.plan, differing
        self.has_days_only = has_days_only(schedule.plan)
        self.doubted: dict[Place, str] = {}

    def doubt(self, doubts: Iterable[Doubt]) -> None:
        """Take the dates of the file that do not follow from others in it for causes, the first said of each."""
        for each in doubts:
            self.doubted.setdefault((each.task.key, each.part), each.text)

    def of(self, place: Place) -> tuple[Reason, str]:
        """Return why a place differs where differences begin."""
        if place in self.doubted:
            return Reason.STALE, f"{Reason.STALE}: {self.doubted[place]}"
        if self.has_days_only and all(day(ours) == day(theirs) for ours, theirs in self._dates(place[0])):
            return Reason.DAYS, str(Reason.DAYS)
        reason, words = self.everywhere
        if reason is not Reason.UNKNOWN:
            return reason, words
        return reason, self.unexplained(*place)

    @property
    def is_clock(self) -> bool:
        """True when the file is out by its clock alone: no date of it can be doubted then."""
        return self.has_days_only or self.moved is not None

    @cached_property
    def everywhere(self) -> tuple[Reason, str]:
        """What makes the dates of the whole file differ, where anything does."""
        source = self.plan.source
        if self.moved is not None:
            way = "later" if self.moved > 0 else "earlier"
            words = f"every date of the file that differs is {lasting(abs(self.moved), DAY)} {way}"
            return Reason.MOVED, f"{words}: it was written in another time zone, or across a change of the clocks"
        if source.author in PROGRAMS and source.author is not self.schedule.author:
            ours = PROGRAMS[self.schedule.author]
            return Reason.COUNTED, f"counted as {ours} counts, and the file is of {PROGRAMS[source.author]}"
        if source.author not in PROGRAMS:
            return Reason.PROGRAM, f"{Reason.PROGRAM}{f': {source.program}' if source.program else ''}"
        return Reason.UNKNOWN, ""

    @cached_property
    def moved(self) -> int | None:
        """The minutes by which every differing date of the file lies later, when it is the same for three tasks."""
        moved = {
            key: {theirs - ours for ours, theirs in self._dates(key)} for key, each in self.differing.items() if each
        }
        steps = set().union(*moved.values())
        by = next(iter(steps)) if len(steps) == 1 and len(moved) > 2 else 0
        return by if by and by % QUARTER == 0 and abs(by) <= FARTHEST else None

    def _dates(self, key: str) -> Iterator[tuple[int, int]]:
        """Yield each date of a task that differs, as counted here and as the file has it."""
        span = self.schedule.by_key[key]
        for name in self.differing[key]:
            if name in DATES:
                yield getattr(span, name), getattr(span.task.recorded, name)

    def unexplained(self, key: str, part: Part) -> str:
        """Return that nothing in the file explains a difference, and what makes our date where that is known."""
        from milepost.schedule.why.late import holders_late
        from milepost.schedule.why.sentences import because_late, because_of
        from milepost.schedule.why.words import length

        span = self.schedule.by_key[key]
        if part is Part.EARLY and not {"start", "early_start"} & set(self.differing[key]):
            return f"{Reason.UNKNOWN}; here it takes {length(self.plan, span)}"
        if part is Part.LATE:
            return f"{Reason.UNKNOWN}; here {because_late(self.case, span, holders_late(self.case, span)[0])}"
        if part is Part.EARLY and span.drivers:
            return f"{Reason.UNKNOWN}; here {because_of(self.case, span, span.drivers[0])}"
        return str(Reason.UNKNOWN)

    @cached_property
    def case(self) -> "Case":
        """What sentences about our own dates are made from."""
        from milepost.schedule.why.case import Case

        return Case(self.schedule)


def has_days_only(plan: Plan) -> bool:
    """True when no date in the file has a time of its own, but midnight or, of another program, a default time."""
    found = {at % DAY for task in plan.tasks for at in recorded_dates(task)}
    settings = plan.settings
    usual = {settings.day_start, settings.day_finish} if plan.source.author is Author.OTHER else set()
    return bool(found) and found <= {0, *usual}


def recorded_dates(task: Task) -> Iterator[int]:
    """Yield the start and finish recorded for a task."""
    if task.recorded is not None:
        yield from (at for at in (task.recorded.start, task.recorded.finish) if at is not None)
