"""The report on paper."""

import io
import re

from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from milepost.reports import pdf
from milepost.reports.document import Document, Paragraph


def read(document):
    return PdfReader(io.BytesIO(pdf.render(document)))


def written(*pages):
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pages)).replace("\u200b", "")


def test_the_report_claims_and_keeps_the_standard_for_readers_by_ear(monthly):
    reader = read(monthly)
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()


def test_every_chart_is_a_figure_with_its_sentence(monthly):
    figures = [element for element in elements(read(monthly)) if element.get("/S") == "/Figure"]
    assert len(figures) == 6
    assert "Source data moves the finish most, by up to 14 days." in {figure["/Alt"] for figure in figures}


def elements(reader):
    """Every element of the structure of the document."""
    open_ones = [reader.trailer["/Root"]["/StructTreeRoot"]]
    while open_ones:
        element = open_ones.pop()
        if not hasattr(element, "get"):
            continue
        yield element
        below = element.get("/K", [])
        below = below if isinstance(below, list) else [below]
        open_ones += [part.get_object() for part in below if hasattr(part, "get_object")]


def test_every_font_is_embedded(monthly):
    fonts = [font.get_object() for page in read(monthly).pages for font in page["/Resources"]["/Font"].values()]
    assert fonts
    assert all("/FontFile2" in inner(font) or "/FontFile3" in inner(font) for font in fonts)


def inner(font):
    return font["/DescendantFonts"][0].get_object()["/FontDescriptor"]


def test_the_first_page_is_the_whole_message_and_the_rest_the_appendix(monthly):
    first, second, *_ = read(monthly).pages
    assert "What worries me and no number shows" in written(first)
    assert "Appendix" in written(second)


def test_every_page_has_its_number_and_says_what_it_was_made_of(monthly):
    pages = read(monthly).pages
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page.extract_text()
        assert "sha256 3fb2c9d1" in page.extract_text()


def test_a_table_goes_on_over_the_page_under_its_name(monthly):
    assert "Work on and near the critical path (continued)" in written(*read(monthly).pages)


def test_the_files_own_date_is_the_reports(monthly):
    assert read(monthly).metadata.creation_date.date() == monthly.dated


def test_the_same_report_gives_the_same_bytes(monthly):
    assert pdf.render(monthly) == pdf.render(monthly)


def test_names_in_other_scripts_are_text_one_can_find(monthly):
    assert "佐藤 健" in written(*read(monthly).pages)


def test_text_is_never_read_as_markup(everywhere):
    hostile = '#panic("x") *b* _i_ $x$ `c` @ref <lbl> = h // c \\ #{sys.inputs}'
    assert hostile in written(*read(everywhere(hostile)).pages)


@settings(max_examples=10, deadline=None)
@given(st.text(max_size=30))
def test_any_text_can_be_printed(everywhere, text):
    assert read(everywhere("x" + text)).pages


def test_a_character_without_a_letter_is_a_box_and_the_report_says_so(monthly):
    odd = Document(title="Odd", dated=monthly.dated, blocks=(Paragraph("a\U00013000b"),))
    assert "a□b □ stands for a character" in written(*read(odd).pages)
