"""A plan in a notebook: read once, then asked for its schedule and its review."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from milepost.formats import Reading
from milepost.formats import read as read_file
from milepost.plan import Author, Plan, Problem

if TYPE_CHECKING:
    from milepost.review import Review
    from milepost.schedule import Schedule


@dataclass(frozen=True)
class Project:
    """One plan and everything computed from it; nothing is computed twice."""

    reading: Reading

    @property
    def plan(self) -> Plan:
        """What is to be done."""
        return self.reading.plan

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What in the file was not understood or could not stand."""
        return self.reading.problems

    @cached_property
    def _schedule(self) -> "Schedule":
        from milepost.schedule import schedule

        return schedule(self.plan)

    def schedule(self, author: Author | None = None) -> "Schedule":
        """Return dates and floats, counted as the file's own program counts, or as the one given."""
        from milepost.schedule import schedule

        return self._schedule if author is None else schedule(self.plan, author)

    def review(self, as_of: str | int | None = None) -> "Review":
        """Return one look at everything, as of an ISO day or moment; by default the plan's status date."""
        from milepost.project import Dossier
        from milepost.review import review

        return review(Dossier(self.plan, problems=self.problems), as_of=as_of)


def read(path: str | Path, **options: Any) -> Project:
    """Return the project in a file of any known format. Raises UnreadableFile with a sentence fit to show."""
    return Project(read_file(path, **options))
