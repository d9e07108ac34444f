"""The blocks of a report in a Word document."""

import io
from collections.abc import Callable
from functools import partial
from typing import Any

from milepost.reports import charts
from milepost.reports.charts import Gantt
from milepost.reports.document import (
    Appendix,
    Block,
    Bullets,
    Callout,
    Chart,
    Columns,
    Decision,
    Document,
    Heading,
    KeyFigure,
    KeyFigures,
    Light,
    Outline,
    PageBreak,
    Paragraph,
    Status,
    Table,
    Text,
    facts,
    options,
    runs,
    sources,
)
from milepost.reports.docx import ink, tables
from milepost.reports.docx.ink import ACCENT, COLORS, FAINT, MUTED, PALE, borders, shade, write, write_run
from milepost.reports.docx.page import prepared
from milepost.reports.text import width

WIDE = 174.0
"""The width of the text in millimeters."""
_ROWS, _TALLEST, _GUTTER = 45, 225.0, 7.0


class Paper:
    """Prints a report into a document, block by block."""

    def __init__(self, document: Document) -> None:
        self.document, self.words, self.numbers = document, document.words, sources(document)
        self.file = prepared(document)
        self.place, self.wide = self.file, WIDE
        self.outline, self.bookmarks = Outline(), 0

    def head(self) -> None:
        paper = self.document
        write(self.paragraph_in(after=2), paper.date_line, size=8.5, color=MUTED)
        self.file.add_paragraph(paper.title, style="Title")
        if paper.subtitle:
            write(self.paragraph_in(after=8), paper.subtitle, size=11, color=MUTED)
        if paper.lights:
            self.tiles([[partial(self.light, light) for light in paper.lights]], fill="")

    def light(self, light: Light, box: Any) -> None:
        first = box.paragraphs[0]
        write(first, f"{light.label}  ", strong=True)
        self.status(first, light.status)
        self.mark(first, light.source)
        if light.note:
            write(box.add_paragraph(), light.note, size=8, color=MUTED)
        if light.previous:
            before = " ".join(status.shape for status in light.previous)
            write(box.add_paragraph(), f"{self.words.previously} {before}", size=8, color=MUTED)

    def sources(self) -> None:
        if not self.numbers:
            return
        self.headed(self.words.sources, 2)
        for source, number in self.numbers.items():
            write(self.paragraph_in(after=1), f"{number}  {source}", size=8.5, color=MUTED)

    def blocks(self, blocks: tuple[Block, ...]) -> None:
        for block in blocks:
            _PRINTED[type(block)](self, block)

    def paragraph_in(self, after: float = 6) -> Any:
        from docx.shared import Pt

        paragraph = self.place.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(after)
        return paragraph

    def heading(self, block: Heading) -> None:
        self.named(self.headed(block.text, block.level), block.anchor)

    def headed(self, text: str, level: int) -> Any:
        """Looks like its level, and stands in the outline where no depth is skipped."""
        paragraph = self.place.add_paragraph(text, style=f"Heading {level}")
        if (depth := self.outline.depth(level)) != level:
            paragraph._p.get_or_add_pPr().append(ink.element("outlineLvl", val=str(depth - 1)))
        return paragraph

    def appendix(self, block: Appendix) -> None:
        heading = self.headed(block.title, 1)
        heading.paragraph_format.page_break_before = True
        borders(heading._p.get_or_add_pPr(), "pBdr", bottom=(12, ACCENT))

    def page_break(self, _: PageBreak) -> None:
        self.paragraph_in().paragraph_format.page_break_before = True

    def columns(self, block: Columns) -> None:
        """Two cells of an unseen table, read one after the other."""
        from docx.shared import Mm

        outer, whole = self.place, self.wide
        cells = self.grid(1, 2).rows[0].cells
        for box, share, side in zip(cells, (block.share, 1 - block.share), (block.left, block.right), strict=True):
            box.width = Mm(whole * share)
            self.place, self.wide = box, whole * share - _GUTTER
            self.blocks(side)
            box._tc.remove(box.paragraphs[0]._p)
            self.air(1)
        self.place, self.wide = outer, whole

    def grid(self, rows: int, columns: int) -> Any:
        """An empty table without lines."""
        made = self.place.add_table(rows, columns)
        if self.place is not self.file:  # a cell has an empty line after each table in it
            self.place._tc.remove(self.place.paragraphs[-1]._p)
        made.autofit = False
        return made

    def paragraph(self, block: Paragraph) -> None:
        paragraph = self.paragraph_in()
        self.text(paragraph, block.text)
        self.named(paragraph, block.anchor)

    def bullets(self, block: Bullets) -> None:
        made = [self.place.add_paragraph(style="List Number" if block.numbered else "List Bullet") for _ in block.items]
        for paragraph, item in zip(made, block.items, strict=True):
            self.text(paragraph, item)
        if block.numbered and made:
            ink.count_from_one(made)

    def callout(self, block: Callout) -> None:
        from docx.shared import Pt

        edge = COLORS[block.status] if block.status else ACCENT
        lines: list[Text] = [block.title, block.text]
        for number, line in enumerate(lines):
            paragraph = self.paragraph_in(after=0 if number == 0 else 8)
            paragraph.paragraph_format.left_indent = Pt(8)
            properties = paragraph._p.get_or_add_pPr()
            borders(properties, "pBdr", left=(24, edge))
            shade(properties, PALE[block.status] if block.status else FAINT)
            if number == 0:
                paragraph.paragraph_format.keep_with_next = True
                sign = f"{block.status.shape} " if block.status else ""
                write(paragraph, sign + block.title, strong=True)
                self.named(paragraph, block.anchor)
            else:
                self.text(paragraph, line)

    def text(self, paragraph: Any, value: Text) -> None:
        for run in runs(value):
            write_run(paragraph, run)
            self.mark(paragraph, run.source)

    def mark(self, paragraph: Any, source: str) -> None:
        """The number of the source, raised."""
        if source:
            write(paragraph, str(self.numbers[source]), color=MUTED).font.superscript = True

    def status(self, paragraph: Any, status: Status, size: float = 0) -> None:
        words = f"{status.shape} {self.words.of(status)}"
        write(paragraph, words, size=size, color=COLORS[status], strong=True)

    def named(self, paragraph: Any, anchor: str) -> None:
        if anchor:
            self.bookmarks += 1
            ink.bookmark(paragraph, anchor, self.bookmarks)

    def caption(self, text: str, source: str, anchor: str) -> None:
        """A line that stays with what follows it."""
        if not (text or source or anchor):
            return
        paragraph = self.paragraph_in(after=3)
        paragraph.paragraph_format.keep_with_next = self.place is self.file or None
        write(paragraph, text, size=10, strong=True)
        self.mark(paragraph, source)
        self.named(paragraph, anchor)

    def figures(self, block: KeyFigures) -> None:
        tiles: list[Callable[[Any], None]] = [partial(self.tile, figure) for figure in block.figures]
        if tiles:
            self.tiles([tiles[start : start + 4] for start in range(0, len(tiles), 4)], fill=FAINT)

    def tile(self, figure: KeyFigure, box: Any) -> None:
        edge = COLORS[figure.status] if figure.status else ink.LINE
        borders(box._tc.get_or_add_tcPr(), "tcBorders", left=(24, edge))
        write(box.paragraphs[0], figure.label, size=8, color=MUTED)
        value = box.add_paragraph()
        size = min(15.0, max(110 / max(width(figure.value), 1), 7.0))
        write(value, figure.value, size=size, strong=True)
        self.mark(value, figure.source)
        if figure.status:
            self.status(box.add_paragraph(), figure.status, 8.5)
        if figure.note:
            write(box.add_paragraph(), figure.note, size=8, color=MUTED)

    def tiles(self, rows: list[list[Callable[[Any], None]]], fill: str) -> None:
        """Boxes beside one another, each filled by its function."""
        from docx.shared import Mm

        across = max(map(len, rows))
        grid = self.grid(len(rows), across)
        for row, fillers in zip(grid.rows, rows, strict=True):
            for box in row.cells:
                box.width = Mm(self.wide / across)
            for box, filler in zip(row.cells, fillers, strict=False):
                filler(box)
                if fill:
                    shade(box._tc.get_or_add_tcPr(), fill)
                tables.tighten(box, 1)
        self.air(8)

    def table(self, block: Table) -> None:
        self.caption(block.caption, block.source, block.anchor)
        tables.draw(self, block)

    def chart(self, block: Chart) -> None:
        pictures = block.picture.parts(_ROWS) if isinstance(block.picture, Gantt) else (block.picture,)
        self.caption(block.caption, block.source, block.anchor)
        for picture in pictures:
            width = max(int(charts.WIDE * self.wide / WIDE), charts.NARROW)
            self.picture(charts.png(picture, width=width, words=self.words, scale=3), block.alt)

    def picture(self, drawn: bytes, alt: str) -> None:
        """As wide as its place unless that makes it too high for a page or much larger than it was drawn."""
        from docx.shared import Mm, Pt

        shape = self.paragraph_in(after=10 if self.place is self.file else 4).add_run().add_picture(io.BytesIO(drawn))
        wide = min(Mm(self.wide), shape.width * Mm(_TALLEST) / shape.height, Pt(_pixels(drawn) / 3))
        shape.width, shape.height = int(wide), int(shape.height * wide / shape.width)
        shape._inline.docPr.set("descr", alt)

    def decision(self, block: Decision) -> None:
        from docx.shared import Pt

        kicker = self.paragraph_in(after=0)
        kicker.paragraph_format.keep_with_next = True
        write(kicker, self.words.decision, size=8.5, color=ACCENT, strong=True)
        question = self.paragraph_in(after=4)
        question.paragraph_format.keep_with_next = True
        write(question, block.question, size=11.5, strong=True)
        self.mark(question, block.source)
        self.named(question, block.anchor)
        if block.options:
            tables.draw(self, options(block, self.words))
        known: list[Callable[[Any], None]] = [partial(self.fact, *fact) for fact in facts(block, self.words)]
        if known:
            self.tiles([known], fill="")
        rule = self.paragraph_in(after=8)
        rule.paragraph_format.line_spacing = Pt(1)
        borders(rule._p.get_or_add_pPr(), "pBdr", bottom=(8, ACCENT))

    def fact(self, name: str, value: str, box: Any) -> None:
        write(box.paragraphs[0], name, size=8, color=MUTED)
        write(box.add_paragraph(), value, strong=True)

    def air(self, high: float) -> None:
        """An empty line that many points high, for tables need something between them."""
        from docx.shared import Pt

        self.paragraph_in(after=0).paragraph_format.line_spacing = Pt(high)


def _pixels(png: bytes) -> int:
    """The width a PNG says it has."""
    return int.from_bytes(png[16:20], "big")


_PRINTED: dict[type, Callable[[Paper, Any], None]] = {
    Heading: Paper.heading,
    Paragraph: Paper.paragraph,
    Bullets: Paper.bullets,
    KeyFigures: Paper.figures,
    Table: Paper.table,
    Chart: Paper.chart,
    Callout: Paper.callout,
    Decision: Paper.decision,
    PageBreak: Paper.page_break,
    Appendix: Paper.appendix,
    Columns: Paper.columns,
}
