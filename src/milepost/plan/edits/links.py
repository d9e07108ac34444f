"""Edits of links. Two tasks may be linked once in each way; where they are in several, the edit must say which."""

from dataclasses import dataclass, replace

from milepost.errors import ImpossibleEdit
from milepost.plan.edits.patch import Edit, Patch, Swap, swapped
from milepost.plan.edits.tasks import known
from milepost.plan.links import LagKind, Link, LinkType
from milepost.plan.model import Plan


@dataclass(frozen=True, slots=True)
class AddLink(Edit):
    """Let a task wait for another."""

    link: Link

    def patch(self, plan: Plan) -> Patch:
        """Return the link added; the schedule says whether it closes a circle."""
        names = names_of(plan, self.link.predecessor, self.link.successor)
        if any(link.type is self.link.type for link in between(plan, self.link.predecessor, self.link.successor)):
            raise ImpossibleEdit(f"{names} are linked {self.link.type} already; change that link instead.")
        return Patch((Swap(None, self.link),))


@dataclass(frozen=True, slots=True)
class RemoveLink(Edit):
    """Let a task no longer wait for another. type: None for the only link between them."""

    predecessor: str
    successor: str
    type: LinkType | None = None

    def patch(self, plan: Plan) -> Patch:
        """Return the link taken out."""
        return Patch((Swap(link_of(plan, self.predecessor, self.successor, self.type), None),))


@dataclass(frozen=True, slots=True)
class SetLag(Edit):
    """Let more or less time pass along a link: minutes, or percent for the percent kinds. type: as in RemoveLink."""

    predecessor: str
    successor: str
    lag: int
    kind: LagKind = LagKind.WORKING
    type: LinkType | None = None

    def patch(self, plan: Plan) -> Patch:
        """Return the link with the lag."""
        link = link_of(plan, self.predecessor, self.successor, self.type)
        return Patch(swapped(link, replace(link, lag=self.lag, lag_kind=self.kind)))


@dataclass(frozen=True, slots=True)
class SetLinkType(Edit):
    """Tie other ends of two tasks than now. old: as the type of RemoveLink."""

    predecessor: str
    successor: str
    type: LinkType
    old: LinkType | None = None

    def patch(self, plan: Plan) -> Patch:
        """Return the link with the type."""
        link = link_of(plan, self.predecessor, self.successor, self.old)
        if link.type is not self.type and self.type in types_between(plan, self.predecessor, self.successor):
            names = names_of(plan, self.predecessor, self.successor)
            raise ImpossibleEdit(f"{names} are linked {self.type} already.")
        return Patch(swapped(link, replace(link, type=self.type)))


def between(plan: Plan, predecessor: str, successor: str) -> list[Link]:
    """Return the links from one task to another. Raises UnknownTask."""
    known(plan, predecessor)
    return [link for link in plan.predecessors.get(known(plan, successor).key, ()) if link.predecessor == predecessor]


def types_between(plan: Plan, predecessor: str, successor: str) -> list[LinkType]:
    """Return how two tasks are linked."""
    return [link.type for link in between(plan, predecessor, successor)]


def link_of(plan: Plan, predecessor: str, successor: str, wanted: LinkType | None) -> Link:
    """Return the one link of that type, or of any, from one task to another. Raises ImpossibleEdit."""
    found = [link for link in between(plan, predecessor, successor) if wanted in (None, link.type)]
    if len(found) == 1:
        return found[0]
    names = names_of(plan, predecessor, successor)
    if found:
        types = " and ".join(link.type for link in found)
        raise ImpossibleEdit(f"{names} are linked {types}; say which is meant.")
    raise ImpossibleEdit(f"{names} are not linked{f' {wanted}' if wanted else ' that way round'}.")


def names_of(plan: Plan, predecessor: str, successor: str) -> str:
    """Return the names of two tasks. Raises UnknownTask."""
    return f"“{known(plan, predecessor).name}” and “{known(plan, successor).name}”"
