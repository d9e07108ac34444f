"""`milepost review` and `milepost questions`: what is true of a plan, and what to ask about it."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from milepost.cli.terminal import (
    AsJson,
    AsOf,
    Columns,
    OneProject,
    Pairs,
    Untrusted,
    busy,
    day_of,
    options_of,
    print_json,
)
from milepost.cli.words import Word

if TYPE_CHECKING:
    from milepost.review import Review

Subject = Annotated[Path, Word("FILE", "A plan file, or a folder of dated plan files.", Path)]
All = Annotated[bool, Word("--all", "Show every question, not the first five of each person.")]


def review(
    subject: Subject,
    as_json: AsJson = False,
    as_of: AsOf = None,
    project: OneProject = "",
    columns: Columns = None,
    untrusted: Untrusted = False,
) -> None:
    """Say the truth about a plan.

    Finish against promise, critical path, fitness of the schedule, money, the toughest questions.

    Example: milepost review core-banking.mpp
    """
    found = look(subject, as_of, project, columns, untrusted=untrusted)
    if as_json:
        print_json(found.summary())
        return
    from milepost.cli.verdict import show

    show(found)


def questions(
    subject: Subject,
    as_json: AsJson = False,
    every: All = False,
    as_of: AsOf = None,
    project: OneProject = "",
    columns: Columns = None,
    untrusted: Untrusted = False,
) -> None:
    """Ask the tough questions about a plan.

    The dearest first, each with its facts, whom to ask, and what is at stake.

    Example: milepost questions core-banking.mpp --all
    """
    found = look(subject, as_of, project, columns, untrusted=untrusted)
    if as_json:
        print_json(found.questions())
        return
    from milepost.cli.verdict import show_questions

    show_questions(found, every=every)


def look(
    subject: Path,
    as_of: datetime | None,
    project: str = "",
    columns: Pairs | None = None,
    *,
    untrusted: bool = False,
) -> "Review":
    """Return the review of a file or folder as of a day: the one asked for, else the plan's own, else today."""
    from milepost.review import gather
    from milepost.review import review as review_of

    with busy(f"Reading {subject.name} …"):
        options = options_of(project, columns)
        dossier = gather(subject, None if as_of is None else day_of(as_of), untrusted=untrusted, **options)
    with busy(f"Reviewing {len(dossier.plan.tasks)} tasks …"):
        known = dossier.as_of if dossier.as_of is not None else dossier.plan.settings.status_date
        return review_of(dossier, as_of=day_of(as_of) if as_of is not None or known is None else known)
