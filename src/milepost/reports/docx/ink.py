"""Letters, links, shades and lines of a Word document; every text goes in as a run of plain text."""

from typing import Any

from milepost.reports.charts import theme
from milepost.reports.document import Run, Status

FONT = "Arial"
COLORS = {Status.GREEN: "11713F", Status.AMBER: "8F5400", Status.RED: "B3261E", Status.GREY: "596575"}
PALE = {Status.GREEN: "E8F5ED", Status.AMBER: "FDF3E1", Status.RED: "FDECEA", Status.GREY: "F0F2F5"}
INK, MUTED, LINE, FAINT, ACCENT = (
    color.removeprefix("#").upper() for color in (theme.INK, theme.MUTED, theme.LINE, theme.FAINT, theme.ACCENT)
)


_ORDER = (
    *("tcBorders", "pBdr", "shd", "noWrap", "tcMar", "textDirection", "tcFitText", "vAlign", "tabs"),
    *("spacing", "ind", "contextualSpacing", "jc", "outlineLvl", "rPr", "sectPr"),
)
"""What may follow lines and shades among the properties of a paragraph or cell."""


def element(name: str, /, **attributes: str) -> Any:
    """An element of the word-processing language, `w:` before its name and its attributes."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made: Any = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def write(paragraph: Any, text: str, *, size: float = 0, color: str = "", strong: bool = False) -> Any:
    """A run of text at the end of the paragraph."""
    from docx.shared import RGBColor

    run = paragraph.add_run(text)
    run.bold = strong or None
    if size:
        enlarge(run, size)
    if color:
        make: Any = RGBColor.from_string
        run.font.color.rgb = make(color)
    return run


def enlarge(run: Any, size: float) -> None:
    """Letters of that many points, those of right-to-left scripts as well."""
    from docx.shared import Pt

    run.font.size = Pt(size)
    other = run._r.rPr.find("{*}szCs")
    if other is None:
        other = element("szCs")
        run._r.rPr.find("{*}sz").addnext(other)
    other.set(f"{{{other.nsmap['w']}}}val", str(round(size * 2)))


def write_run(paragraph: Any, run: Run) -> None:
    """A run of the report: emphasized, linked to a place in the document or to a page."""
    made = write(paragraph, run.text, strong=run.strong, color=ACCENT if run.link else "")
    made.italic = run.emphasis or None
    if run.link.startswith("#"):
        link = element("hyperlink", anchor=bookmark_name(run.link[1:]))
    elif run.link:
        link = element("hyperlink")
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
        key = paragraph.part.relate_to(run.link, kind, is_external=True)
        link.set("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id", key)
    else:
        return
    made._r.addprevious(link)
    link.append(made._r)


def bookmark_name(anchor: str) -> str:
    """Word's names for places have no hyphens and at most 40 letters."""
    return anchor.replace("-", "_")[:40]


def bookmark(paragraph: Any, anchor: str, number: int) -> None:
    """Name the beginning of the paragraph."""
    begin = element("bookmarkStart", id=str(number), name=bookmark_name(anchor))
    paragraph._p.append(begin)
    begin.addnext(element("bookmarkEnd", id=str(number)))


def shade(properties: Any, color: str) -> None:
    """Give a cell or paragraph a background."""
    _insert(properties, element("shd", val="clear", color="auto", fill=color), "shd")


def borders(properties: Any, name: str, /, **sides: tuple[int, str]) -> None:
    """Lines around a cell, a paragraph or a table: side=(eighths of a point, color)."""
    box = element(name)
    for side, (thick, color) in sides.items():
        box.append(element(side, val="single" if thick else "nil", sz=str(thick), space="0", color=color))
    _insert(properties, box, name)


def _insert(properties: Any, made: Any, name: str) -> None:
    """In the place the standard gives it: Word may refuse a file whose properties are out of order."""
    after = _ORDER[_ORDER.index(name) + 1 :]
    properties.insert_element_before(made, *(f"w:{each}" for each in after))


def field(paragraph: Any, code: str) -> None:
    """A number Word counts by itself: PAGE or NUMPAGES."""
    for kind in ("begin", "", "separate", "1", "end"):
        run = write(paragraph, "1" if kind == "1" else "", size=7.5, color=MUTED)
        if kind in ("begin", "separate", "end"):
            run._r.append(element("fldChar", fldCharType=kind))
        elif not kind:
            words = element("instrText")
            words.text = code
            run._r.append(words)


def count_from_one(paragraphs: list[Any]) -> None:
    """Have a numbered list begin anew; by its style alone it would go on counting from the list before."""
    numbering = paragraphs[0].part.numbering_part.element
    style = paragraphs[0].style.element.pPr.numPr.numId.val
    number = numbering.add_num(numbering.num_having_numId(style).abstractNumId.val)
    number.add_lvlOverride(ilvl=0).add_startOverride(1)
    for paragraph in paragraphs:
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = number.numId
