"""A tagged PDF (PDF/UA-1) set by Typst. Text reaches Typst as data and is never part of its markup."""

import datetime as dt
import re
from importlib.resources import files
from typing import Any

from milepost.reports.charts import page_source
from milepost.reports.document import Document
from milepost.reports.pdf.data import data
from milepost.reports.text import printable
from milepost.reports.typesetting import typeset

_UNKNOWN = re.compile(r'the text `"(.*?)"` could not be displayed')
_CODE = re.compile(r"\\u\{([0-9a-f]+)\}")
_TRIES = 8


def render(document: Document) -> bytes:
    """The report as PDF/UA-1; the same document gives the same bytes.

    A character that no installed font has is printed as a box, and the last page says so.
    """
    import typst

    report = data(printable(document))
    for _ in range(_TRIES):
        try:
            return _typeset(report, document.dated)
        except typst.TypstError as error:
            report = _mended(report, error, document.words.not_printable)
    return _typeset(report, document.dated)


def _typeset(report: dict[str, Any], dated: dt.date) -> bytes:
    template = page_source() + files(__name__).joinpath("report.typ").read_text("utf-8")
    noon = dt.datetime(dated.year, dated.month, dated.day, 12, tzinfo=dt.UTC)
    return typeset(template, report, format="pdf", pdf_standards=["ua-1"], timestamp=noon)


def _mended(report: dict[str, Any], error: Exception, remark: str) -> dict[str, Any]:
    """The report with a box for each character the standard refuses; any other error is raised again."""
    found = _UNKNOWN.findall(str(getattr(error, "diagnostic", error)))
    letters = {letter for text in found for letter in _CODE.sub(lambda code: chr(int(code[1], 16)), text)}
    unknown = {letter for letter in letters if letter > "~"}
    if not unknown:
        raise error
    return {**_translated(report, str.maketrans(dict.fromkeys(unknown, "□"))), "remark": remark}


def _translated(value: Any, boxed: dict[int, str]) -> Any:
    match value:
        case str():
            return value.translate(boxed)
        case list() | tuple():
            return [_translated(part, boxed) for part in value]
        case dict():
            return {key: _translated(part, boxed) for key, part in value.items()}
    return value
