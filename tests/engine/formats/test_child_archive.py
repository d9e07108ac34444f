"""An archive is measured before anything unpacks it, and what it says of itself is not believed."""

import struct
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from milepost.errors import UnreadableFile
from milepost.formats.child import Limits, check_archive

MEGABYTE = 1_000_000


def archive(path: Path, entries: dict[str, bytes], packed: int = ZIP_DEFLATED) -> Path:
    with ZipFile(path, "w", packed) as made:
        for name, data in entries.items():
            made.writestr(name, data)
    return path


def test_an_ordinary_archive_passes(tmp_path: Path):
    check_archive(archive(tmp_path / "plan.xlsx", {"sheet.xml": b"<row/>" * 1000, "empty": b""}))
    check_archive(archive(tmp_path / "plan.zip", {"sheet.xml": b"<row/>" * 1000}, ZIP_STORED))


def test_a_small_archive_that_unpacks_to_much_is_refused(tmp_path: Path):
    bomb = archive(tmp_path / "bomb.xlsx", {str(n): bytes(3 * MEGABYTE) for n in range(4)})
    assert bomb.stat().st_size < 20_000
    with pytest.raises(UnreadableFile, match="unpacks to more than 10 MB"):
        check_archive(bomb, Limits(unpacked=10 * MEGABYTE))
    check_archive(bomb, Limits(unpacked=12 * MEGABYTE))


def test_an_archive_that_lies_about_its_size_is_refused(tmp_path: Path):
    bomb = archive(tmp_path / "bomb.xlsx", {"sheet.xml": bytes(3 * MEGABYTE)})
    honest = struct.pack("<I", 3 * MEGABYTE)
    bomb.write_bytes(bomb.read_bytes().replace(honest, struct.pack("<I", 10)))
    assert ZipFile(bomb).infolist()[0].file_size == 10
    with pytest.raises(UnreadableFile, match="unpacks to more than 1 MB"):
        check_archive(bomb, Limits(unpacked=MEGABYTE))


def test_entries_that_share_the_same_packed_bytes_count_each(tmp_path: Path):
    bomb = archive(tmp_path / "bomb.xlsx", {"a": bytes(3 * MEGABYTE)})
    with ZipFile(bomb, "a") as again:
        shared = again.getinfo("a")
        again.filelist += [shared] * 9
        again._didModify = True  # type: ignore[attr-defined]
    with pytest.raises(UnreadableFile, match="unpacks to more than 20 MB"):
        check_archive(bomb, Limits(unpacked=20 * MEGABYTE))


def test_an_archive_of_too_many_entries_is_refused(tmp_path: Path):
    many = archive(tmp_path / "many.xlsx", {str(n): b"" for n in range(21)})
    with pytest.raises(UnreadableFile, match="holds 21 packed files; 20 are the most"):
        check_archive(many, Limits(entries=20))
    check_archive(many, Limits(entries=21))


def test_a_locked_archive_is_refused_with_what_to_do(tmp_path: Path):
    locked = archive(tmp_path / "locked.xlsx", {"sheet.xml": b"secret"})
    data = bytearray(locked.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    locked.write_bytes(data)
    with pytest.raises(UnreadableFile, match="protected by a password: save it without one"):
        check_archive(locked)


def test_an_archive_cut_off_in_the_middle_is_refused(tmp_path: Path):
    whole = archive(tmp_path / "plan.xlsx", {"sheet.xml": b"<row/>" * 1000})
    whole.write_bytes(whole.read_bytes()[:-40])
    with pytest.raises(UnreadableFile, match="ends in the middle"):
        check_archive(whole)


def test_an_entry_whose_packed_bytes_are_damaged_is_refused(tmp_path: Path):
    damaged = archive(tmp_path / "plan.xlsx", {"sheet.xml": bytes(range(256)) * 100})
    data = bytearray(damaged.read_bytes())
    data[60:80] = b"\xff" * 20
    damaged.write_bytes(data)
    with pytest.raises(UnreadableFile, match="damaged archive"):
        check_archive(damaged)


def test_a_packing_that_no_office_program_uses_is_refused(tmp_path: Path):
    with pytest.raises(UnreadableFile, match="packed in a way"):
        check_archive(archive(tmp_path / "odd.xlsx", {"sheet.xml": b"<row/>"}, ZIP_BZIP2))
