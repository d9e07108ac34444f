"""What every edit comes down to: records of a plan in place of others. A patch is an edit too, as is what undoes it."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from milepost.errors import ImpossibleEdit
from milepost.plan.calendars import Calendar
from milepost.plan.links import Link
from milepost.plan.model import Plan, Problem
from milepost.plan.resources import Assignment, Resource
from milepost.plan.tasks import Task

Record = Task | Link | Assignment | Resource | Calendar
TABLES = {Task: "tasks", Link: "links", Assignment: "assignments", Resource: "resources", Calendar: "calendars"}


@dataclass(frozen=True, slots=True)
class Swap:
    """One record in place of another of its kind; without an old one it is added, without a new one taken out.

    place: the old one's, or the new one's to be, among its kind; None: wherever the old one stands, else at the end.
    """

    old: Record | None
    new: Record | None
    place: int | None = None

    @property
    def table(self) -> str:
        """The field of the plan that holds such records."""
        return TABLES[type(self.old if self.new is None else self.new)]


class Edit(ABC):
    """One change to a plan, small and typed; the plan itself never changes."""

    __slots__ = ()

    @abstractmethod
    def patch(self, plan: Plan) -> "Patch":
        """Return which records of a plan this replaces. Raises ImpossibleEdit, UnknownTask or UnknownName."""

    def inverse(self, plan: Plan) -> "Patch":
        """Return the edit that leads from the edited plan back to this very plan. Raises what `patch` raises."""
        return self.patch(plan).applied(plan)[1]


@dataclass(frozen=True, slots=True)
class Patch(Edit):
    """Records that stand in for others, in this order. notes: what a user should know of how it was understood."""

    swaps: tuple[Swap, ...] = ()
    notes: tuple[Problem, ...] = ()

    def patch(self, plan: Plan) -> "Patch":  # noqa: ARG002 - a patch is the same for every plan
        """Return the patch itself."""
        return self

    def applied(self, plan: Plan) -> "tuple[Plan, Patch]":
        """Return the plan with the new records, and the patch that leads back.

        Raises ImpossibleEdit when a record to be replaced is no longer as it was, or is still referred to.
        """
        tables: dict[str, list[Any]] = {}
        back = []
        for swap in self.swaps:
            rows = tables.setdefault(swap.table, list(getattr(plan, swap.table)))
            place = place_of(swap, rows)
            rows[place : place + (swap.old is not None)] = [] if swap.new is None else [swap.new]
            back.append(Swap(swap.new, swap.old, place))
        try:
            values: dict[str, Any] = {name: tuple(rows) for name, rows in tables.items()}
            edited = replace(plan, **values)
        except ValueError as error:
            raise ImpossibleEdit(str(error)) from None
        return edited, Patch(tuple(reversed(back)))


def place_of(swap: Swap, rows: Sequence[Record]) -> int:
    """Return where a swap takes place among the records of its kind. Raises ImpossibleEdit when its old one is gone."""
    if swap.old is None:
        return len(rows) if swap.place is None else min(swap.place, len(rows))
    if swap.place is not None and swap.place < len(rows) and rows[swap.place] == swap.old:
        return swap.place
    place = next((n for n, row in enumerate(rows) if row is swap.old), None)
    if place is None:
        place = next((n for n, row in enumerate(rows) if row == swap.old), None)
    if place is None:
        raise ImpossibleEdit(f"{told(swap.old)} has changed in the meantime; look at it again.")
    return place


def told(record: Record) -> str:
    """Return what a record is, as the start of a sentence."""
    if isinstance(record, Task | Resource | Calendar):
        return f"“{record.name or record.key}”"
    return "The link" if isinstance(record, Link) else "The assignment"


def swapped(old: Record, new: Record) -> tuple[Swap, ...]:
    """Return the swap of a record for one that differs; none when it does not."""
    return () if old == new else (Swap(old, new),)
