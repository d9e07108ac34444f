"""XER: the tables in which Primavera P6 exports projects, each line a row of tab-separated cells."""

from pathlib import Path

from milepost.formats import Format, Reading
from milepost.plan import Plan, Problem


def recognizes(head: bytes) -> bool:
    """Return whether the first bytes are the first line of a XER file, with or without a byte order mark."""
    return head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe").startswith(b"ERMHDR")


def parse(data: bytes, name: str = "the file", *, project: str | None = None, encoding: str | None = None) -> Reading:
    """Return the plan in XER bytes and every problem met.

    project: the id, short name or name of the one to read; else the one with most tasks. encoding: the code page,
    where Milepost guesses wrong. Raises UnreadableFile when the bytes are no XER or hold no such project.
    """
    from milepost.formats.xer.read import parse as parsed

    return parsed(data, name, project=project, encoding=encoding)


def reads(path: Path, project: str | None = None, encoding: str | None = None) -> Reading:
    """Return the plan of a XER file. Raises UnreadableFile, saying why, when it is none or too large."""
    from milepost.formats.xer.read import read_file

    return read_file(path, project, encoding)


def write(plan: Plan) -> bytes:
    """Return a plan as XER."""
    from milepost.formats.xer.writing import write as written

    return written(plan)


def losses(plan: Plan) -> tuple[Problem, ...]:
    """Return what of a plan XER has no place for."""
    from milepost.formats.xer.lost import losses as compared

    return compared(plan)


FORMAT = Format("XER", (".xer",), recognizes, reads=reads, writes=write, losses=losses)

__all__ = ["FORMAT", "losses", "parse", "write"]
