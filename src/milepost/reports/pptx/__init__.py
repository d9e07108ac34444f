"""A presentation of native text, tables and charts, sources in the speaker's notes."""

import datetime as dt
import io

from milepost.reports.document import Document
from milepost.reports.pptx.slides import Slides
from milepost.reports.sealing import sealed
from milepost.reports.text import printable


def render(document: Document) -> bytes:
    """The report as slides of 16:9; the same document gives the same bytes."""
    document = printable(document)
    slides = Slides(document)
    slides.first()
    for block in document.blocks:
        slides.put(block)
    presentation = slides.finished()
    day = dt.datetime(document.dated.year, document.dated.month, document.dated.day)
    about = presentation.core_properties
    about.title, about.author, about.last_modified_by, about.language = document.title, "", "", document.language
    about.created = about.modified = day
    packed = io.BytesIO()
    presentation.save(packed)
    return sealed(packed.getvalue(), document.dated)
