"""The bytes of a CSV file as a table: encoding, separator and protection found and taken off."""

import csv
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from io import StringIO
from itertools import islice

from milepost.formats.columns.headers import find_header
from milepost.formats.columns.safe import guarded, unguarded
from milepost.formats.columns.writing import Value
from milepost.plan import Problem

SEPARATORS = ",;\t|"
SAMPLE = 40
MOST_ROWS = 200_000


def decoded(data: bytes) -> tuple[str, tuple[Problem, ...]]:
    """Return the text of a file in UTF-8, UTF-16 or, which is told, Western European Windows text."""
    for mark, encoding in ((BOM_UTF8, "utf-8-sig"), (BOM_UTF16_LE, "utf-16"), (BOM_UTF16_BE, "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, "replace"), ()
    try:
        return data.decode(), ()
    except UnicodeDecodeError:
        told = Problem("", "The file is not UTF-8; it was read as Western European Windows text.")
        return data.decode("cp1252", "replace"), (told,)


def cells(text: str, mapping: Mapping[str, str]) -> list[list[str]]:
    """Return the rows of CSV text, separated by the sign that makes most sense of its header.

    Raises ValueError, the rest of a sentence that begins with the file's name, when it is not CSV or too long.
    """
    first, _, rest = text.partition("\n")
    if first.lower().startswith("sep=") and len(first.strip()) == 5:
        return list(split(rest, first[4], MOST_ROWS))
    separator = max(SEPARATORS, key=lambda sign: sense(text, sign, mapping))
    return list(split(text, separator, MOST_ROWS))


def sense(text: str, sign: str, mapping: Mapping[str, str]) -> tuple[int, int]:
    """Return how many columns are understood, and how many there are, when a sign separates them."""
    try:
        rows = split(text, sign, SAMPLE)
    except ValueError:
        return 0, 0
    header = find_header(rows, mapping)
    return (len(header.columns) if header else 0), max((len(row) for row in rows), default=0)


def split(text: str, sign: str, most: int) -> list[list[str]]:
    """Return the rows of a text, at most so many of them while looking. Raises ValueError."""
    lines = StringIO(text, newline="")
    try:
        rows = [[unguarded(cell) for cell in row] for row in islice(csv.reader(lines, delimiter=sign), most + 1)]
    except csv.Error as error:
        raise ValueError(f"is not a table: {error}; a quotation mark may lack its second.") from None
    if len(rows) > most == MOST_ROWS:
        raise ValueError(f"has more than {MOST_ROWS:,} rows.")
    return rows[:most]


def written(table: Sequence[Sequence[Value]]) -> bytes:
    """Return a table as CSV (RFC 4180) in UTF-8 with its mark; no cell of it is a formula to a spreadsheet."""
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    writer.writerows([shown(value) for value in row] for row in table)
    return BOM_UTF8 + out.getvalue().encode("utf-8", "replace")


def shown(value: Value) -> str:
    """Return a cell's text: figures as they are, dates as 2026-03-02 08:00, text guarded."""
    if isinstance(value, datetime):
        return value.isoformat(" ", timespec="minutes")
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, str):
        return guarded(value)
    return "" if value is None else str(value)
