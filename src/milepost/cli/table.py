"""A plain table on the terminal: columns side by side, one of them folded to the room there is.

A thousand rows are printed in a few milliseconds; what draws frames and colors takes half a second.
"""

import sys
from collections.abc import Iterator, Sequence
from shutil import get_terminal_size
from typing import NamedTuple
from unicodedata import combining, east_asian_width

from milepost.cli.terminal import is_styled

GAP = "  "
LEAST_ROOM = 20
BOLD, PLAIN = "\x1b[1m", "\x1b[0m"


class Row(NamedTuple):
    """The cells of a row. indent: of the folded one, in spaces."""

    cells: Sequence[str]
    bold: bool = False
    indent: int = 0


def print_table(title: str, head: Sequence[str], rows: Sequence[Row], *, folded: int, left: Sequence[int]) -> None:
    """Print a table under its title.

    folded: the column whose long texts go on below themselves. left: the columns that are flush left, it among them.
    """
    every = [Row(head, bold=True), *(shown(row, folded) for row in rows)]
    widths = [max(map(width, column)) for column in zip(*(row.cells for row in every), strict=True)]
    widths[folded] = max(width(row.cells[folded]) + row.indent for row in every)
    taken = sum(widths) - widths[folded] + len(GAP) * len(head)
    widths[folded] = min(widths[folded], max(LEAST_ROOM, get_terminal_size().columns - taken))
    marks = (BOLD, PLAIN) if is_styled(sys.stdout) else ("", "")
    lines = [(line, row.bold) for row in every for line in lines_of(row, widths, folded, left)]
    told = [f"{marks[0]}{line}{marks[1]}" if bold else line for line, bold in [(harmless(title), True), *lines]]
    sys.stdout.write("\n".join(told) + "\n")


def shown(row: Row, folded: int) -> Row:
    """Return the row with its text from the plan fit for a terminal, which obeys what it cannot show."""
    cells = list(row.cells)
    cells[folded] = harmless(cells[folded])
    return row._replace(cells=cells)


def harmless(text: str) -> str:
    """Return the text with a space for each character that is none to be seen."""
    return text if text.isprintable() else "".join(char if char.isprintable() else " " for char in text)


def lines_of(row: Row, widths: Sequence[int], folded: int, left: Sequence[int]) -> Iterator[str]:
    """Yield the lines of one row."""
    indent = min(row.indent, widths[folded] // 2)
    parts = list(fold(row.cells[folded], widths[folded] - indent))
    for number, part in enumerate(parts):
        cells = ["" if number else cell for cell in row.cells]
        cells[folded] = " " * indent + part
        placed = [aligned(cell, size, n in left) for n, (cell, size) in enumerate(zip(cells, widths, strict=True))]
        yield GAP.join(placed).rstrip()


def aligned(text: str, size: int, left: bool) -> str:
    """Return the text with the spaces that make it as wide as its column."""
    size += len(text) - width(text)
    return text.ljust(size) if left else text.rjust(size)


def width(text: str) -> int:
    """Return how many places of a terminal the text takes: two for a wide character, none for an accent."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)


def fold(text: str, room: int) -> Iterator[str]:
    """Yield the parts of a text that fit, broken between words, or within a word that is too long by itself."""
    while (end := fitting(text, room)) < len(text):
        space = text.rfind(" ", 1, end + 1)
        end = space if space > 0 else end
        yield text[:end].rstrip()
        text = text[end:].lstrip()
    yield text


def fitting(text: str, room: int) -> int:
    """Return how many characters of the text fit, at least one."""
    used = 0
    for count, char in enumerate(text):
        used += width(char)
        if used > room:
            return max(count, 1)
    return len(text)
