"""A foreign plan as text that Milepost's own readers take, and the plan they make of it."""

import json
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from milepost.formats import Reading, recognize
from milepost.formats.child import LIMITS, Limits, run
from milepost.formats.mpp.complete import complete
from milepost.formats.mpp.days import with_times
from milepost.formats.mpp.java import find_java
from milepost.formats.mpp.kinds import HEAD, MPX
from milepost.plan import Author, Problem, Source


@dataclass(frozen=True, slots=True)
class Converted:
    """A foreign plan as text. format: what the file was. kind: what the data are, "mspdi" or "xer" in UTF-8.

    microsoft: Microsoft Project wrote it. producer: the program that did, where the file says so. extras: what MSPDI
    has no place for, see `extras.extras`. dropped: what was left out, in words. unguarded: the protections that this
    system lacks while it reads, in words.
    """

    format: str
    kind: str
    data: bytes
    microsoft: bool = False
    producer: str = ""
    extras: dict[str, Any] = field(default_factory=dict)
    dropped: tuple[str, ...] = ()
    unguarded: tuple[str, ...] = ()


def convert(path: Path, *, limits: Limits = LIMITS, project: str | None = None) -> Converted:
    """Return the plan of a foreign file as text for Milepost's own readers.

    project: the name of the one wanted, of a file that holds several; else the one of most tasks.
    Raises MissingExtra without Java or MPXJ; UnreadableFile, saying why, when the file cannot be read.
    """
    java = find_java()
    answer = run(
        "milepost.formats.mpp.inside:convert",
        path,
        limits=limits,
        readable=(java.home, java.jars[0].parent),
        library=str(java.library),
        jars=[str(jar) for jar in java.jars],
        project=project,
    )
    header, _, data = answer.data.partition(b"\n")
    told = json.loads(header)
    told["dropped"] = tuple(told["dropped"])
    return Converted(data=data, unguarded=answer.unguarded, **told)


def read_file(path: Path, project: str | None = None) -> Reading:
    """Return the plan of a foreign file; what MPXJ left out is a problem. Raises as `convert` does."""
    converted = convert(path, project=project)
    reading = read_text(converted, path.name, project)
    plan = replace(reading.plan, source=source_of(converted, reading.plan.source))
    if converted.kind == "mspdi":
        plan = complete(plan, converted.extras, microsoft=converted.microsoft)
    if converted.format == MPX.name:
        plan = with_times(plan)
    dropped = tuple(Problem("", text) for text in converted.dropped)
    return Reading(plan, reading.problems + dropped, converted.format)


def read_text(converted: Converted, name: str, project: str | None) -> Reading:
    """Return what the format that knows the text makes of it."""
    options = {"project": project, "encoding": "utf-8"} if converted.kind == "xer" else {}
    with TemporaryDirectory(prefix="milepost-") as folder:
        text = Path(folder) / name
        text.write_bytes(converted.data)
        reads = recognize(converted.data[:HEAD], text).reads
        assert reads is not None  # noqa: S101 - recognize offers only formats that are read
        return reads(text, **options)


def source_of(converted: Converted, source: Source) -> Source:
    """Return where the plan came from: not from MPXJ, and not saved today, as its XER says."""
    if converted.kind == "xer":
        return replace(source, format=converted.format, program="Primavera P6", saved_at=None)
    author = Author.MICROSOFT if converted.microsoft else Author.OTHER
    return replace(source, format=converted.format, program=converted.producer, author=author)
