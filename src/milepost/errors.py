"""What Milepost raises on purpose: every text is a sentence fit to show a user as it stands.

Wrong data is not raised: it comes back as a Problem beside the result.
"""

from collections.abc import Sequence
from pathlib import PurePath


class MilepostError(Exception):
    """The one class to catch: everything Milepost raises on purpose is one of these."""


class UnreadableFile(MilepostError):
    """A file of no known format, locked, damaged or past the limits: nothing in it could be used.

    reason: the rest of the sentence that begins with the file's name: "is locked with a password."
    """

    def __init__(self, path: PurePath | str, reason: str) -> None:
        super().__init__(path, reason)
        self.path, self.reason = PurePath(path), reason

    def __str__(self) -> str:
        return f"{self.path.name} {self.reason}"


class MissingExtra(MilepostError):
    """An optional part is needed and not installed; the text holds the line that installs it.

    need: what was asked for, as the start of a sentence: "Reading .mpp files".
    extra: the name of the optional part, "mpp".
    """

    def __init__(self, need: str, extra: str) -> None:
        super().__init__(need, extra)
        self.need, self.extra = need, extra

    def __str__(self) -> str:
        return f'{self.need} needs an optional part. Install it with: pip install "milepost[{self.extra}]"'


class InvalidPlan(MilepostError):
    """The plan contradicts itself so that no schedule can exist; the text says how."""


SHOWN = 12
"""How many tasks of a circle its sentence names."""


class CyclicPlan(InvalidPlan):
    """Tasks wait for one another.

    tasks: the names along one shortest cycle, each waiting for the one before it, the first for the last.
    """

    def __init__(self, tasks: Sequence[str]) -> None:
        super().__init__(tuple(tasks))
        self.tasks = tuple(tasks)

    def __str__(self) -> str:
        if len(self.tasks) == 1:
            return f"“{self.tasks[0]}” waits for itself. Remove that link."
        first, last = self.tasks[:SHOWN], self.tasks[SHOWN:]
        more = (f"… {len(last)} more …",) if last else ()
        circle = " → ".join((*first, *more, self.tasks[0]))
        return f"{len(self.tasks)} tasks wait for one another: {circle}. Remove one of these links."


class UnknownTask(MilepostError):
    """No task answers to the given key, number or name.

    near: the closest names there are, best first; at most three are shown.
    """

    def __init__(self, wanted: str, near: Sequence[str] = ()) -> None:
        super().__init__(wanted, tuple(near))
        self.wanted, self.near = wanted, tuple(near)

    def __str__(self) -> str:
        return f"There is no task “{self.wanted}” in this plan.{hint(self.near)}"


def hint(near: Sequence[str]) -> str:
    """Return the closest names as a question, after a space; nothing when there are none."""
    return " Did you mean " + " or ".join(f"“{name}”" for name in near[:3]) + "?" if near else ""


class ImpossibleEdit(MilepostError):
    """A change that cannot be made to this plan, or that nobody can read; the text says why, and what would do."""


class UnknownName(ImpossibleEdit):
    """The plan holds no such resource or calendar.

    what: "person" or "calendar". near: the closest names there are, best first; at most three are shown.
    """

    def __init__(self, what: str, wanted: str, near: Sequence[str] = ()) -> None:
        super().__init__(what, wanted, tuple(near))
        self.what, self.wanted, self.near = what, wanted, tuple(near)

    def __str__(self) -> str:
        return f"There is no {self.what} “{self.wanted}” in this plan.{hint(self.near)}"
