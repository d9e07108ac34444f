"""The document as plain data for the page template: only lists, dictionaries, numbers and texts."""

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from milepost.reports import charts
from milepost.reports.charts import Gantt, Picture
from milepost.reports.columns import shares
from milepost.reports.document import (
    Appendix,
    Block,
    Bullets,
    Callout,
    Cell,
    Chart,
    Columns,
    Decision,
    Document,
    Heading,
    KeyFigures,
    Kind,
    Outline,
    PageBreak,
    Paragraph,
    Row,
    Status,
    Table,
    Text,
    cell,
    facts,
    options,
    plain,
    runs,
    sources,
)
from milepost.reports.text import breakable, width

Data = dict[str, Any]

ROOM = 57.0
"""How many em of table text fit into the width of the page."""
_ROWS = 46
_LONG = 1200
_EXACT = {"drawing", "link", "anchor"}


def data(document: Document) -> Data:
    """What the template prints."""
    language, _, region = document.language.partition("-")
    made = _Data(document)
    report: Data = _breakable(
        {
            "title": document.title,
            "subtitle": document.subtitle,
            "line": document.date_line,
            "date": [document.dated.year, document.dated.month, document.dated.day],
            "provenance": document.provenance,
            "language": language,
            "region": region,
            "remark": "",
            "lights": made.lights(),
            "blocks": made.blocks(document.blocks),
            "sources": list(made.numbers),
            "words": asdict(document.words),
        }
    )
    return report


def _breakable(value: Any) -> Any:
    """The data with places to break in long words; drawings and names of places stay as they are."""
    match value:
        case str():
            return breakable(value)
        case list() | tuple():
            return [_breakable(part) for part in value]
        case dict():
            return {key: part if key in _EXACT else _breakable(part) for key, part in value.items()}
    return value


class _Data:
    """Knows the words, the numbers of the sources, the depth of the headings and the room on the page."""

    def __init__(self, document: Document) -> None:
        self.document, self.words, self.numbers = document, document.words, sources(document)
        self.outline, self.room, self.tables = Outline(), ROOM, 0

    def lights(self) -> list[Data]:
        return [
            {
                "label": light.label,
                "light": self.light(light.status),
                "note": light.note,
                "mark": self.mark(light.source),
                "previous": [self.light(status) for status in light.previous],
            }
            for light in self.document.lights
        ]

    def blocks(self, blocks: tuple[Block, ...]) -> list[Data]:
        return [made for block in blocks for made in self.block(block)]

    def block(self, block: Block) -> list[Data]:
        """One entry or, for a long Gantt, several; each with its kind and anchor."""
        if isinstance(block, Chart):
            return self.chart(block)
        kind = type(block).__name__.lower()
        return [{"kind": kind, "anchor": getattr(block, "anchor", ""), **_MADE[type(block)](self, block)}]

    def heading(self, block: Heading) -> Data:
        return {"text": block.text, "level": block.level, "depth": self.outline.depth(block.level)}

    def paragraph(self, block: Paragraph) -> Data:
        return {"runs": self.runs(block.text)}

    def bullets(self, block: Bullets) -> Data:
        return {"items": [self.runs(item) for item in block.items], "numbered": block.numbered}

    def callout(self, block: Callout) -> Data:
        return {"title": block.title, "runs": self.runs(block.text), "light": self.light(block.status)}

    def page_break(self, _: PageBreak) -> Data:
        return {}

    def appendix(self, block: Appendix) -> Data:
        return {"title": block.title, "depth": self.outline.depth(1)}

    def columns(self, block: Columns) -> Data:
        whole, sides = self.room, []
        for share, side in ((block.share, block.left), (1 - block.share, block.right)):
            self.room = whole * share - 1.5
            sides.append(self.blocks(side))
        self.room = whole
        return {"share": block.share, "sides": sides}

    def runs(self, value: Text) -> list[Data]:
        return [
            {
                "text": run.text,
                "strong": run.strong,
                "emphasis": run.emphasis,
                "link": run.link,
                "mark": self.mark(run.source),
            }
            for run in runs(value)
        ]

    def mark(self, source: str) -> int:
        return self.numbers[source] if source else 0

    def light(self, status: Status | None) -> Data:
        if not status:
            return {}
        return {"status": status.value, "shape": status.shape, "word": self.words.of(status)}

    def figures(self, block: KeyFigures) -> Data:
        figures = [
            {
                "label": figure.label,
                "value": figure.value,
                "ems": max(width(figure.value), 1.0),
                "note": figure.note,
                "light": self.light(figure.status),
                "mark": self.mark(figure.source),
            }
            for figure in block.figures
        ]
        return {"figures": figures}

    def table(self, table: Table, room: float = 0) -> Data:
        self.tables += 1
        columns = [
            {
                "title": column.title,
                "right": column.kind is Kind.NUMBER,
                "exact": column.kind in (Kind.NUMBER, Kind.DATE),
            }
            for column in table.columns
        ]
        return {
            "key": str(self.tables),
            "columns": columns,
            "shares": shares(table, room or self.room, self.words),
            "rows": [self.row(row) for row in table.rows],
            "total": self.row(table.total),
            "caption": table.caption,
            "empty": table.empty,
            "mark": self.mark(table.source),
            "anchor": table.anchor,
        }

    def row(self, row: Row) -> list[Data]:
        return [self.cell(cell(value)) for value in row]

    def cell(self, value: Cell) -> Data:
        return {"runs": self.runs(value.text), "light": self.light(value.status)}

    def chart(self, chart: Chart) -> list[Data]:
        """One picture, or several of a long Gantt; only the first has the anchor."""
        pictures = chart.picture.parts(_ROWS) if isinstance(chart.picture, Gantt) else (chart.picture,)
        return [
            {
                "kind": "chart",
                **self.picture(picture),
                "alt": chart.alt,
                "caption": chart.caption if not number else f"{chart.caption} ({self.words.continued})".strip(),
                "mark": self.mark(chart.source),
                "anchor": chart.anchor if not number else "",
            }
            for number, picture in enumerate(pictures)
        ]

    def picture(self, picture: Picture) -> Data:
        room = max(int(charts.WIDE * self.room / ROOM), charts.NARROW - 20)
        drawn = charts.drawing(picture, width=room, words=self.words)
        return {"drawing": drawn, "part": min(drawn["width"] / room, 1)}

    def decision(self, block: Decision) -> Data:
        return {
            "question": block.question,
            "mark": self.mark(block.source),
            "options": self.table(options(block, self.words), self.room - 3) if block.options else {},
            "facts": [{"name": name, "value": value} for name, value in facts(block, self.words)],
            "long": sum(len(plain(option.name)) for option in block.options) > _LONG,
        }


_MADE: dict[type, Callable[[_Data, Any], Data]] = {
    Heading: _Data.heading,
    Paragraph: _Data.paragraph,
    Bullets: _Data.bullets,
    KeyFigures: _Data.figures,
    Table: _Data.table,
    Callout: _Data.callout,
    Decision: _Data.decision,
    PageBreak: _Data.page_break,
    Appendix: _Data.appendix,
    Columns: _Data.columns,
}
