"""The report as a Word document."""

import io
import zipfile

import docx as word
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from milepost.reports import docx
from milepost.reports.document import Bullets, Document, Paragraph, Run
from milepost.reports.text import printable


def read(document):
    return word.Document(io.BytesIO(docx.render(document)))


@pytest.fixture(scope="module")
def paper(monthly):
    return read(monthly)


def report(monthly, *blocks):
    return Document(title="Report", dated=monthly.dated, blocks=blocks)


def styled(paper, style):
    return [paragraph.text for paragraph in paper.paragraphs if paragraph.style.name == style]


def written(paper):
    """Every text of the document, cells included."""
    yield from (paragraph.text for paragraph in paper.paragraphs)
    yield from ("".join(run.itertext()) for run in paper.element.iter(qn("w:p")))


def test_headings_are_words_own_headings(paper):
    assert styled(paper, "Title") == ["Core ledger upgrade"]
    assert styled(paper, "Heading 1")[1:5] == ["The plan", "How the forecasts moved", "Migration data", "Tasks"]


def test_no_depth_of_the_outline_is_skipped(paper):
    words = next(each for each in paper.paragraphs if each.text == "In the project manager's words")
    assert words.style.name == "Heading 2"
    assert words._p.pPr.find(qn("w:outlineLvl")).get(qn("w:val")) == "0"


def test_the_titles_of_a_table_are_repeated_on_every_page(paper):
    tables = [table for table in paper.tables if table.cell(0, 0).text == "No."]
    assert [len(table.rows) for table in tables] == [45]
    assert tables[0].rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert tables[0].rows[1]._tr.find(".//" + qn("w:tblHeader")) is None


def test_columns_fill_the_width_of_the_page(paper):
    width = paper.sections[0].page_width - paper.sections[0].left_margin - paper.sections[0].right_margin
    for table in paper.tables:
        assert abs(sum(cell.width for cell in table.rows[0].cells) - width) < width / 100


def test_every_chart_is_a_picture_with_its_sentence(paper):
    sentences = [shape._inline.docPr.get("descr") for shape in paper.inline_shapes]
    assert len(sentences) == 6
    assert "Source data moves the finish most, by up to 14 days." in sentences


def test_no_picture_leaves_the_page(paper):
    section = paper.sections[0]
    wide = section.page_width - section.left_margin - section.right_margin
    high = section.page_height - section.top_margin - section.bottom_margin
    assert all(shape.width <= wide and shape.height <= high for shape in paper.inline_shapes)


def test_every_page_has_its_number_and_says_what_it_was_made_of(paper):
    section = paper.sections[0]
    for foot in (section.footer, section.first_page_footer):
        assert "sha256 3fb2c9d1" in foot.paragraphs[0].text
        codes = [code.text for code in foot._element.iter(qn("w:instrText"))]
        assert codes == ["PAGE", "NUMPAGES"]


def test_a_link_leads_to_a_place_that_exists(paper):
    anchors = {link.get(qn("w:anchor")) for link in paper.element.iter(qn("w:hyperlink"))}
    places = {place.get(qn("w:name")) for place in paper.element.iter(qn("w:bookmarkStart"))}
    assert anchors == {"data", "decision_1"}
    assert anchors <= places


def test_a_link_to_a_page_is_a_relation_not_a_field(monthly):
    made = read(report(monthly, Paragraph(Run("the log", link="https://example.org/log"))))
    assert "https://example.org/log" in {each.target_ref for each in made.part.rels.values() if each.is_external}


def test_each_numbered_list_counts_from_one(monthly):
    made = read(report(monthly, Bullets(("a", "b"), numbered=True), Paragraph("."), Bullets(("c",), numbered=True)))
    numbers = [
        paragraph._p.pPr.numPr.numId.val for paragraph in made.paragraphs if paragraph.style.name == "List Number"
    ]
    assert numbers[0] == numbers[1] != numbers[2]


def test_properties_stand_in_the_order_of_the_standard(paper):
    order = ["keepNext", "keepLines", "pageBreakBefore", "numPr", "pBdr", "shd", "tabs", "spacing", "ind", "jc"]
    for properties in paper.element.iter(qn("w:pPr")):
        names = [child.tag.rpartition("}")[2] for child in properties]
        assert [name for name in names if name in order] == sorted((n for n in names if n in order), key=order.index)


def test_sources_are_numbered_and_listed_at_the_end(paper):
    assert [paragraph.text for paragraph in paper.paragraphs][-8:-6] == [
        "1  Simulation of 31 May 2026.",
        "2  Ledger to 31 May 2026.",
    ]


def test_the_same_report_gives_the_same_bytes(monthly):
    assert docx.render(monthly) == docx.render(monthly)


def test_the_files_own_dates_are_the_reports(monthly):
    packed = zipfile.ZipFile(io.BytesIO(docx.render(monthly)))
    assert {entry.date_time[:3] for entry in packed.infolist()} == {(2026, 6, 3)}
    assert read(monthly).core_properties.created.date() == monthly.dated


@settings(max_examples=8, deadline=None)
@given(st.text(max_size=30))
def test_any_text_stays_text(everywhere, hostile):
    text = "x" + hostile
    assert printable(text) in set(written(read(everywhere(text))))
