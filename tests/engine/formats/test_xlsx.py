"""Workbooks read within limits; those we write hold text, dates and figures, never a formula or a link."""

import re
import zipfile
from pathlib import Path

import pytest
from xlsxwriter import Workbook

from milepost import formats
from milepost.errors import UnreadableFile
from milepost.formats import outline, xlsx
from milepost.plan import Plan, Task
from milepost.plan.moments import iso

MOVE = outline.parse(
    """\
project: Move
start: 2026-03-02

Prepare
    Build   10d   by Ben 50%   cost 1200.50   started 2026-03-02   done 33.3%
    Test   2d   by Ben, Eva   after Build SS+1d   due 2026-05-08   field Region = North
Ship   0d   after Test   must finish 2026-05-01
"""
).plan


def book(path: Path, sheets: dict[str, list[list[object]]]) -> Path:
    """Return a workbook with these sheets."""
    with Workbook(path) as written:
        for name, rows in sheets.items():
            sheet = written.add_worksheet(name)
            for n, row in enumerate(rows):
                sheet.write_row(n, 0, row)
    return path


def repacked(path: Path, part: str, pattern: bytes, text: bytes) -> Path:
    """Return the workbook with one part changed."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[part], count = re.subn(pattern, lambda _: text, parts[part])
    assert count
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def test_a_plan_comes_back_from_its_workbook(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    assert formats.write(MOVE, path) == ()
    kept = formats.read(path).plan
    assert [(t.key, t.duration, t.progress.percent, t.costs.total) for t in kept.tasks] == [
        (t.key, t.duration, t.progress.percent, t.costs.total) for t in MOVE.tasks
    ]
    assert set(kept.links) == set(MOVE.links)


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert xlsx.writes(MOVE) == xlsx.writes(MOVE)


def test_dates_are_dates_and_shares_are_figures_in_the_workbook(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(xlsx.writes(MOVE))
    from python_calamine import CalamineWorkbook

    header, _, build, *_ = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    row = dict(zip(header, build, strict=True))
    assert (row["Actual start"].isoformat(), row["% complete"], row["Cost"]) == ("2026-03-02T08:00:00", 0.333, 1200.5)


@pytest.mark.parametrize("text", ["=1+1", "+1", "@A1", '=HYPERLINK("http://example.org")', "http://example.org", "＝1"])
def test_no_cell_is_a_formula_or_a_link_and_reading_restores_the_text(tmp_path: Path, text: str) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(xlsx.writes(Plan("Move", (Task("1", text, 480, notes=text, fields={text: text}),))))
    with zipfile.ZipFile(path) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
        assert b"<f>" not in sheet
        assert b"hyperlink" not in sheet
        assert not any("externalLink" in name for name in archive.namelist())
    task = formats.read(path).plan.tasks[0]
    assert (task.name, task.notes, task.fields) == (text, text, {text: text})


def test_text_longer_than_a_cell_is_cut_visibly(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    plan = Plan("Move", (Task("1", "Build", 480, notes="x" * 40_000),))
    assert [p.where for p in formats.write(plan, path)] == ["tasks"]
    assert formats.read(path).plan.tasks[0].notes.endswith("[cut here: cell is full]")


def test_the_sheet_that_says_most_is_read_and_the_others_are_named(tmp_path: Path) -> None:
    path = book(
        tmp_path / "plan.xlsx",
        {"Cover": [["Move"]], "Tasks": [["Task Name", "Duration"], ["Build", "5d"]], "Ideas": [["Name"], ["Paint"]]},
    )
    reading = formats.read(path)
    assert [t.name for t in reading.plan.tasks] == ["Build"]
    assert str(reading.problems[0]) == "Of the sheets only 'Tasks' was read, not Cover, Ideas."


def test_a_sheet_can_be_chosen(tmp_path: Path) -> None:
    path = book(tmp_path / "plan.xlsx", {"A": [["Name", "Duration"], ["Build", 5]], "B": [["Name"], ["Test"]]})
    assert [t.name for t in formats.read(path, sheet="B").plan.tasks] == ["Test"]
    with pytest.raises(UnreadableFile, match=r"plan\.xlsx has no sheet 'C'; it has A, B\."):
        formats.read(path, sheet="C")


def test_a_planner_export_reads_with_its_due_dates(tmp_path: Path) -> None:
    path = book(
        tmp_path / "Move.xlsx",
        {
            "Tasks": [
                ["Plan name", "Move"],
                ["Plan ID", "x1"],
                [],
                ["Task ID", "Task Name", "Bucket Name", "Progress", "Assigned To", "Start date", "Due date"],
                ["a1", "Build", "Dev", "In progress", "Ben;Eva", "03/16/2026", "03/20/2026"],
            ]
        },
    )
    task = formats.read(path).plan.tasks[0]
    assert (task.duration, task.progress.percent, task.fields) == (2400, 50.0, {"Bucket Name": "Dev"})
    assert iso(task.deadline or 0) == "2026-03-20T17:00"


def with_far_cell(path: Path, cell: bytes) -> Path:
    """Return a small workbook with one more cell."""
    row = b'<row r="1048576">' + cell + b"</row></sheetData>"
    return repacked(book(path, {"A": [["Name"], ["Build"]]}), "xl/worksheets/sheet1.xml", b"</sheetData>", row)


def test_a_far_cell_is_refused_before_it_fills_memory(tmp_path: Path) -> None:
    path = with_far_cell(tmp_path / "far.xlsx", b'<c r="XFD1048576"><v>1</v></c>')
    with pytest.raises(UnreadableFile, match=r"far\.xlsx has a sheet of 1,048,576 rows and 16,384 columns: too many\."):
        formats.read(path)


def test_an_empty_styled_cell_far_away_does_no_harm(tmp_path: Path) -> None:
    path = with_far_cell(tmp_path / "far.xlsx", b'<c r="XFD1048576" s="1"/>')
    assert [t.name for t in formats.read(path).plan.tasks] == ["Build"]


def test_a_bomb_is_refused_before_it_unpacks(tmp_path: Path) -> None:
    path = book(tmp_path / "bomb.xlsx", {"A": [["Name"], ["Build"]]})
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/zeros", b"\0" * 201_000_000)
    with pytest.raises(UnreadableFile, match=r"bomb\.xlsx unpacks to more than"):
        formats.read(path)


def test_a_damaged_workbook_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "torn.xlsx"
    path.write_bytes(b"PK\x03\x04 xl/ but no archive")
    with pytest.raises(UnreadableFile, match=r"torn\.xlsx is a damaged archive"):
        formats.read(path)


def test_an_archive_that_is_no_workbook_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "torn.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook")
    with pytest.raises(UnreadableFile, match=r"torn\.xlsx is no Excel workbook, or a damaged one"):
        formats.read(path)
