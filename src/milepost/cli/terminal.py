"""What the commands share: reading a plan with a word of progress, problems told aside, JSON on standard output."""

import sys
from argparse import ArgumentTypeError
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from os import environ
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TextIO

from milepost.cli.words import Word

if TYPE_CHECKING:
    from milepost.formats import Reading
    from milepost.plan import Problem

Pairs = list[tuple[str, str]]


def pair(text: str) -> tuple[str, str]:
    """Return a field and its column. Raises ArgumentTypeError when no equals sign stands between them."""
    field, sign, column = text.partition("=")
    if not sign:
        raise ArgumentTypeError(f"{text!r} is not FIELD=COLUMN.")
    return field, column


def day_from(text: str) -> datetime:
    """Return the day of ISO text. Raises ArgumentTypeError for any other."""
    try:
        return datetime.strptime(text, "%Y-%m-%d")
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is not a day such as 2026-03-31.") from None


Plan = Annotated[Path, Word("FILE", "A plan: .mpp, .xml, .xer, .xlsx, .csv, .json, outline …", Path)]
AsJson = Annotated[bool, Word("--json", "Print JSON, and nothing else, on standard output.")]
AsOf = Annotated[
    datetime | None,
    Word("--as-of", "Look at the plan as on this day; else its status date.", day_from, "YYYY-MM-DD"),
]
OneProject = Annotated[str, Word("--project", "Which project, in a file that holds several.")]
Columns = Annotated[
    Pairs | None, Word("--map", "Which column of a table is which field; may be repeated.", pair, "FIELD=COLUMN")
]
Untrusted = Annotated[bool, Word("--untrusted", "The file is a stranger's: read it in a walled-off process.")]
PROBLEMS_SHOWN = 5
COLORS = {"red": 31, "yellow": 33}


def read(path: Path, project: str = "", columns: Pairs | None = None, *, untrusted: bool = False) -> "Reading":
    """Return the plan of a file, saying what goes on while it takes long."""
    from milepost.formats import read as read_file

    with busy(f"Reading {path.name} …"):
        return read_file(path, untrusted=untrusted, **options_of(project, columns))


def options_of(project: str, columns: Pairs | None) -> dict[str, Any]:
    """Return what a reader is told: which project, which columns."""
    return ({"project": project} if project else {}) | ({"mapping": dict(columns)} if columns else {})


@contextmanager
def busy(text: str) -> Iterator[None]:
    """Show, while the work below takes its time, what is being done; nothing when nobody watches."""
    watched = sys.stderr.isatty()
    if watched:
        sys.stderr.write(text)
        sys.stderr.flush()
    try:
        yield
    finally:
        if watched:
            sys.stderr.write(f"\r{' ' * len(text)}\r")


def is_styled(stream: TextIO) -> bool:
    """True for a terminal that takes escape codes for bold and color."""
    takes = environ.get("TERM") != "dumb" and (sys.platform != "win32" or "WT_SESSION" in environ)
    return takes and stream.isatty()


def say(text: str, color: str = "") -> None:
    """Print a line to standard error, in color where that is a terminal that wants it."""
    if color and is_styled(sys.stderr) and "NO_COLOR" not in environ:
        text = f"\x1b[{COLORS[color]}m{text}\x1b[0m"
    print(text, file=sys.stderr)


def day_of(as_of: datetime | None) -> int:
    """Return the last moment of a day, of today for None."""
    from milepost.plan.moments import DAY, minute

    return minute(as_of or date.today()) + DAY - 1


def tell(problems: Iterable["Problem"]) -> None:
    """Print the first problems to standard error, and how many more there are."""
    problems = list(problems)
    for problem in problems[:PROBLEMS_SHOWN]:
        say(f"! {problem}", "yellow")
    if len(problems) > PROBLEMS_SHOWN:
        say(f"! … and {len(problems) - PROBLEMS_SHOWN} more; --json lists all.", "yellow")


def print_json(value: object) -> None:
    """Print one JSON document."""
    import json

    json.dump(value, sys.stdout, ensure_ascii=False, indent=1, default=str)
    sys.stdout.write("\n")


def count(number: float, word: str) -> str:
    """Return a number with its word, people for persons."""
    plural = {"person": "people"}.get(word, f"{word}s")
    return f"{number:.0f} {word if round(number) == 1 else plural}"
