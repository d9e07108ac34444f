"""The outline: a plan as indented text that a person types, reads and compares in Git (docs/formats/outline.md)."""

from pathlib import Path

from milepost.errors import UnreadableFile
from milepost.formats import Format, Reading
from milepost.formats.outline.reading import understood
from milepost.formats.outline.writing import lost, write
from milepost.plan import Plan, Problem

__all__ = ["FORMAT", "lost", "parse", "write"]

MOST_BYTES = 20_000_000
MOST_LINES = 200_000


def parse(text: str) -> Reading:
    """Return the plan of an outline; each line that could not stand is a problem that names it.

    A task's key is its #key, else its name; where a name stands more than once, `summary / name`.
    """
    plan, problems = understood(text)
    return Reading(plan, problems, "outline")


def reads(path: Path) -> Reading:
    """Return the plan of an outline file. Raises UnreadableFile past the limits."""
    if path.stat().st_size > MOST_BYTES:
        raise UnreadableFile(path, f"is larger than the {MOST_BYTES // 1_000_000} MB an outline may have.")
    data = path.read_bytes()
    if data.count(b"\n") > MOST_LINES:
        raise UnreadableFile(path, f"has more than the {MOST_LINES:,} lines an outline may have.")
    try:
        return parse(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        reading = parse(data.decode("cp1252", "replace"))
        told = Problem("", "The file is not UTF-8; it was read as Western European Windows text.")
        return Reading(reading.plan, (told, *reading.problems), reading.format)


def writes(plan: Plan) -> bytes:
    """Return a plan as an outline in UTF-8."""
    return write(plan).encode("utf-8", "replace")


FORMAT = Format(
    "outline",
    (".outline",),
    recognizes=lambda head: head.removeprefix(b"\xef\xbb\xbf").lower().startswith(b"project:"),
    reads=reads,
    writes=writes,
    losses=lost,
)
