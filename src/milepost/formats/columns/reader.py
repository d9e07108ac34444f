"""Takes the cells of rows for what their columns hold; what a cell cannot say becomes a problem of its row."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeVar

from milepost.formats.columns.cells import CENTURY, Cell, Measure, Span, Unclear, number, span, stamp, yes
from milepost.formats.columns.rows import Row, text
from milepost.formats.columns.style import Style
from milepost.plan import Draft

T = TypeVar("T")
DAY_START, DAY_FINISH = 480, 1020
"""Minutes of the day when office hours begin and end: what a date without a time means."""


@dataclass
class Reader:
    """Knows how a table writes its cells.

    units: what plain figures count in, by field, where the header says it. fields: those the table has.
    """

    draft: Draft
    style: Style
    units: Mapping[str, str]
    fields: frozenset[str]
    measure: Measure = field(default_factory=Measure)
    bare: set[str] = field(default_factory=set)

    def take(self, row: Row, name: str, read: Callable[[Cell], T]) -> T | None:
        """Return what a cell says, None when it is empty or cannot be understood; the latter is told."""
        if name not in row.cells:
            return None
        try:
            return read(row.cells[name])
        except Unclear as error:
            self.draft.problem(row.where, f"{name} was left out: {error}")
            return None

    def moment(self, row: Row, name: str, *, late: bool = False) -> int | None:
        """Return the moment of a date cell; a day without a time begins, or ends, with office hours."""
        found = self.take(row, name, lambda cell: stamp(cell, self.style))
        if found is None or found.timed:
            return found.moment if found else None
        return found.moment + (DAY_FINISH if late else DAY_START)

    def span(self, row: Row, name: str, unit: str = "d", most: int = CENTURY) -> Span | None:
        """Return the time of a cell; plain figures count in the header's unit, else in `unit`, which is noted."""
        if name not in self.units and text(row.cells.get(name)).replace(",", ".").replace(".", "", 1).isdecimal():
            self.bare.add(name)
        usual = self.units.get(name, unit)
        return self.take(row, name, lambda cell: span(cell, self.style, usual, self.measure, most))

    def work(self, row: Row, name: str) -> int | None:
        """Return an amount of work in minutes; plain figures are hours, and many people may do it."""
        found = self.span(row, name, "h", most=1000 * CENTURY)
        return found.minutes if found else None

    def money(self, row: Row, name: str) -> Decimal | None:
        """Return an amount of money."""
        return self.take(row, name, lambda cell: number(cell, self.style))

    def yes(self, row: Row, name: str, *, usual: bool) -> bool:
        """Return what a cell answers, as usual when it does not."""
        found = self.take(row, name, yes)
        return usual if found is None else found
