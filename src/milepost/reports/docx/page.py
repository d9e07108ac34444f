"""The page of a Word document: size, styles, head and foot."""

from typing import Any

from milepost.reports.document import Document
from milepost.reports.docx.ink import FONT, INK, LINE, MUTED, borders, element, field, write

_SIZES = {"Title": 22, "Heading 1": 15, "Heading 2": 11.5, "Heading 3": 10}


def prepared(document: Document) -> Any:
    """An empty document on A4 with our styles, the title and date in its head, provenance and page in its foot."""
    import docx
    from docx.shared import Mm

    file: Any = docx.Document()
    section = file.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(18)
    section.top_margin, section.bottom_margin = Mm(18), Mm(17)
    section.header_distance = section.footer_distance = Mm(9)
    section.different_first_page_header_footer = True
    _styles(file, document.language)
    _sides(section.header, document.title, document.date_line)
    for foot in (section.footer, section.first_page_footer):
        _foot(foot, document)
    return file


def _styles(file: Any, language: str) -> None:
    """Arial, which every office program has or replaces by one as wide."""
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    make: Any = RGBColor.from_string
    for name in ("Normal", *_SIZES, "List Bullet", "List Number"):
        style = file.styles[name]
        letters = style.element.get_or_add_rPr().get_or_add_rFonts()
        for key in list(letters.attrib):
            del letters.attrib[key]
        for script in ("ascii", "hAnsi", "cs", "eastAsia"):
            letters.set(qn(f"w:{script}"), FONT)
        style.font.color.rgb = make(INK)
    normal = file.styles["Normal"]
    normal.font.size = Pt(9.5)
    normal.element.get_or_add_rPr().append(element("lang", val=language))
    normal.paragraph_format.space_after = Pt(0)
    for name, size in _SIZES.items():
        style = file.styles[name]
        style.font.size, style.font.bold, style.font.italic = Pt(size), True, False
        style.paragraph_format.space_before = Pt({"Title": 0, "Heading 1": 14}.get(name, 8))
        style.paragraph_format.space_after = Pt(4)
    for line in file.styles["Title"].element.findall(".//" + qn("w:pBdr")):
        line.getparent().remove(line)


def _sides(place: Any, left: str, right: str) -> Any:
    """A line of small letters with something at either end."""
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Mm

    paragraph = place.paragraphs[0]
    paragraph.style = "Normal"
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(Mm(174), WD_TAB_ALIGNMENT.RIGHT)
    write(paragraph, left, size=7.5, color=MUTED)
    write(paragraph, f"\t{right}", size=7.5, color=MUTED)
    borders(paragraph._p.get_or_add_pPr(), "pBdr", bottom=(4, LINE))
    return paragraph


def _foot(place: Any, document: Document) -> None:
    before, _, after = document.words.page.partition("{page}")
    between, _, end = after.partition("{pages}")
    paragraph = _sides(place, document.provenance, before)
    for words, code in ((between, "PAGE"), (end, "NUMPAGES")):
        field(paragraph, code)
        write(paragraph, words, size=7.5, color=MUTED)
