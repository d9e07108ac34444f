"""The blocks of a report on slides: each where it fits, long ones over several."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from milepost.reports.charts import Gantt, theme
from milepost.reports.document import (
    Appendix,
    Block,
    Bullets,
    Chart,
    Columns,
    Decision,
    Document,
    Heading,
    KeyFigures,
    PageBreak,
    Paragraph,
    Run,
    Table,
    Text,
    options,
    plain,
    runs,
)
from milepost.reports.pptx import gantt
from milepost.reports.pptx.blocks import CAPTION, Drawer
from milepost.reports.pptx.deck import Deck
from milepost.reports.pptx.shapes import Style, sourced
from milepost.reports.pptx.sizes import BODY, GAP, SMALL, TEXT, Area, height
from milepost.reports.pptx.tables import Layout

_FEWEST = 150.0
"""Less room than this is not enough to begin a table or a chart in."""


class Slides:
    """Prints a report block by block."""

    def __init__(self, document: Document) -> None:
        self.deck, self.drawer, self.document = Deck(document), Drawer(document), document

    def finished(self) -> Any:
        """The presentation, with the speaker's notes written."""
        for pen in self.deck.pens:
            pen.notes()
        return self.deck.presentation

    def first(self) -> None:
        """The title, what it is about, and the lights."""
        paper = self.document
        self.deck.slide(paper.title)
        lines: list[tuple[Text, Style]] = [
            (text, Style(size, theme.MUTED))
            for text, size in ((paper.subtitle, TEXT), (paper.date_line, SMALL))
            if text
        ]
        used = sum(height(text, style.size, BODY.width) for text, style in lines)
        self.deck.pen.text(self.deck.take(used), lines)
        if paper.lights:
            self.drawer.lights(paper.lights, self.deck.pen, self.deck.take(76))

    def put(self, block: Block) -> None:
        _FLOW.get(type(block), Slides.whole)(self, block)

    def heading(self, block: Heading) -> None:
        if block.level == 1:
            self.deck.chapter(block.text)
            return
        self.deck.make_room(_FEWEST, block.text)
        if block.text != self.deck.title:
            self.whole(block)

    def page_break(self, _: PageBreak) -> None:
        self.deck.area = replace(self.deck.area, height=0)

    def appendix(self, block: Appendix) -> None:
        self.deck.chapter(block.title)
        self.deck.pen.box(Area(BODY.left, BODY.top, 120, 4), fill=theme.ACCENT)
        self.deck.fresh = False

    def whole(self, block: Block) -> None:
        """A block that is not cut, on a new slide where there is no room for it."""
        needed = min(self.drawer.measure(block, BODY.width), BODY.height)
        self.deck.make_room(needed, self.document.words.decision if isinstance(block, Decision) else "")
        self.drawer.draw(block, self.deck.pen, self.deck.take(needed))

    def decision(self, block: Decision) -> None:
        """With its options in the box, or below it where there are too many."""
        if self.drawer.measure(block, BODY.width) <= BODY.height:
            self.whole(block)
            return
        self.whole(replace(block, options=()))
        self.table(options(block, self.document.words))

    def figures(self, block: KeyFigures) -> None:
        """Rows of tiles, as many as fit."""
        across, most = self.drawer.tiles(BODY)
        for start in range(0, len(block.figures), across * most):
            self.whole(KeyFigures(block.figures[start : start + across * most]))

    def paragraph(self, block: Paragraph) -> None:
        for part in _cut(block.text):
            self.whole(Paragraph(part))

    def bullets(self, block: Bullets) -> None:
        """As many items as fit, the others on the next slide."""
        items = [part for item in block.items for part in _cut(item)]
        while items:
            self.deck.make_room(height(items[0], TEXT, BODY.width))
            count, used = 0, 0.0
            while count < len(items):
                used += height(items[count], TEXT, BODY.width - 16) + 4
                if used > self.deck.area.height and count:
                    break
                count += 1
            part = Bullets(tuple(items[:count]), block.numbered)
            self.drawer.draw(part, self.deck.pen, self.deck.take(self.drawer.measure(part, BODY.width)))
            items = items[count:]

    def table(self, block: Table) -> None:
        """The rows that fit, under caption and column titles; the others on the next slides."""
        layout = Layout(block, BODY.width, self.document.words)
        rows = layout.rows
        least = CAPTION + layout.head + layout.row(rows[0])
        self.deck.make_room(max(min(CAPTION + layout.height, _FEWEST), least), block.caption)
        while rows:
            named = self._caption(block)
            count = layout.fitting(rows, self.deck.area.height - named)
            place = self.deck.take(layout.head + sum(map(layout.row, rows[:count])))
            layout.draw(self.deck.pen, place, rows[:count])
            rows = rows[count:]
            if rows:
                self.deck.slide(self.deck.continued(block.caption))

    def _caption(self, block: Table) -> float:
        """The caption above the table, unless the slide itself is called so; how much room it took."""
        if self.deck.is_called(block.caption):
            self.deck.pen.note(block.source)
            return 0
        if not (block.caption or block.source):
            return 0
        place = Area(self.deck.area.left, self.deck.area.top, self.deck.area.width, CAPTION)
        self.drawer.caption(sourced(block.caption, block.source), self.deck.pen, place)
        self.deck.area, self.deck.fresh = self.deck.area.below(CAPTION), False
        return 0

    def chart(self, block: Chart) -> None:
        """A chart takes what is left of the slide, or a new one where that is little."""
        parts = block.picture.parts(gantt.ROWS) if isinstance(block.picture, Gantt) else (block.picture,)
        for number, picture in enumerate(parts):
            part = replace(block, picture=picture)
            wanted = min(self.drawer.measure(part, BODY.width), BODY.height)
            self.deck.make_room(max(min(wanted, 260), _FEWEST), self.deck.continued(block.caption, first=not number))
            if self.deck.is_called(block.caption):
                self.deck.pen.note(block.source)
                part = replace(part, caption="", source="")
            self.drawer.draw(part, self.deck.pen, self.deck.take(min(wanted, self.deck.area.height)))

    def columns(self, block: Columns) -> None:
        """Side by side where both sides fit a slide, else one after the other."""
        sides = (block.left, block.right)
        widths = [(BODY.width - 2 * GAP) * share for share in (block.share, 1 - block.share)]
        measured = [list(self._measured(side, wide)) for side, wide in zip(sides, widths, strict=True)]
        needed = max((sum(part + GAP for part in parts) for parts in measured), default=0)
        if needed > BODY.height or any(isinstance(each, Columns) for side in sides for each in side):
            for each in (*block.left, *block.right):
                self.put(each)
            return
        self.deck.make_room(needed, _name(block))
        place = self.deck.take(needed)
        for side, wide, parts, left in zip(sides, widths, measured, (0, widths[0] + 2 * GAP), strict=True):
            top = place.top
            for each, part in zip(_drawable(side), parts, strict=True):
                self.drawer.draw(each, self.deck.pen, Area(place.left + left, top, wide, part))
                top += part + GAP

    def _measured(self, blocks: tuple[Block, ...], wide: float) -> Iterator[float]:
        return (self.drawer.measure(block, wide) for block in _drawable(blocks))


def _name(block: Columns) -> str:
    """The captions in the columns, two at most."""
    names = [name for each in (*block.left, *block.right) if (name := getattr(each, "caption", ""))]
    return " · ".join(names[:2])


def _drawable(blocks: tuple[Block, ...]) -> Iterator[Block]:
    return (block for block in blocks if not isinstance(block, PageBreak | Appendix | Columns))


def _cut(text: Text) -> Iterator[Text]:
    """The text itself, or parts of it that fit a slide each; cut where a word ends, without emphasis."""
    if height(text, TEXT, BODY.width - 16) <= BODY.height:
        yield text
        return
    source = next((run.source for run in runs(text) if run.source), "")
    words, part = plain(text).split(" "), ""
    for word in words:
        if part and height(f"{part} {word}", TEXT, BODY.width - 16) > BODY.height - TEXT:
            yield Run(part, source=source)
            part = word
        else:
            part = f"{part} {word}".strip()
    yield Run(part, source=source)


_FLOW: dict[type, Callable[[Slides, Any], None]] = {
    Heading: Slides.heading,
    KeyFigures: Slides.figures,
    Decision: Slides.decision,
    Paragraph: Slides.paragraph,
    Bullets: Slides.bullets,
    Table: Slides.table,
    Chart: Slides.chart,
    Columns: Slides.columns,
    PageBreak: Slides.page_break,
    Appendix: Slides.appendix,
}
