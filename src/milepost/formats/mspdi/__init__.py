"""MSPDI: the XML that Microsoft Project, and most that exchange plans with it, read and write."""

import re
from pathlib import Path

from milepost.formats import Format, Reading
from milepost.plan import Plan

FINGERPRINT = re.compile(rb"<(?:\w+:)?Project[^>]*schemas\.microsoft\.com/project")


def recognizes(head: bytes) -> bool:
    """Return whether the first bytes open a Microsoft Project document, in UTF-8 or UTF-16."""
    return bool(FINGERPRINT.search(head.replace(b"\x00", b"")))


def parse(data: bytes, name: str = "the file") -> Reading:
    """Return the plan in MSPDI bytes and every problem met. Raises UnreadableFile when it is no such XML."""
    from milepost.formats.mspdi.read import parse as parsed

    return parsed(data, name)


def reads(path: Path) -> Reading:
    """Return the plan of an MSPDI file. Raises UnreadableFile, saying why, when it is none or passes the limits."""
    from milepost.formats.mspdi.read import read_file

    return read_file(path)


def write(plan: Plan) -> bytes:
    """Return the plan as MSPDI."""
    from milepost.formats.mspdi.writing import write as written

    return written(plan)


FORMAT = Format("MSPDI", (".xml",), recognizes, reads=reads, writes=write)

__all__ = ["FORMAT", "parse", "write"]
