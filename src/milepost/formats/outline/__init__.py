"""The outline: a plan as indented text that a person types, reads and compares in Git (docs/formats/outline.md)."""

from pathlib import Path

from milepost.errors import UnreadableFile
from milepost.formats import Format, Reading
from milepost.plan import Plan, Problem

__all__ = ["FORMAT", "lost", "parse", "write"]

MOST_BYTES = 20_000_000
MOST_LINES = 200_000


def parse(text: str) -> Reading:
    """Return the plan of an outline; each line that could not stand is a problem that names it.

    A task's key is its #key, else its name; where a name stands more than once, `summary / name`.
    """
    from milepost.formats.outline.reading import understood

    plan, problems = understood(text)
    return Reading(plan, problems, "outline")


def write(plan: Plan) -> str:
    """Return a plan as an outline that reads as the same plan; closing comments say what it could not keep."""
    from milepost.formats.outline.writing import written

    return written(plan)


def lost(plan: Plan) -> tuple[Problem, ...]:
    """Return what of a plan the outline cannot keep; nothing when it reads back as the same plan."""
    from milepost.formats.outline.writing import left_out

    return left_out(plan)


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
