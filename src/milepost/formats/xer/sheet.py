"""Writing tables: rows of cells as P6 spells them, and the numbers P6 knows things by."""

from collections.abc import Iterable
from decimal import Decimal

from milepost.formats.xer.encoding import decode
from milepost.plan.moments import moment

Cell = str | int | float | Decimal | bool | None
Record = dict[str, Cell]
PAGES = ("cp1252", "cp1251", "cp1256", "gb18030")
LARGEST = 10**9
GONE = dict.fromkeys(range(32)) | {9: " ", 10: "\x7f\x7f", 0x7F: None}


class Sheet:
    """Collects tables; those without rows are left out."""

    def __init__(self, header: Iterable[str]) -> None:
        self._lines = ["\t".join(("ERMHDR", *(text(cell) for cell in header)))]

    def table(self, name: str, rows: Iterable[Record]) -> None:
        """Add a table; all its rows have the same columns."""
        columns: list[str] = []
        for row in rows:
            if not columns:
                columns = list(row)
                self._lines += [f"%T\t{name}", "\t".join(("%F", *columns))]
            self._lines.append("\t".join(("%R", *(text(row[column]) for column in columns))))

    def encoded(self) -> bytes:
        """Return the file, in the first code page P6 may use that holds its letters and that a reader can tell."""
        whole = "\r\n".join([*self._lines, "%E", ""])
        for page in PAGES:
            try:
                data = whole.encode(page)
            except UnicodeEncodeError:
                continue
            if decode(data)[0] == whole:
                return data
        return whole.encode("utf-8", "replace")


def text(cell: Cell) -> str:
    """Return a cell as P6 spells it: Y and N, quotes doubled, each line break as two DEL characters, no tabs."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "Y" if cell else "N"
    if isinstance(cell, float):
        return f"{cell:.12f}".rstrip("0").rstrip(".") or "0"
    if isinstance(cell, str):
        return cell.replace("\r\n", "\n").replace('"', '""').translate(GONE)
    return str(cell)


def date(value: int | None) -> str | None:
    """Return a moment as P6 spells it."""
    return None if value is None else moment(value).isoformat(" ", "minutes")


def hours(minutes: int | None) -> float | None:
    """Return minutes as hours."""
    return None if minutes is None else minutes / 60


class Numbers:
    """Gives things whole numbers: their own keys where these are such, the next free ones to the rest."""

    def __init__(self, *groups: Iterable[str]) -> None:
        self._numbers: list[dict[str, int]] = []
        taken: set[int] = set()
        for group in groups:
            own = {key: int(key) for key in group if is_number(key)}
            self._numbers.append({key: number for key, number in own.items() if number not in taken})
            taken.update(own.values())
        following = max(taken, default=0)
        for numbers, group in zip(self._numbers, groups, strict=True):
            for key in group:
                if key not in numbers:
                    following += 1
                    numbers[key] = following

    def of(self, group: int) -> dict[str, int]:
        """Return the numbers of one group by key."""
        return self._numbers[group]


def is_number(key: str) -> bool:
    """Return whether a key is a number P6 can hold, spelled as P6 would."""
    return key.isascii() and key.isdigit() and not key.startswith("0") and len(key) < 11 and int(key) < LARGEST
