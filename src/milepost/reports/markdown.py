"""GitHub-flavored Markdown in which no stranger's text becomes markup, HTML, a link, a mention or an emoji."""

import re
from collections.abc import Callable, Iterable
from typing import Any

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
from milepost.reports.text import printable

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_MARKS = re.compile(r"[\\`*_\[\]|~$&<>]|:(?=[\w+/-])|(?<=www)\.|[@#](?=\w)", re.IGNORECASE)
_FIRST = re.compile(r"\A(\d{0,9})([-+=#:.)])")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_JOINER = "\u2060"
"""Nothing to be seen, between a sign and the name that would make it a mention or a reference."""


def render(document: Document) -> bytes:
    """The report as Markdown in UTF-8; a chart is printed as the sentence that says what it shows."""
    document = printable(document)
    page = _Page(document)
    parts = [*page.head(), *page.blocks(document.blocks), *page.foot()]
    return ("\n\n".join(part for part in parts if part) + "\n").encode()


def escaped(text: str) -> str:
    """The text as it can stand anywhere but at the beginning of a line."""
    return _MARKS.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    sign = found[0]
    if sign in "@#":
        return sign + _JOINER
    return _ENTITIES.get(sign, f"\\{sign}")


def line(text: str) -> str:
    """The text, already escaped, as it can begin a line."""
    return _FIRST.sub(r"\1\\\2", text.strip())


def marked(text: str, sign: str = "**") -> str:
    """The text, already escaped, between two signs of emphasis; an edge that is no letter is hidden from them."""
    text = text.strip()
    if not text:
        return ""
    first, last = ("" if edge.isalnum() else _JOINER for edge in (text[0], text[-1]))
    return f"{sign}{first}{text}{last}{sign}"


class _Page:
    def __init__(self, document: Document) -> None:
        self.document, self.words, self.numbers = document, document.words, sources(document)
        self.outline = Outline()

    def head(self) -> list[str]:
        paper = self.document
        head = [f"# {line(escaped(paper.title))}", line(escaped(paper.subtitle)), line(escaped(paper.date_line))]
        lights = [
            f"- {marked(escaped(light.label))}{self.mark(light.source)} {self.light(light.status)}"
            + (f" · {escaped(light.note)}" if light.note else "")
            + (f" · {self.words.previously} {''.join(s.shape for s in light.previous)}" if light.previous else "")
            for light in paper.lights
        ]
        return [*head, "\n".join(lights)]

    def foot(self) -> list[str]:
        """Sources as a list, not as footnotes: a reader without footnotes would make links of these."""
        notes = [f"{number}. {line(escaped(source))}" for source, number in self.numbers.items()]
        told = [f"## {self.words.sources}", "\n".join(notes)] if notes else []
        provenance = line(escaped(self.document.provenance))
        return [*told, f"---\n\n{provenance}" if provenance else ""]

    def blocks(self, blocks: Iterable[Block]) -> list[str]:
        return [_MADE[type(block)](self, block) for block in blocks]

    def heading(self, block: Heading) -> str:
        return f"{'#' * (self.outline.depth(block.level) + 1)} {line(escaped(block.text))}"

    def appendix(self, block: Appendix) -> str:
        return f"---\n\n{'#' * (self.outline.depth(1) + 1)} {line(escaped(block.title))}"

    def page_break(self, _: PageBreak) -> str:
        return ""

    def paragraph(self, block: Paragraph) -> str:
        return line(self.text(block.text))

    def bullets(self, block: Bullets) -> str:
        sign = "1." if block.numbered else "-"
        return "\n".join(f"{sign} {line(self.text(item))}" for item in block.items)

    def callout(self, block: Callout) -> str:
        sign = f"{block.status.shape} " if block.status else ""
        return f"> {marked(sign + escaped(block.title))}\n>\n> {line(self.text(block.text))}"

    def columns(self, block: Columns) -> str:
        return "\n\n".join(part for part in self.blocks((*block.left, *block.right)) if part)

    def figures(self, block: KeyFigures) -> str:
        rows = [
            f"| {escaped(figure.label)} | {marked(escaped(figure.value))}{self.mark(figure.source)}"
            f" | {self.light(figure.status) if figure.status else ''} | {escaped(figure.note)} |"
            for figure in block.figures
        ]
        return "\n".join(["| | | | |", "| --- | --- | --- | --- |", *rows]) if rows else ""

    def chart(self, block: Chart) -> str:
        name = f"{marked(escaped(block.caption))}: " if block.caption else ""
        return f"> {name}{line(escaped(block.alt))}{self.mark(block.source)}"

    def table(self, block: Table) -> str:
        titles = [escaped(column.title) for column in block.columns]
        rule = ["---:" if column.kind is Kind.NUMBER else "---" for column in block.columns]
        rows = block.rows or ((block.empty, *[""] * (len(titles) - 1)),)
        lines = [titles, rule, *([self.cell(value) for value in row] for row in rows)]
        if block.total:
            lines.append([marked(self.cell(value)) for value in block.total])
        grid = "\n".join(f"| {' | '.join(parts)} |" for parts in lines)
        mark = self.mark(block.source)
        caption = f"{marked(escaped(block.caption))}{mark}" if block.caption else mark
        return f"{caption}\n\n{grid}" if caption else grid

    def decision(self, block: Decision) -> str:
        asked = f"{marked(f'{self.words.decision}: {escaped(block.question)}')}{self.mark(block.source)}"
        table = self.table(options(block, self.words)) if block.options else ""
        known = "\n".join(f"- {name}: {escaped(value)}" for name, value in facts(block, self.words))
        return "\n\n".join(part for part in (asked, table, known) if part)

    def cell(self, value: Text | Cell) -> str:
        made = cell(value)
        words = self.text(made.text)
        if not made.status:
            return words
        return f"{made.status.shape} {words or self.words.of(made.status)}"

    def light(self, status: Status) -> str:
        return f"{status.shape} {self.words.of(status)}"

    def mark(self, source: str) -> str:
        return str(self.numbers[source]).translate(_RAISED) if source else ""

    def text(self, value: Text) -> str:
        return "".join(map(self.run, runs(value)))

    def run(self, run: Run) -> str:
        """The signs of emphasis stand against the words, the spaces outside. Places inside the report have no link."""
        made = escaped(run.text.strip())
        for sign in ("**",) * run.strong + ("*",) * run.emphasis:
            made = marked(made, sign)
        if made and run.link and not run.link.startswith("#"):
            made = f"[{made}](<{run.link}>)"
        before, after = (" " if edge else "" for edge in (run.text[:1] == " ", run.text[-1:] == " "))
        return f"{before}{made}{self.mark(run.source)}{after if made else ''}"


_MADE: dict[type, Callable[[_Page, Any], str]] = {
    Heading: _Page.heading,
    Paragraph: _Page.paragraph,
    Bullets: _Page.bullets,
    KeyFigures: _Page.figures,
    Table: _Page.table,
    Chart: _Page.chart,
    Callout: _Page.callout,
    Decision: _Page.decision,
    PageBreak: _Page.page_break,
    Appendix: _Page.appendix,
    Columns: _Page.columns,
}
