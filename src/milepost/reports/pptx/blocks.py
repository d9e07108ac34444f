"""Blocks that stand on a slide as a whole: how high each becomes in a given width, and how it is drawn."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from milepost.reports import charts
from milepost.reports.charts import Bars, Gantt, HeatMap, Picture, Sparkline, theme
from milepost.reports.document import (
    Block,
    Bullets,
    Callout,
    Chart,
    Decision,
    Document,
    Heading,
    KeyFigure,
    KeyFigures,
    Light,
    Paragraph,
    Run,
    Status,
    Table,
    Text,
    facts,
    options,
)
from milepost.reports.pptx import gantt, natives
from milepost.reports.pptx.shapes import COLORS, PALE, Pen, Style, sourced
from milepost.reports.pptx.sizes import GAP, SMALL, TEXT, Area, height
from milepost.reports.pptx.tables import Layout
from milepost.reports.text import shortened, width

CAPTION = 22.0
_TILE, _PAD = 90.0, 12.0


@dataclass(frozen=True, slots=True)
class Drawer:
    """Measures and draws; `title` is what the slide already says above."""

    document: Document

    def measure(self, block: Block, wide: float) -> float:
        """How high the block becomes, in points."""
        measured: float = _MEASURES[type(block)](self, block, wide)
        return measured

    def draw(self, block: Block, pen: Pen, area: Area) -> None:
        _DRAWN[type(block)](self, block, pen, area)

    def measure_heading(self, block: Heading, wide: float) -> float:
        return height(block.text, TEXT + 1, wide) + 2

    def heading(self, block: Heading, pen: Pen, area: Area) -> None:
        pen.text(area, [(block.text, Style(TEXT + 1, strong=True))])

    def measure_paragraph(self, block: Paragraph, wide: float) -> float:
        return height(block.text, TEXT, wide)

    def paragraph(self, block: Paragraph, pen: Pen, area: Area) -> None:
        pen.text(area, [(block.text, Style())])

    def measure_bullets(self, block: Bullets, wide: float) -> float:
        return sum(height(item, TEXT, wide - 16) + 4 for item in block.items)

    def bullets(self, block: Bullets, pen: Pen, area: Area) -> None:
        """One box of text; every paragraph in it has the list's own sign."""
        from pptx.util import Pt

        frame = pen.text(area, [(item, Style()) for item in block.items])
        for paragraph in frame.paragraphs:
            properties = paragraph._p.get_or_add_pPr()
            properties.set("marL", str(Pt(16)))
            properties.set("indent", str(-Pt(16)))
            kind = "buAutoNum" if block.numbered else "buChar"
            sign = properties.makeelement(f"{{http://schemas.openxmlformats.org/drawingml/2006/main}}{kind}")
            sign.set(*("type", "arabicPeriod") if block.numbered else ("char", "•"))
            properties.append(sign)
            paragraph.space_after = Pt(4)

    def measure_figures(self, block: KeyFigures, wide: float) -> float:
        return -(-len(block.figures) // _across(wide)) * (_TILE + GAP) - GAP

    def tiles(self, area: Area) -> tuple[int, int]:
        """How many tiles fit beside and below one another."""
        return _across(area.width), max(int((area.height + GAP) // (_TILE + GAP)), 1)

    def figures(self, block: KeyFigures, pen: Pen, area: Area) -> None:
        across = min(_across(area.width), max(len(block.figures), 1))
        wide = (area.width - GAP * (across - 1)) / across
        for number, figure in enumerate(block.figures):
            row, column = divmod(number, across)
            place = Area(area.left + column * (wide + GAP), area.top + row * (_TILE + GAP), wide, _TILE)
            self._tile(figure, pen, place)

    def _tile(self, figure: KeyFigure, pen: Pen, area: Area) -> None:
        edge = COLORS[figure.status] if figure.status else theme.LINE
        pen.box(area, fill=theme.FAINT)
        pen.box(Area(area.left, area.top, 3, area.height), fill=edge)
        inside = area.width - 2 * _PAD
        size = min(22.0, max(inside / max(width(figure.value) * 1.1, 1), 9.0))
        room = inside / SMALL * 0.94
        lines: list[tuple[Text, Style]] = [
            (shortened(figure.label, room), Style(SMALL, theme.MUTED)),
            (sourced(shortened(figure.value, inside / 9), figure.source), Style(size, strong=True)),
        ]
        if figure.status:
            lines.append((self.light(figure.status), Style(SMALL, edge, strong=True)))
        if figure.note:
            lines.append((shortened(figure.note, room), Style(SMALL, theme.MUTED)))
        pen.text(Area(area.left + _PAD, area.top + 8, inside, area.height - 12), lines)

    def light(self, status: Status) -> str:
        return f"{status.shape} {self.document.words.of(status)}"

    def lights(self, lights: tuple[Light, ...], pen: Pen, area: Area) -> None:
        """The lights of the report beside one another, with the earlier ones."""
        wide = area.width / max(len(lights), 1)
        room = (wide - GAP) / SMALL
        for number, light in enumerate(lights):
            lines: list[tuple[Text, Style]] = [
                (sourced(shortened(light.label, room), light.source), Style(SMALL, theme.MUTED)),
                (self.light(light.status), Style(TEXT + 2, COLORS[light.status], strong=True)),
            ]
            if light.note:
                lines.append((shortened(light.note, room), Style(SMALL)))
            if light.previous:
                before = " ".join(status.shape for status in light.previous)
                lines.append((f"{self.document.words.previously} {before}", Style(SMALL, theme.MUTED)))
            pen.text(Area(area.left + number * wide, area.top, wide - GAP, area.height), lines)

    def measure_callout(self, block: Callout, wide: float) -> float:
        inside = wide - 2 * _PAD
        return height(block.title, TEXT, inside) + height(block.text, TEXT, inside) + 2 * _PAD

    def callout(self, block: Callout, pen: Pen, area: Area) -> None:
        status = block.status
        pen.box(area, fill=PALE[status] if status else theme.FAINT)
        pen.box(Area(area.left, area.top, 4, area.height), fill=COLORS[status] if status else theme.ACCENT)
        sign = (Run(f"{status.shape} "),) if status else ()
        inside = Area(area.left + _PAD, area.top + _PAD, area.width - 2 * _PAD, area.height - 2 * _PAD)
        pen.text(inside, [((*sign, block.title), Style(strong=True)), (block.text, Style())])

    def measure_table(self, block: Table, wide: float) -> float:
        return Layout(block, wide, self.document.words).height + (CAPTION if block.caption or block.source else 0)

    def table(self, block: Table, pen: Pen, area: Area) -> None:
        if block.caption or block.source:
            self.caption(sourced(block.caption, block.source), pen, area)
            area = area.below(CAPTION)
        layout = Layout(block, area.width, self.document.words)
        layout.draw(pen, area, layout.rows)

    def caption(self, text: Text, pen: Pen, area: Area) -> None:
        room = area.width / (TEXT - 1)
        if not isinstance(text, Run):
            text = shortened(str(text), room)
        pen.text(Area(area.left, area.top, area.width, CAPTION), [(text, Style(TEXT - 1, strong=True))])

    def measure_chart(self, block: Chart, wide: float) -> float:
        return wide * _shape(block.picture) + (CAPTION if block.caption or block.source else 0)

    def chart(self, block: Chart, pen: Pen, area: Area) -> None:
        """As native chart or shapes where possible, else as a picture; what it says goes to the notes."""
        if block.caption or block.source:
            self.caption(sourced(block.caption, block.source), pen, area)
            area = area.below(CAPTION)
        pen.remarks.append(block.alt)
        if isinstance(block.picture, Gantt):
            gantt.draw(pen, area, block.picture, self.document.words)
        elif not natives.draw(pen, area, block.picture, block.alt):
            self._picture(block, pen, area)

    def _picture(self, block: Chart, pen: Pen, area: Area) -> None:
        """As large as it may be, with its sentence for those who cannot see it."""
        import io

        from pptx.util import Pt

        drawn = charts.png(block.picture, width=_pixels(area.width), words=self.document.words, scale=3)
        shape = pen.slide.shapes.add_picture(io.BytesIO(drawn), Pt(area.left), Pt(area.top))
        scale = min(Pt(area.width) / shape.width, Pt(area.height) / shape.height)
        if isinstance(block.picture, Sparkline):
            scale = min(scale, Pt(120) / shape.width)
        shape.width, shape.height = int(shape.width * scale), int(shape.height * scale)
        shape._element.nvPicPr.cNvPr.set("descr", block.alt)

    def measure_decision(self, block: Decision, wide: float) -> float:
        inside = wide - 2 * _PAD
        table = Layout(options(block, self.document.words), inside, self.document.words).height if block.options else 0
        return 18 + height(block.question, TEXT + 2, inside) + table + self._facts(block, inside) + 2 * _PAD + 14

    def _facts(self, block: Decision, wide: float) -> float:
        known = facts(block, self.document.words)
        each = wide / max(len(known), 1) - GAP
        return max((SMALL * 1.3 + height(value, TEXT - 1, each) for _, value in known), default=0)

    def decision(self, block: Decision, pen: Pen, area: Area) -> None:
        pen.box(area, edge=theme.ACCENT, thick=1.5)
        words = self.document.words
        inside = Area(area.left + _PAD, area.top + _PAD, area.width - 2 * _PAD, area.height - 2 * _PAD)
        asked = height(block.question, TEXT + 2, inside.width)
        named = pen.slide.shapes.title.text_frame.text == words.decision
        kicker = "" if named else words.decision
        question: list[tuple[Text, Style]] = [
            (kicker, Style(SMALL, theme.ACCENT, strong=True)),
            (sourced(block.question, block.source), Style(TEXT + 2, strong=True)),
        ][named:]
        pen.text(Area(inside.left, inside.top, inside.width, 18 + asked), question)
        inside = inside.below(18 + asked + 4)
        if block.options:
            layout = Layout(options(block, words), inside.width, words)
            layout.draw(pen, inside, layout.rows)
            inside = inside.below(layout.height + 10)
        known = facts(block, words)
        wide = inside.width / max(len(known), 1)
        for number, (name, value) in enumerate(known):
            lines = [(name, Style(SMALL, theme.MUTED)), (value, Style(TEXT - 1, strong=True))]
            pen.text(Area(inside.left + number * wide, inside.top, wide - GAP, inside.height), lines)


def _across(wide: float) -> int:
    """How many tiles stand beside one another."""
    return max(int(wide // 190), 1)


def _shape(picture: Picture) -> float:
    """How high a chart becomes, as a part of its width."""
    if isinstance(picture, Gantt):
        return 0.46
    if isinstance(picture, Bars):
        return min(0.08 + 0.05 * len({bar.label for bar in picture.bars}), 0.46)
    if isinstance(picture, HeatMap):
        return min(0.08 + 0.035 * len(picture.rows), 0.46)
    return 0.1 if isinstance(picture, Sparkline) else 0.4


def _pixels(points: float) -> int:
    return min(max(int(points * charts.WIDE / 700), charts.NARROW), 1000)


_DRAWN: dict[type, Callable[[Drawer, Any, Pen, Area], None]] = {
    Heading: Drawer.heading,
    Paragraph: Drawer.paragraph,
    Bullets: Drawer.bullets,
    KeyFigures: Drawer.figures,
    Table: Drawer.table,
    Chart: Drawer.chart,
    Callout: Drawer.callout,
    Decision: Drawer.decision,
}
_MEASURES: dict[type, Callable[[Drawer, Any, float], float]] = {
    Heading: Drawer.measure_heading,
    Paragraph: Drawer.measure_paragraph,
    Bullets: Drawer.measure_bullets,
    KeyFigures: Drawer.measure_figures,
    Table: Drawer.measure_table,
    Chart: Drawer.measure_chart,
    Callout: Drawer.measure_callout,
    Decision: Drawer.measure_decision,
}
