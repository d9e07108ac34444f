"""Tables of a report: columns of one kind each, rows of text and lights."""

from dataclasses import dataclass
from enum import Enum

from milepost.reports.document.runs import Text
from milepost.reports.words import Status


class Kind(Enum):
    """What a column holds: numbers are set right, dates are never broken, a status has a column of its own."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    STATUS = "status"


@dataclass(frozen=True, slots=True)
class Column:
    """Its width follows from its contents, the same way in every printer."""

    title: str
    kind: Kind = Kind.TEXT


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with a status shows the light before its text; without text, the status's own word follows the light."""

    text: Text = ""
    status: Status | None = None


Row = tuple[Text | Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `empty` is printed in place of rows where there are none; `total` is a last row set apart.

    Raises ValueError when a row has more or fewer cells than there are columns.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    caption: str = ""
    total: Row = ()
    empty: str = "None."
    source: str = ""
    anchor: str = ""

    def __post_init__(self) -> None:
        if not self.columns:
            raise ValueError("A table needs at least one column.")
        for row in (*self.rows, *([self.total] if self.total else [])):
            if len(row) != len(self.columns):
                raise ValueError(f"A row of {len(row)} cells does not fit a table of {len(self.columns)} columns.")


def cell(value: Text | Cell) -> Cell:
    """The value as a cell, whether or not it is one."""
    return value if isinstance(value, Cell) else Cell(value)
