"""The rows of a table as its header divides them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from milepost.formats.columns.cells import Cell, is_nothing
from milepost.formats.columns.headers import Header

TEXTS = {"Name", "Key", "Number", "WBS", "Parent", "Owner", "Notes", "Status"}


@dataclass(eq=False)
class Row:
    """One row. line: its number in the file, from 1; cells: what it holds, by field; extra: columns of no known field.

    indent: how far its name is set in.
    """

    line: int
    name: str
    key: str = ""
    number: str = ""
    wbs: str = ""
    parent: str = ""
    level: int = 0
    indent: int = 0
    cells: dict[str, Cell] = field(default_factory=dict)
    extra: dict[str, Cell] = field(default_factory=dict)

    @property
    def where(self) -> str:
        """How a problem names this row."""
        return f"row {self.line}"


def divide(table: Sequence[Sequence[Cell]], header: Header) -> Iterator[Row]:
    """Yield the rows below the header that hold anything, in order."""
    spare = [n for n in range(len(header.names)) if n not in header.columns.values()]
    is_set_in = not header.columns.keys() & {"Level", "WBS", "Parent"}
    for n in range(header.row + 1, len(table)):
        source = table[n]
        if all(cell is None or cell == "" for cell in source):
            continue
        cells = {name: source[column] for name, column in header.columns.items() if column < len(source)}
        known: dict[str, Cell] = {name: cell for name, cell in cells.items() if says(name, cell)}
        extra = {header.names[c] or f"column {c + 1}": source[c] for c in spare if c < len(source)}
        extra |= {f"column {c + 1}": source[c] for c in range(len(header.names), len(source))}
        told: dict[str, Cell] = {name: cell for name, cell in extra.items() if cell is not None and cell != ""}
        yield row_of(n + 1, known, told, is_set_in=is_set_in)


def says(name: str, cell: Cell) -> bool:
    """Return whether a cell of that field holds anything; in words, only a text may be a mere dash."""
    return (cell is not None and cell != "") if name in TEXTS else not is_nothing(cell)


def row_of(line: int, cells: dict[str, Cell], extra: dict[str, Cell], *, is_set_in: bool = False) -> Row:
    """Return one row from its cells. is_set_in: spaces before the name say how deep it lies."""
    name = str(cells.get("Name", ""))
    inner = name.strip(" \t\xa0\u3000") if is_set_in else name
    return Row(
        line,
        inner if inner.strip() else "",
        key=text(cells.get("Key")),
        number=text(cells.get("Number")),
        wbs=text(cells.get("WBS")),
        parent=text(cells.get("Parent")),
        level=level(cells.get("Level")),
        indent=len(name[: name.find(inner)].expandtabs(4)) if is_set_in else 0,
        cells=cells,
        extra=extra,
    )


def text(cell: Cell) -> str:
    """Return a cell as text; whole figures without a decimal point."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def level(cell: Cell) -> int:
    """Return an outline level, 0 when the cell names none."""
    found = re.match(r"\d{1,4}", text(cell))
    return int(found.group()) if found else 0
