"""Files in and out, one file per format; a file is recognised by its fingerprint first, by its suffix second.

Each format is a module of this folder that holds a `FORMAT`; strangers' packages add theirs under the entry point
`milepost.formats`. `read` never fails on bad data inside a known format: what it could not use is a problem.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from milepost.errors import UnreadableFile
from milepost.plan import Plan, Problem
from milepost.plan.garbage import uncollected

SHARED = {"child", "columns"}
"""What stands in this folder and is no format: what several of them read with."""


@dataclass(frozen=True)
class Reading:
    """A plan, and everything in its file that was not understood or could not stand.

    mapping: for tables, which column was taken as which field; format: the name of the format that read it.
    """

    plan: Plan
    problems: tuple[Problem, ...] = ()
    format: str = ""
    mapping: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Format:
    """How to know, read and write one kind of file.

    recognizes: true when the first 4 KiB of a file (or all of it, when shorter) show the format's fingerprint.
    reads: the plan of a file; options are the format's own, such as `project` or `mapping`. writes: a plan as bytes.
    losses: what of that plan the format has no place for.
    """

    name: str
    suffixes: tuple[str, ...]
    recognizes: Callable[[bytes], bool]
    reads: Callable[..., Reading] | None = None
    writes: Callable[[Plan], bytes] | None = None
    losses: Callable[[Plan], tuple[Problem, ...]] | None = None
    extra: str = ""


def formats(suffix: str = "") -> Iterator[Format]:
    """Yield every format known: ours in order of name, one named as the suffix first, then those of other packages."""
    names = {module.name for module in iter_modules(__path__)} - SHARED
    for module in sorted(names, key=lambda name: (f".{name}" != suffix, name)):
        found = getattr(import_module(f"{__name__}.{module}"), "FORMAT", None)
        if isinstance(found, Format):
            yield found
    from importlib.metadata import entry_points

    for entry in entry_points(group="milepost.formats"):
        yield entry.load()


def recognize(head: bytes, path: Path) -> Format:
    """Return the format whose fingerprint shows in a file's first bytes, else the one its suffix names.

    Raises UnreadableFile when neither says anything.
    """
    readable = []
    for each in formats(path.suffix.lower()):
        if each.reads and each.recognizes(head):
            return each
        readable += [each] if each.reads else []
    found = next((f for f in readable if path.suffix.lower() in f.suffixes), None)
    if found is None:
        known = ", ".join(sorted({s for f in readable for s in f.suffixes}))
        raise UnreadableFile(path, f"is no plan that Milepost knows. It reads {known}.")
    return found


def read(path: str | Path, *, untrusted: bool = False, **options: Any) -> Reading:
    """Return the plan of a file and its problems.

    untrusted: read a stranger's file in a child process with bounds, without network or other files. options: the
    format's own, such as `project` or `mapping`.
    Raises UnreadableFile when the file is missing, empty, or of no known format; its text is fit to show.
    """
    path = Path(path)
    if untrusted:
        from milepost.formats.child.reading import read_in_child

        return read_in_child(path, **options)
    try:
        with path.open("rb") as file:
            head = file.read(4096)
    except OSError as error:
        raise UnreadableFile(path, f"cannot be opened: {error.strerror or 'the system refused'}.") from None
    if not head:
        raise UnreadableFile(path, "is empty.")
    found = recognize(head, path)
    with uncollected():
        reading = found.reads(path, **options) if found.reads else Reading(Plan(path.stem))
    source = replace(reading.plan.source, format=reading.plan.source.format or found.name, file=path.name)
    return replace(reading, plan=replace(reading.plan, source=source), format=found.name)


def write(plan: Plan, path: str | Path) -> tuple[Problem, ...]:
    """Write a plan to a file, in the format its suffix names, and return what that format has no place for.

    The dates written are those recorded in the plan.

    Raises UnreadableFile when no format of that suffix can be written.
    """
    path = Path(path)
    found = next((f for f in formats() if f.writes and path.suffix.lower() in f.suffixes), None)
    if found is None or found.writes is None:
        known = ", ".join(sorted({s for f in formats() if f.writes for s in f.suffixes}))
        raise UnreadableFile(path, f"cannot be written in that format; Milepost writes {known}.")
    path.write_bytes(found.writes(plan))
    return found.losses(plan) if found.losses else ()
