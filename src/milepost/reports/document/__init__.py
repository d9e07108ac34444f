"""What a report is made of: plain text in headings, tables, charts and decisions.

Nothing here is markup: a printer (html, pdf, pptx, docx, markdown) escapes every text for its own format.
Any value with a `source` says where its numbers came from; printers number the sources and list them at the end.
"""

from milepost.reports.document.blocks import (
    Appendix,
    Block,
    Bullets,
    Callout,
    Chart,
    Columns,
    Decision,
    Heading,
    KeyFigure,
    KeyFigures,
    Option,
    PageBreak,
    Paragraph,
    facts,
    options,
)
from milepost.reports.document.report import Document, Light, Outline, parts, sources
from milepost.reports.document.runs import Run, Text, plain, runs
from milepost.reports.document.tables import Cell, Column, Kind, Row, Table, cell
from milepost.reports.words import Status, Words

__all__ = [
    "Appendix",
    "Block",
    "Bullets",
    "Callout",
    "Cell",
    "Chart",
    "Column",
    "Columns",
    "Decision",
    "Document",
    "Heading",
    "KeyFigure",
    "KeyFigures",
    "Kind",
    "Light",
    "Option",
    "Outline",
    "PageBreak",
    "Paragraph",
    "Row",
    "Run",
    "Status",
    "Table",
    "Text",
    "Words",
    "cell",
    "facts",
    "options",
    "parts",
    "plain",
    "runs",
    "sources",
]
