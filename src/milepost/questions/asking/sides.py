"""Whose work is it: ours, the client's, or both?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from milepost.plan import Resource

CLIENT = re.compile(r"\b(client|customer|kunde|cliente)s?\b", re.IGNORECASE)
"""Words in a name or a group that put somebody on the client's side."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The names of those who answer for one piece of work, of each side, the one who answers most first."""

    ours: tuple[str, ...] = ()
    theirs: tuple[str, ...] = ()

    @property
    def is_the_clients(self) -> bool:
        """True when nobody but the client's people is named for it."""
        return bool(self.theirs) and not self.ours


def sides(owner: str, people: Sequence[Resource]) -> Sides:
    """Return who of each side answers for work with that owner, if any, and those people; roles are nobody of ours."""
    theirs = {person.name: bool(CLIENT.search(f"{person.group} {person.name}")) for person in people}
    roles = {person.name for person in people if person.generic}
    if owner:
        theirs = {owner: theirs.get(owner, bool(CLIENT.search(owner))), **theirs}
    ours = tuple(name for name, is_theirs in theirs.items() if name and not is_theirs and name not in roles)
    return Sides(ours, tuple(name for name, is_theirs in theirs.items() if is_theirs))
