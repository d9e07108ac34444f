"""Any format, read where a stranger's file can do no harm."""

from pathlib import Path
from typing import Any

from milepost.formats import Reading, read
from milepost.formats.child import LIMITS, Limits, run


def read_in_child(path: Path, *, limits: Limits = LIMITS, **options: Any) -> Reading:
    """Return what `formats.read` makes of a file, read in a child process behind the limits.

    options: those of the format, as JSON holds them. Raises UnreadableFile and MissingExtra as `formats.read` does,
    and UnreadableFile when the file breaks a limit.
    """
    from msgspec import msgpack

    answer = run("milepost.formats.child.reading:packed", path, limits=limits, **options)
    return msgpack.decode(answer.data, type=Reading)


def packed(path: Path, **options: Any) -> bytes:
    """Return the reading of a file as bytes: the child's side."""
    from msgspec import msgpack

    return msgpack.encode(read(path, **options))
