"""The sheets of an Excel workbook as tables, read within limits; and a table as a workbook."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from milepost.errors import UnreadableFile
from milepost.formats.child import check_archive
from milepost.formats.columns.cells import Cell
from milepost.formats.columns.headers import find_header
from milepost.formats.columns.writing import Share, Value, cut

MOST_CELLS = 5_000_000
"""The most cells between the first and the last that holds anything; a dense table of them fills memory."""
FILLED = re.compile(rb'<(?:\w+:)?c\b[^<>]*?\br="([A-Z]{1,3})(\d{1,7})"[^<>]*?(/?)>')
SHEET = re.compile(r"xl/(work|chart|macro|dialog)?sheets/.*\.xml", re.IGNORECASE)
BLOCK, OVERLAP = 1 << 20, 400


def sheets(path: Path) -> dict[str, list[list[Cell]]]:
    """Return every sheet of a workbook by name. Raises UnreadableFile when it is damaged or past the limits."""
    from python_calamine import CalamineError, CalamineWorkbook

    check_archive(path)
    check_extent(path)
    try:
        book = CalamineWorkbook.from_path(str(path))
        found = {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}
    except (CalamineError, OSError, ValueError) as error:
        raise UnreadableFile(path, f"is no Excel workbook, or a damaged one: {error}.") from None
    return {name: [list(row) for row in rows] for name, rows in found.items()}


def check_extent(path: Path) -> None:
    """Refuse a workbook whose farthest filled cell would make its table too large."""
    with ZipFile(path) as archive:
        for name in archive.namelist():
            if SHEET.fullmatch(name):
                columns, rows = extent(archive, name)
                if columns * rows > MOST_CELLS:
                    raise UnreadableFile(path, f"has a sheet of {rows:,} rows and {columns:,} columns: too many.")


def extent(archive: ZipFile, name: str) -> tuple[int, int]:
    """Return the last column and the last row of a sheet that hold anything."""
    columns = rows = 0
    rest = b""
    with archive.open(name) as file:
        while block := file.read(BLOCK):
            rest += block
            for column, row, empty in FILLED.findall(rest):
                if not empty:
                    columns, rows = max(columns, column_number(column)), max(rows, int(row))
            rest = rest[-OVERLAP:]
    return columns, rows


def column_number(letters: bytes) -> int:
    """Return the number of a column: A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def best(found: Mapping[str, list[list[Cell]]], mapping: Mapping[str, str]) -> str:
    """Return the name of the sheet whose header names most columns, the first of those that name as many."""

    def sense(name: str) -> int:
        header = find_header(found[name], mapping)
        return len(header.columns) if header else 0

    return max(found, key=sense)


def workbook(table: Sequence[Sequence[Value]], title: str, at: datetime) -> bytes:
    """Return a table as an Excel workbook whose text cells are text, whatever they begin with.

    at: the moment it says it was made; the same table and moment give the same bytes.
    """
    from xlsxwriter import Workbook

    out = BytesIO()
    book = Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": title[:255], "created": at})
    sheet = book.add_worksheet("Plan")
    styles = {"head": {"bold": True}, "date": {"num_format": "yyyy-mm-dd hh:mm"}, "share": {"num_format": "0%"}}
    formats = {name: book.add_format(style) for name, style in styles.items()}
    for n, row in enumerate(table):
        for column, value in enumerate(row):
            if isinstance(value, datetime) and value.year >= 1900:
                sheet.write_datetime(n, column, value, formats["date"])
            elif isinstance(value, Share):
                sheet.write_number(n, column, value / 100, formats["share"])
            elif isinstance(value, int | float | Decimal) and not isinstance(value, bool):
                sheet.write_number(n, column, float(value))
            elif value is not None and value != "":
                sheet.write_string(n, column, cut(str(value)), formats["head"] if n == 0 else None)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(table) - 1, 1), max(len(table[0]) - 1, 0))
    sheet.autofit()
    book.close()
    return out.getvalue()
