"""Tables of a Word document, their column titles repeated on every page."""

from typing import Any, Protocol

from milepost.reports.columns import shares
from milepost.reports.document import Kind, Row, Status, Table, Text, cell, plain
from milepost.reports.docx.ink import COLORS, LINE, MUTED, borders, element, enlarge, write
from milepost.reports.words import Words

_SIZE = 8.5
_ROOM = 56.0
"""How many em of table text fit into the width of the page."""


class Writer(Protocol):
    """Who writes texts and lights into the cells; place: where the table goes, wide: its width in millimeters."""

    place: Any
    wide: float
    words: Words

    def air(self, high: float) -> None: ...

    def grid(self, rows: int, columns: int) -> Any: ...

    def text(self, paragraph: Any, value: Text) -> None: ...

    def status(self, paragraph: Any, status: Status, size: float = 0) -> None: ...


def draw(paper: Writer, table: Table) -> None:
    """The table, and a little air below."""
    from docx.shared import Mm

    rows: tuple[Row, ...] = table.rows or ((table.empty, *[""] * (len(table.columns) - 1)),)
    total = (table.total,) if table.total else ()
    grid = paper.grid(1 + len(rows) + len(total), len(table.columns))
    widths = [Mm(paper.wide * share) for share in shares(table, _ROOM * paper.wide / 174, paper.words)]
    for column, each in zip(grid.columns, widths, strict=True):
        column.width = each
    lines: list[tuple[Row, str, int]] = [
        (tuple(column.title for column in table.columns), MUTED, 6),
        *((row, LINE, 4) for row in rows),
        *((row, MUTED, 8) for row in total),
    ]
    for number, (made, (row, color, thick)) in enumerate(zip(grid.rows, lines, strict=True)):
        if number == 0:
            made._tr.get_or_add_trPr().append(element("tblHeader"))
        for place, (box, value) in enumerate(zip(made.cells, row, strict=True)):
            box.width = widths[place]
            side = {"top": (thick, color)} if number > len(rows) else {"bottom": (thick, color)}
            borders(box._tc.get_or_add_tcPr(), "tcBorders", **side)
            _fill(paper, box, value, right=table.columns[place].kind is Kind.NUMBER)
            _letters(box, color=MUTED if number == 0 else "", strong=number > len(rows))
    if not table.rows and len(table.columns) > 1:
        grid.cell(1, 0).merge(grid.cell(1, len(table.columns) - 1))
    paper.air(6)


def _fill(paper: Writer, box: Any, value: Any, *, right: bool) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    made, paragraph = cell(value), box.paragraphs[0]
    if made.status and plain(made.text):
        write(paragraph, f"{made.status.shape} ", color=COLORS[made.status])
    elif made.status:
        paper.status(paragraph, made.status)
    paper.text(paragraph, made.text)
    if right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    tighten(box)


def _letters(box: Any, *, color: str, strong: bool) -> None:
    from docx.shared import RGBColor

    make: Any = RGBColor.from_string
    for paragraph in box.paragraphs:
        for run in paragraph.runs:
            enlarge(run, _SIZE)
            run.bold = run.bold or strong or None
            if color:
                run.font.color.rgb = make(color)


def tighten(box: Any, air: float = 2) -> None:
    """Little air around the paragraphs of a cell, none of which is broken over a page.

    Rows that may not be broken would do the same, but LibreOffice loses such rows under repeated titles.
    """
    from docx.shared import Pt

    for paragraph in box.paragraphs:
        shape = paragraph.paragraph_format
        shape.space_before = shape.space_after = Pt(air)
        shape.keep_together = True
