"""ZIP archives, and office files which are such, are measured before anything unpacks them.

What an entry says of its own size may be a lie, so every entry is unpacked once into nothing, counting.
"""

import zlib
from pathlib import Path
from struct import unpack
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from milepost.errors import UnreadableFile
from milepost.formats.child.limits import LIMITS, Limits, in_words

LOCAL_HEADER = 30
BLOCK = 1 << 16


def check_archive(path: Path, limits: Limits = LIMITS) -> None:
    """Return when the archive unpacks within the limits; raise UnreadableFile saying what is wrong when it does not."""
    try:
        with path.open("rb") as file, ZipFile(file) as archive:
            entries = archive.infolist()
            check_entries(path, entries, limits)
            left = limits.unpacked
            for entry in entries:
                left -= unpacked_size(file, entry, left)
                if left < 0:
                    raise UnreadableFile(path, f"unpacks to more than {in_words(limits.unpacked)}.")
    except (BadZipFile, zlib.error, EOFError, ValueError) as error:
        raise UnreadableFile(path, "is a damaged archive, or ends in the middle.") from error


def check_entries(path: Path, entries: list[ZipInfo], limits: Limits) -> None:
    """Refuse what the list of contents already gives away."""
    if len(entries) > limits.entries:
        raise UnreadableFile(path, f"holds {len(entries):,} packed files; {limits.entries:,} are the most.")
    if any(entry.flag_bits & 1 for entry in entries):
        raise UnreadableFile(path, "is protected by a password: save it without one and read that copy.")
    if any(entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for entry in entries):
        raise UnreadableFile(path, "is packed in a way that office programs do not use.")


def unpacked_size(file: BinaryIO, entry: ZipInfo, most: int) -> int:
    """Return the bytes an entry unpacks to, counted no further than just past `most`."""
    if entry.compress_type == ZIP_STORED:
        return entry.compress_size
    file.seek(entry.header_offset)
    name, extra = unpack("<HH", file.read(LOCAL_HEADER)[26:])
    file.seek(name + extra, 1)
    unpacker, left, count = zlib.decompressobj(-zlib.MAX_WBITS), entry.compress_size, 0
    while left > 0 and count <= most and (block := file.read(min(BLOCK, left))):
        left -= len(block)
        while block and count <= most:
            count += len(unpacker.decompress(block, 16 * BLOCK))
            block = unpacker.unconsumed_tail
    return count
