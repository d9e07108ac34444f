"""XER: the tables in which Primavera P6 exports projects, each line a row of tab-separated cells."""

from milepost.formats import Format
from milepost.formats.xer.losses import losses
from milepost.formats.xer.read import parse, read_file
from milepost.formats.xer.write import write


def recognizes(head: bytes) -> bool:
    """Return whether the first bytes are the first line of a XER file, with or without a byte order mark."""
    return head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe").startswith(b"ERMHDR")


FORMAT = Format("XER", (".xer",), recognizes, reads=read_file, writes=write, losses=losses)

__all__ = ["FORMAT", "losses", "parse", "write"]
