"""What the commands share: reading a plan with a word of progress, problems told aside, JSON on standard output."""

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from milepost.formats import Reading
    from milepost.plan import Problem

Plan = Annotated[Path, typer.Argument(metavar="FILE", help="A plan: .mpp, .xml, .xer, .xlsx, .csv, .json, outline …")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, and nothing else, on standard output.")]
AsOf = Annotated[
    datetime | None,
    typer.Option("--as-of", formats=["%Y-%m-%d"], help="Look at the plan as on this day; else its status date."),
]
OneProject = Annotated[str, typer.Option("--project", help="Which project, in a file that holds several.")]
Columns = Annotated[
    list[str] | None, typer.Option("--map", metavar="FIELD=COLUMN", help="Which column of a table is which field.")
]
Untrusted = Annotated[
    bool, typer.Option("--untrusted", help="The file is a stranger's: read it in a walled-off process.")
]
PROBLEMS_SHOWN = 5


def read(path: Path, project: str = "", columns: list[str] | None = None, *, untrusted: bool = False) -> "Reading":
    """Return the plan of a file, saying what goes on while it takes long."""
    from milepost.formats import read as read_file

    with busy(f"Reading {path.name} …"):
        return read_file(path, untrusted=untrusted, **options_of(project, columns))


def options_of(project: str, columns: list[str] | None) -> dict[str, Any]:
    """Return what a reader is told: which project, which columns. Raises typer.BadParameter for a lame pair."""
    for pair in columns or ():
        if "=" not in pair:
            raise typer.BadParameter(f"{pair!r} is not FIELD=COLUMN.", param_hint="--map")
    mapping = dict(pair.split("=", 1) for pair in columns or ())
    return ({"project": project} if project else {}) | ({"mapping": mapping} if mapping else {})


@contextmanager
def busy(text: str) -> Iterator[None]:
    """Show, while the work below takes its time, what is being done; nothing when nobody watches."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(text):
        yield


def day_of(as_of: datetime | None) -> int:
    """Return the last moment of a day, of today for None."""
    from milepost.plan.moments import DAY, minute

    return minute(as_of or date.today()) + DAY - 1


def tell(problems: Iterable["Problem"]) -> None:
    """Print the first problems to standard error, and how many more there are."""
    problems = list(problems)
    for problem in problems[:PROBLEMS_SHOWN]:
        typer.secho(f"! {problem}", err=True, fg="yellow")
    if len(problems) > PROBLEMS_SHOWN:
        typer.secho(f"! … and {len(problems) - PROBLEMS_SHOWN} more; --json lists all.", err=True, fg="yellow")


def print_json(value: object) -> None:
    """Print one JSON document."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=1, default=str)
    sys.stdout.write("\n")


def count(number: float, word: str) -> str:
    """Return a number with its word, people for persons."""
    plural = {"person": "people"}.get(word, f"{word}s")
    return f"{number:.0f} {word if round(number) == 1 else plural}"
