"""Tables as native tables, cut into parts that fit their slides, each under the column titles."""

from collections.abc import Sequence
from typing import Any

from milepost.reports.charts import theme
from milepost.reports.columns import shares, written
from milepost.reports.document import Cell, Kind, Row, Run, Status, Table, Text, cell, plain, runs
from milepost.reports.pptx.shapes import COLORS, Pen, Style, points, rgb
from milepost.reports.pptx.sizes import CELL, Area, lines
from milepost.reports.text import shortened, width
from milepost.reports.words import Words

_SIDE, _HALF, _TALLEST = 8.0, 3.2, 9
_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"


class Layout:
    """How wide the columns and how high the rows of a table become in a room of that width."""

    def __init__(self, table: Table, room: float, words: Words) -> None:
        self.table, self.words = table, words
        self.widths = tuple(share * room for share in shares(table, room / CELL, words))
        self.titles: Row = tuple(column.title for column in table.columns)
        self.head = self.row(self.titles)

    def row(self, row: Row) -> float:
        """How high the row becomes."""
        most = max(
            lines(written(cell(value), self.words), CELL, wide - _SIDE)
            for value, wide in zip(row, self.widths, strict=True)
        )
        return min(most, _TALLEST) * CELL * 1.2 + 2 * _HALF

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows with the total at the end; one with the remark on emptiness where there is none."""
        rows = self.table.rows or ((self.table.empty, *[""] * (len(self.table.columns) - 1)),)
        return (*rows, *([self.table.total] if self.table.total else []))

    @property
    def height(self) -> float:
        return self.head + sum(map(self.row, self.rows))

    def fitting(self, rows: Sequence[Row], room: float) -> int:
        """How many of the first rows fit under the column titles, one at least."""
        used, count = self.head, 0
        for row in rows:
            used += self.row(row)
            if used > room and count:
                break
            count += 1
        return max(count, 1)

    def draw(self, pen: Pen, area: Area, rows: Sequence[Row]) -> None:
        """A native table of these rows under the column titles."""
        from pptx.util import Pt

        count = len(self.table.columns)
        frame = pen.slide.shapes.add_table(len(rows) + 1, count, *points(area))
        frame.name = self.table.caption or "Table"
        made = frame.table
        made._tbl.tblPr.find("{*}tableStyleId").text = _NO_STYLE
        made.horz_banding = False
        for column, wide in zip(made.columns, self.widths, strict=True):
            column.width = Pt(wide)
        made.rows[0].height = Pt(self.head)
        self._row(pen, made, 0, self.titles)
        for number, row in enumerate(rows, 1):
            made.rows[number].height = Pt(self.row(row))
            self._row(pen, made, number, row)
        if not self.table.rows and count > 1:
            made.cell(1, 0).merge(made.cell(1, count - 1))

    def _row(self, pen: Pen, made: Any, number: int, row: Row) -> None:
        total = bool(self.table.total) and row is self.table.total
        for place, (column, value) in enumerate(zip(self.table.columns, row, strict=True)):
            align = "right" if column.kind is Kind.NUMBER else "left"
            color = theme.MUTED if number == 0 else theme.INK
            style = Style(CELL * (0.92 if number == 0 else 1), color, strong=total, align=align)
            box = made.cell(number, place)
            self._fill(pen, box, cell(value), style, self.widths[place])
            _line(box, theme.MUTED if number == 0 or total else theme.LINE, top=total)

    def _fill(self, pen: Pen, box: Any, value: Cell, style: Style, wide: float) -> None:
        from pptx.util import Pt

        frame = box.text_frame
        pen.fill(frame, [(_short(value.text, (wide - _SIDE) / CELL * (_TALLEST - 1)), style)])
        box.margin_left, box.margin_right = Pt(0), Pt(_SIDE)
        box.margin_top = box.margin_bottom = Pt(_HALF)
        if value.status:
            _light(pen, frame.paragraphs[0], value, value.status)
        box.fill.background()


def _light(pen: Pen, paragraph: Any, value: Cell, status: Status) -> None:
    """The shape before the text, or the shape and its word where there is no text."""
    has_text = bool(plain(value.text))
    words = f"{status.shape} " if has_text else f"{status.shape} {pen.document.words.of(status)}"
    pen.run(paragraph, Run(words, strong=not has_text), Style(CELL, COLORS[status]))
    if has_text:
        made = paragraph.runs[-1]._r
        paragraph._p.remove(made)
        paragraph._p.insert(1 if paragraph._p.pPr is not None else 0, made)


def _short(text: Text, room: float) -> Text:
    """The text, cut where it would make a row higher than any slide."""
    if width(plain(text)) <= room:
        return text
    source = next((run.source for run in runs(text) if run.source), "")
    return Run(shortened(plain(text), room), source=source)


def _line(box: Any, color: str, *, top: bool) -> None:
    """A line below the cell, or above the cells of a total."""
    from lxml import etree

    space = "http://schemas.openxmlformats.org/drawingml/2006/main"
    properties = box._tc.get_or_add_tcPr()
    line = etree.SubElement(properties, f"{{{space}}}{'lnT' if top else 'lnB'}", w="9525")
    fill = etree.SubElement(line, f"{{{space}}}solidFill")
    etree.SubElement(fill, f"{{{space}}}srgbClr", val=str(rgb(color)))
    properties.insert(0, line)
