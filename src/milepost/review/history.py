"""From files to a dossier: one file, or a folder of dated ones."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from milepost.errors import MilepostError, UnreadableFile
from milepost.formats import formats, read
from milepost.plan import Plan, Problem
from milepost.plan.moments import minute
from milepost.project import Dossier, Version

DATED = re.compile(r"(20\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])")
SAME_PROJECT = 0.3
"""The part of its tasks that an older file must share with the newest to be taken for the same project."""


def gather(path: str | Path, as_of: int | None = None, **options: Any) -> Dossier:
    """Return the dossier of a plan file, or of a folder of dated ones: the newest is the plan, the others its history.

    A file is dated by its plan's status date, else by a date in its name, else by when it was saved. as_of: leaves
    later ones out. options: those of `formats.read`. What could not be used is a problem of the dossier.
    Raises UnreadableFile when there is no plan at all.
    """
    path = Path(path)
    if not path.is_dir():
        reading = read(path, **options)
        return Dossier(reading.plan, problems=reading.problems, as_of=as_of)
    problems: list[Problem] = []
    found = {v.as_of: v for v in versions(path, problems, options) if as_of is None or v.as_of <= as_of}
    if not found:
        raise UnreadableFile(path, "holds no dated plan that Milepost can read.")
    *before, newest = (found[at] for at in sorted(found))
    kept = [v for v in before if is_same_project(v.plan, newest.plan)]
    problems += [unrelated(v) for v in before if v not in kept]
    day = newest.as_of if as_of is None else as_of
    return Dossier(newest.plan, tuple(kept), (*newest.problems, *problems), day)


def versions(folder: Path, problems: list[Problem], options: dict[str, Any]) -> Iterator[Version]:
    """Yield the dated plans of a folder in order of name, noting what is none."""
    suffixes = {suffix for each in formats() if each.reads for suffix in each.suffixes}
    for file in sorted(f for f in folder.iterdir() if f.is_file() and f.suffix.lower() in suffixes):
        try:
            reading = read(file, **options)
        except MilepostError as error:
            problems.append(Problem("", str(error)))
            continue
        at = dated_at(reading.plan, file)
        if at is None:
            problems.append(Problem(file.name, "says nowhere which day it is of, and was left out of the history."))
        else:
            yield Version(at, reading.plan, reading.problems)


def dated_at(plan: Plan, file: Path) -> int | None:
    """Return the moment a plan is of: its status date, the date in its file's name, when it was saved, or None."""
    if plan.settings.status_date is not None:
        return plan.settings.status_date
    found = DATED.search(file.stem)
    if found:
        return minute("-".join(found.groups())) + plan.settings.day_finish
    return plan.source.saved_at


def is_same_project(older: Plan, newest: Plan) -> bool:
    """Return whether two plans share enough tasks, by key and name, to be one project at two times."""
    there = {(t.key, t.name) for t in newest.tasks}
    return sum((t.key, t.name) in there for t in older.tasks) >= SAME_PROJECT * len(older.tasks)


def unrelated(version: Version) -> Problem:
    """Return the problem of a plan that is of another project."""
    return Problem(version.plan.source.file, "shares too few tasks with the newest plan to be part of its history.")
