"""Through which chain a move reaches a task: from an edited task along what holds each, no cause invented.

What comes later is held by something in the new schedule; what comes earlier was held by something in the old one. A
chain follows those holders back, as long as they moved themselves, to a task that an edit speaks of.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from milepost.plan import LagKind, Task
from milepost.schedule.critical_path import FROM_FINISH
from milepost.schedule.spans import Cause, Driver, Schedule
from milepost.schedule.why.case import Case
from milepost.schedule.why.places import Place, holders_of, places_ahead


@dataclass(frozen=True, slots=True)
class Hop:
    """One task of a chain. driver: how the hop before it holds it; None for the first."""

    task: Task
    driver: Driver | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """A place that comes later, as the new schedule explains it, or earlier, as the old one does."""

    place: Place
    later: bool


Step = tuple[Driver | None, Node]
"""What holds a node, and the node it leads to; None and the node itself where a chain ends."""


@dataclass(slots=True)
class Chains:
    """The chains from one schedule to another; reached: the keys of the tasks that the edits speak of.

    known: for each node explored the step towards an edited task, None where none leads there.
    """

    before: Schedule
    after: Schedule
    reached: frozenset[str]
    known: dict[Node, Step | None] = field(default_factory=dict)
    cases: dict[bool, Case] = field(init=False)

    def __post_init__(self) -> None:
        self.cases = {True: Case(self.after), False: Case(self.before)}

    def back(self, key: str) -> Iterator[Hop]:
        """Yield the chain to a task backward, the edited task last; nothing when none leads there."""
        for place in (Place(key), Place(key, at_finish=False)):
            if shift := self.shift(place):
                start = Node(place, later=shift > 0)
                self.explore(start)
                return self.hops(start)
        return iter(())

    def hops(self, node: Node) -> Iterator[Hop]:
        """Yield the hops from a node back to an edited task, one for each task."""
        step = self.known[node]
        while step is not None:
            driver, ahead = step
            if driver is None or ahead.place.key != node.place.key:
                yield Hop(self.after.by_key[node.place.key].task, driver)
            if driver is None:
                return
            node, step = ahead, self.known[ahead]

    def shift(self, place: Place) -> int:
        """Return by how many minutes a place moved; of finished work also its early dates, as P6 waits for them."""
        old, new = self.before.by_key[place.key], self.after.by_key[place.key]
        end = "finish" if place.at_finish else "start"
        names = [f"late_{end}"] if place.late else [end, f"early_{end}"] if new.task.progress.is_finished else [end]
        shifts = (getattr(new, name) - getattr(old, name) for name in names)
        return next((int(shift) for shift in shifts if shift), 0)

    def explore(self, start: Node) -> None:
        """Find, for a node and all that holds it, the step towards an edited task; circles are left out."""
        stack = [(start, list(self.ahead(start)))]
        waiting = {start}
        while stack:
            node, steps = stack[-1]
            found = next((step for step in steps if self.known.get(step[1]) is not None), None)
            following = next((n for _, n in steps if n not in self.known and n not in waiting), None)
            if found is None and following is not None:
                waiting.add(following)
                stack.append((following, list(self.ahead(following))))
                continue
            self.known[node] = found or ((None, node) if node.place.key in self.reached else None)
            waiting.discard(node)
            stack.pop()

    def ahead(self, node: Node) -> Iterator[Step]:
        """Yield what holds a node and moved the same way, or no longer counts as it did.

        What a date of its own stops short holds nothing there; then what it was, or would be, held by pushed it.
        """
        found = False
        for case in (self.cases[node.later], self.cases[not node.later]):
            for driver, place in held_by(case, node.place):
                shift = self.shift(place)
                same = shift > 0 if node.later else shift < 0
                if place.inherits or same or self.is_switched(driver, place.key):
                    found = True
                    yield driver, Node(place, node.later)
            if found or node.place.key in self.reached:
                return

    def is_switched(self, driver: Driver, key: str) -> bool:
        """True when an edit lets a task count or not, or changes the duration that a lag is a share of."""
        old, new = self.before.by_key[key].task, self.after.by_key[key].task
        is_share = driver.link is not None and driver.link.lag_kind in (LagKind.PERCENT, LagKind.ELAPSED_PERCENT)
        return old.active is not new.active or (is_share and old.duration != new.duration)


def held_by(case: Case, place: Place) -> Iterator[tuple[Driver, Place]]:
    """Yield what holds a place: a summary's finish its last tasks, what lies as late as possible the project's.

    P6 help, "Retained logic": what waits for work finished too early waits for what that should have waited for.
    """
    span = case.span(place.key)
    if case.plan.is_summary(span.task) and place.at_finish and not place.late and span.task.manual is None:
        for child in case.plan.children[place.key]:
            if case.span(child.key).finish == span.finish:
                yield Driver(Cause.CHILDREN, span.finish, key=child.key), Place(child.key)
        return
    if case.in_primavera and span.task.progress.is_finished:
        links = ((driver, driver.link) for driver in span.drivers if driver.link is not None)
        yield from ((driver, Place(link.predecessor, link.type in FROM_FINISH)) for driver, link in links)
        return
    yield from places_ahead(case, place)
    if any(driver.cause is Cause.PROJECT_FINISH for driver in holders_of(case, place)):
        yield from ending(case, place)


def ending(case: Case, place: Place) -> Iterator[tuple[Driver, Place]]:
    """Yield the tasks after which the project has no work left, whose end sets how late a place may be."""
    end, project = case.schedule.finish, case.clocks.project
    for span in case.schedule.spans:
        last = project.between(span.finish, end) <= 0 and not case.plan.is_summary(span.task)
        if last and Place(span.task.key) != place:
            yield Driver(Cause.PROJECT_FINISH, end, key=span.task.key), Place(span.task.key)
