"""The blocks of a report as elements of a page."""

from collections.abc import Callable
from functools import partial
from typing import Any

from milepost.reports import charts
from milepost.reports.document import (
    Appendix,
    Block,
    Bullets,
    Callout,
    Cell,
    Chart,
    Column,
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
    Row,
    Run,
    Status,
    Table,
    Text,
    cell,
    facts,
    options,
    runs,
    sources,
)
from milepost.reports.html.markup import NOTHING, Markup, join, picture, tag, text


class Page:
    """Knows the words, the numbers of the sources, the depth of the headings and how wide a picture may be."""

    def __init__(self, document: Document) -> None:
        self.document, self.words, self.numbers = document, document.words, sources(document)
        self.outline, self.width, self.pictures, self.tables = Outline(), charts.WIDE, 0, 0

    def head(self) -> Markup:
        paper = self.document
        return tag(
            "header",
            tag("p", text(paper.date_line), class_="dateline"),
            tag("h1", text(paper.title)),
            tag("p", text(paper.subtitle), class_="subtitle") if paper.subtitle else NOTHING,
            tag("ul", *map(self.headlight, paper.lights), class_="lights") if paper.lights else NOTHING,
        )

    def headlight(self, light: Light) -> Markup:
        label = tag("span", text(light.label), class_="label")
        note = tag("span", text(light.note), class_="note") if light.note else NOTHING
        before = join(text(f"{self.words.previously} "), *map(self.shape, light.previous))
        past = tag("span", before, class_="before") if light.previous else NOTHING
        return tag("li", label, self.light(light.status), self.mark(light.source), note, past)

    def foot(self) -> Markup:
        return tag("footer", tag("p", text(self.document.provenance)))

    def sources(self) -> Markup:
        if not self.numbers:
            return NOTHING
        items = [tag("li", text(source), id=f"source-{number}") for source, number in self.numbers.items()]
        title = tag("h2", text(self.words.sources), id="sources")
        return tag("section", title, tag("ol", *items), class_="sources", aria_labelledby="sources")

    def blocks(self, blocks: tuple[Block, ...]) -> Markup:
        return join(*(_MADE[type(block)](self, block) for block in blocks))

    def heading(self, block: Heading) -> Markup:
        level = f"h{self.outline.depth(block.level) + 1}"
        return tag(level, text(block.text), class_=f"level-{block.level}", id=block.anchor)

    def appendix(self, block: Appendix) -> Markup:
        return tag(f"h{self.outline.depth(1) + 1}", text(block.title), class_="appendix")

    def page_break(self, _: PageBreak) -> Markup:
        return tag("hr", class_="page", aria_hidden="true")

    def paragraph(self, block: Paragraph) -> Markup:
        return tag("p", self.line(block.text), id=block.anchor)

    def bullets(self, block: Bullets) -> Markup:
        items = [tag("li", self.line(item)) for item in block.items]
        return tag("ol" if block.numbered else "ul", *items) if items else NOTHING

    def callout(self, block: Callout) -> Markup:
        title = tag("p", self.shape(block.status), text(block.title), class_="title")
        color = f" {block.status.value}" if block.status else ""
        words = tag("p", self.line(block.text))
        return tag("div", title, words, class_=f"callout{color}", role="note", id=block.anchor)

    def columns(self, block: Columns) -> Markup:
        whole, sides = self.width, []
        for part, side in ((block.share, block.left), (1 - block.share, block.right)):
            self.width = max(int(whole * part), charts.NARROW)
            sides.append(tag("div", self.blocks(side)))
        self.width = whole
        widths = f"--left:{block.share:g}fr;--right:{1 - block.share:g}fr"
        return tag("div", *sides, class_="columns", style=widths)

    def line(self, value: Text) -> Markup:
        return join(*map(self.run, runs(value)))

    def run(self, run: Run) -> Markup:
        made = text(run.text)
        if run.strong:
            made = tag("strong", made)
        if run.emphasis:
            made = tag("em", made)
        if run.link:
            outside = None if run.link.startswith("#") else "noopener noreferrer"
            made = tag("a", made, href=run.link, rel=outside)
        return join(made, self.mark(run.source))

    def mark(self, source: str) -> Markup:
        """The number of the source, leading to it."""
        if not source:
            return NOTHING
        number = self.numbers[source]
        name = f"{self.words.reference} {number}"
        return tag("sup", tag("a", text(str(number)), href=f"#source-{number}", aria_label=name))

    def shape(self, status: Status | None) -> Markup:
        if not status:
            return NOTHING
        name = self.words.of(status)
        return tag("span", text(status.shape), class_=f"shape {status.value}", role="img", aria_label=name)

    def light(self, status: Status) -> Markup:
        sign = tag("span", text(status.shape), class_="shape", aria_hidden="true")
        return tag("span", sign, text(self.words.of(status)), class_=f"light {status.value}")

    def figures(self, block: KeyFigures) -> Markup:
        return tag("dl", *map(self.figure, block.figures), class_="figures") if block.figures else NOTHING

    def figure(self, figure: KeyFigure) -> Markup:
        return tag(
            "div",
            tag("dt", text(figure.label)),
            tag("dd", text(figure.value), self.mark(figure.source), class_="value"),
            tag("dd", self.light(figure.status)) if figure.status else NOTHING,
            tag("dd", text(figure.note), class_="note") if figure.note else NOTHING,
            class_=figure.status.value if figure.status else None,
        )

    def table(self, table: Table) -> Markup:
        """The roles are said again because phones show each row as a card, which makes browsers forget them."""
        titles = [
            tag("th", text(column.title), class_=column.kind.value, scope="col", role="columnheader")
            for column in table.columns
        ]
        head = tag("thead", tag("tr", *titles, role="row"), role="rowgroup")
        body = tag("tbody", *self.rows(table), role="rowgroup")
        foot = tag("tfoot", self.row(table, table.total), role="rowgroup") if table.total else NOTHING
        kind = "cards" if len(table.columns) > 2 else None
        if not (table.caption or table.source):
            return tag("table", head, body, foot, class_=kind, id=table.anchor, role="table")
        self.tables += 1
        name = f"table-{self.tables}"
        caption = tag("p", text(table.caption), self.mark(table.source), class_="caption", id=name)
        named = name if table.caption else None
        made = tag("table", head, body, foot, class_=kind, id=table.anchor, role="table", aria_labelledby=named)
        return join(caption, made)

    def rows(self, table: Table) -> list[Markup]:
        if table.rows:
            return [self.row(table, row) for row in table.rows]
        nothing = tag("td", text(table.empty), colspan=len(table.columns), class_="empty", role="cell")
        return [tag("tr", nothing, role="row")]

    def row(self, table: Table, row: Row) -> Markup:
        cells = (self.cell(column, cell(value)) for column, value in zip(table.columns, row, strict=True))
        return tag("tr", *cells, role="row")

    def cell(self, column: Column, value: Cell) -> Markup:
        words = self.line(value.text)
        light = self.light(value.status) if value.status and not words else self.shape(value.status)
        inside = tag("span", light, words)
        return tag("td", inside, class_=column.kind.value, role="cell", data_label=column.title)

    def chart(self, chart: Chart) -> Markup:
        """Drawn twice, for wide and narrow screens; the style sheet shows one of them."""
        self.pictures += 1
        draw = partial(charts.svg, chart.picture, words=self.words)
        drawn = [
            picture(
                draw(width=width),
                key=f"{name}-{self.pictures}",
                title=chart.caption or chart.alt,
                about=chart.alt if chart.caption else "",
                class_=f"chart {name}",
            )
            for name, width in (("wide", self.width), ("narrow", charts.NARROW))
        ]
        note = tag("figcaption", text(chart.caption), self.mark(chart.source))
        return tag("figure", note if chart.caption or chart.source else NOTHING, *drawn, id=chart.anchor)

    def decision(self, block: Decision) -> Markup:
        known = [tag("div", tag("dt", text(name)), tag("dd", text(value))) for name, value in facts(block, self.words)]
        return tag(
            "section",
            tag("p", text(self.words.decision), class_="kicker"),
            tag("p", text(block.question), self.mark(block.source), class_="question"),
            self.table(options(block, self.words)) if block.options else NOTHING,
            tag("dl", *known, class_="facts") if known else NOTHING,
            class_="decision",
            id=block.anchor,
            aria_label=block.question,
        )


_MADE: dict[type, Callable[[Page, Any], Markup]] = {
    Heading: Page.heading,
    Paragraph: Page.paragraph,
    Bullets: Page.bullets,
    KeyFigures: Page.figures,
    Table: Page.table,
    Chart: Page.chart,
    Callout: Page.callout,
    Decision: Page.decision,
    PageBreak: Page.page_break,
    Appendix: Page.appendix,
    Columns: Page.columns,
}
