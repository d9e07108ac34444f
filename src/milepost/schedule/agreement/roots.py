"""Where differences begin: the first task that differs, of which the others are consequences.

Early dates follow from those of predecessors, late dates from those of successors, floats from both; a summary's from
the tasks below it, theirs from what it is linked to.
"""

from collections.abc import Collection, Iterable, Iterator
from enum import Enum

from milepost.plan import Author, ConstraintKind, Plan, Task
from milepost.schedule.agreement.model import FLOATS
from milepost.schedule.spans import Schedule


class Part(Enum):
    """The dates of a task that come about together."""

    EARLY = "early"
    LATE = "late"
    TOTAL = "total float"
    FREE = "free float"


Place = tuple[str, Part]
"""A task's key, and a part of its dates."""


def part_of(task: Task, field: str, author: Author) -> Part:
    """Return which part a field belongs to; a task that lies as late as possible is placed by its late dates."""
    if field in FLOATS:
        return Part.TOTAL if field == "total_float" else Part.FREE
    if field.startswith("late"):
        return Part.LATE
    lies_late = task.constraint.kind is ConstraintKind.ALAP and author is not Author.PRIMAVERA
    return Part.LATE if lies_late and not field.startswith("early") and not task.progress.is_started else Part.EARLY


def roots(
    schedule: Schedule, differing: dict[str, tuple[str, ...]], explained: Collection[Place]
) -> dict[Place, Place]:
    """Return, for each place that differs, the place where that begins; one that is explained begins with itself.

    Of several differing places before one, the first is followed; a circle begins anywhere on it.
    """
    places = dict.fromkeys(
        (span.task.key, part_of(span.task, field, schedule.author))
        for span in schedule.spans
        for field in differing.get(span.task.key, ())
    )
    before = Before(schedule, places)
    return follow({place: None if place in explained else before.first(place) for place in places})


def follow(came_from: dict[Place, Place | None]) -> dict[Place, Place]:
    """Return the end of every chain, each walked once."""
    ends: dict[Place, Place] = {}
    for place in came_from:
        chain: dict[Place, None] = {}
        at = place
        while at not in ends and at not in chain:
            chain[at] = None
            at = came_from[at] or at
        ends |= dict.fromkeys(chain, ends.get(at, at))
    return ends


class Before:
    """What each place follows from, among the places that differ."""

    def __init__(self, schedule: Schedule, places: Iterable[Place]) -> None:
        self.plan: Plan = schedule.plan
        self.places = frozenset(places)
        self.last = max(schedule.spans, key=lambda span: span.finish).task.key if schedule.spans else ""

    def first(self, place: Place) -> Place | None:
        """Return the first differing place that a place follows from; None when it follows from none."""
        return next((each for each in self._all(*place) if each in self.places and each != place), None)

    def _all(self, key: str, part: Part) -> Iterator[Place]:
        below = [(child.key, part) for child in self.plan.children.get(key, ())]
        match part:
            case Part.EARLY:
                yield from below
                yield from self._linked(key, earlier=True)
            case Part.LATE:
                yield from below
                yield from self._linked(key, earlier=False)
                yield key, Part.EARLY
                if next(self._linked(key, earlier=False), None) is None:
                    yield self.last, Part.EARLY
            case Part.TOTAL:
                yield from below
                yield from ((key, Part.EARLY), (key, Part.LATE))
            case Part.FREE:
                yield from ((key, Part.EARLY), (key, Part.LATE))
                yield from ((other, Part.EARLY) for other, _ in self._linked(key, earlier=False))
                yield key, Part.TOTAL

    def _linked(self, key: str, *, earlier: bool) -> Iterator[Place]:
        """Yield what is linked to a task or its summaries at one side; of early dates, also what lies late."""
        above: str | None = key
        while above is not None:
            links = (self.plan.predecessors if earlier else self.plan.successors).get(above, ())
            for link in links:
                other = link.predecessor if earlier else link.successor
                yield other, Part.EARLY if earlier else Part.LATE
                if earlier and self.plan.by_key[other].constraint.kind is ConstraintKind.ALAP:
                    yield other, Part.LATE
            above = self.plan.by_key[above].parent
