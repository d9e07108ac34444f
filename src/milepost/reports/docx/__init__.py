"""A Word document of native headings, lists and tables; charts are pictures with their sentence."""

import datetime as dt
import io

from milepost.reports.document import Document
from milepost.reports.docx.paper import Paper
from milepost.reports.sealing import sealed
from milepost.reports.text import printable


def render(document: Document) -> bytes:
    """The report on A4; the same document gives the same bytes."""
    document = printable(document)
    paper = Paper(document)
    paper.head()
    paper.blocks(document.blocks)
    paper.sources()
    about = paper.file.core_properties
    about.title, about.author, about.last_modified_by, about.comments = document.title, "", "", ""
    about.language = document.language
    about.created = about.modified = dt.datetime(document.dated.year, document.dated.month, document.dated.day)
    packed = io.BytesIO()
    paper.file.save(packed)
    return sealed(packed.getvalue(), document.dated)
