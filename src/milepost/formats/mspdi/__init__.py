"""MSPDI: the XML that Microsoft Project, and most that exchange plans with it, read and write."""

import re

from milepost.formats import Format
from milepost.formats.mspdi.read import parse, read_file
from milepost.formats.mspdi.write import write

FINGERPRINT = re.compile(rb"<(?:\w+:)?Project[^>]*schemas\.microsoft\.com/project")


def recognizes(head: bytes) -> bool:
    """Return whether the first bytes open a Microsoft Project document, in UTF-8 or UTF-16."""
    return bool(FINGERPRINT.search(head.replace(b"\x00", b"")))


FORMAT = Format("MSPDI", (".xml",), recognizes, reads=read_file, writes=write)

__all__ = ["FORMAT", "parse", "write"]
