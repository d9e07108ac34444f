"""The tables of a XER file: lines of tab-separated cells, %T naming a table, %F its columns, %R a row."""

from collections.abc import Callable, Iterator
from itertools import islice

Tell = Callable[[str, str], None]
"""Takes where something stands and what is wrong with it."""


class Row(dict[str, str]):
    """One row by column; an absent cell is empty. where: the table and the row, as a person counts them."""

    __slots__ = ("where",)

    def __init__(self, columns: list[str], cells: list[str], where: str) -> None:
        super().__init__(zip(columns, cells, strict=False))
        self.where = where

    def __missing__(self, column: str) -> str:
        return ""


class Tables:
    """The rows of every table by its name. header: the cells of the first line."""

    def __init__(self, text: str, tell: Tell) -> None:
        self.header: list[str] = []
        self.columns: dict[str, list[str]] = {}
        self._rows: dict[str, list[Row]] = {}
        self._short: dict[str, int] = {}
        self._tell = tell
        self._read(text)

    def names(self) -> list[str]:
        """Return the names of the tables that hold rows, in the file's order."""
        return list(self._rows)

    def rows(self, name: str) -> list[Row]:
        """Return the rows of a table, none when the file lacks it."""
        return self._rows.get(name, [])

    def of(self, name: str, column: str, value: str) -> list[Row]:
        """Return the rows of a table with a value in a column."""
        return [row for row in self.rows(name) if row[column] == value]

    def grouped(self, name: str, column: str) -> dict[str, list[Row]]:
        """Return the rows of a table by their value in a column."""
        groups: dict[str, list[Row]] = {}
        for row in self.rows(name):
            groups.setdefault(row[column], []).append(row)
        return groups

    def _read(self, text: str) -> None:
        name = ""
        for kind, cells in records(text):
            if kind == "%R":
                self._row(name, cells)
            elif kind == "%T":
                name = cells[0].strip().upper() if cells else ""
            elif kind == "%F":
                self.columns[name] = cells
            elif kind == "ERMHDR":
                self.header = cells
        for name, count in self._short.items():
            rows = "1 row ends before its" if count == 1 else f"{count} rows end before their"
            self._tell(name, f"{rows} last column; the missing cells were taken as empty.")

    def _row(self, name: str, cells: list[str]) -> None:
        columns = self.columns.get(name, [])
        rows = self._rows.setdefault(name, [])
        where = f"{name or 'no table'} row {len(rows) + 1}"
        if len(cells) > len(columns):
            extra = ", ".join(c[:20] for c in islice(cells, len(columns), len(columns) + 3))
            self._tell(where, f"has more cells than the table has columns; left out: {extra}")
        elif len(cells) < len(columns):
            self._short[name] = self._short.get(name, 0) + 1
        rows.append(Row(columns, cells, where))


def records(text: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the kind and the cells of each record; a line that opens none goes on with the text of the one before."""
    lines: list[str] = []
    for line in text.split("\n"):
        line = line.removesuffix("\r")
        if line.startswith(("%T", "%F", "%R", "%E", "ERMHDR", "ERMTAIL")):
            if lines:
                yield record(lines)
            lines = [line]
        elif lines and not lines[0].startswith(("%E", "ERM")):
            lines.append(line)
    if lines:
        yield record(lines)


def record(lines: list[str]) -> tuple[str, list[str]]:
    """Return the kind and the unescaped cells of one record."""
    whole = lines[0] if len(lines) == 1 else "\n".join(lines).rstrip("\n")
    kind, *cells = whole.split("\t")
    if "\x7f" in whole or '""' in whole:
        cells = [unescape(cell) for cell in cells]
    return kind, cells


def unescape(cell: str) -> str:
    """Return a cell as it was before P6 doubled its quotes and wrote each line break as two DEL characters."""
    return cell.replace("\x7f\x7f", "\n").replace("\x7f", "\n").replace('""', '"')
