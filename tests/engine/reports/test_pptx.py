"""The report as slides."""

import io
import re
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pptx import Presentation
from pptx.util import Pt

from milepost.reports import pptx
from milepost.reports.charts import Bar, Bars
from milepost.reports.document import Chart, Column, Decision, Document, KeyFigure, KeyFigures, Option, Paragraph, Table
from milepost.reports.text import printable


def read(document):
    return Presentation(io.BytesIO(pptx.render(document)))


@pytest.fixture(scope="module")
def slides(monthly):
    return list(read(monthly).slides)


def titles(slides):
    return [slide.shapes.title.text_frame.text for slide in slides]


def written(slides):
    """Every text on the slides, cells included."""
    for slide in slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                yield shape.text_frame.text
            if shape.has_table:
                yield from (cell.text_frame.text for row in shape.table.rows for cell in row.cells)


def check_nothing_leaves_the_slide(document):
    for slide in read(document).slides:
        for shape in slide.shapes:
            name = f"{shape.name} on {slide.shapes.title.text_frame.text}"
            assert shape.left >= 0, name
            assert shape.top >= 0, name
            assert shape.left + shape.width <= Pt(961), name
            assert shape.top + shape.height <= Pt(541), name


def test_slides_are_wide_ones(monthly):
    paper = read(monthly)
    assert paper.slide_width * 9 == paper.slide_height * 16


def test_every_slide_has_a_title(slides):
    assert all(titles(slides))
    assert titles(slides)[:2] == ["Core ledger upgrade", "Decision needed"]
    assert "Appendix" in titles(slides)


def test_every_slide_has_its_number_and_says_what_it_was_made_of(slides):
    for slide in slides:
        kinds = {shape.element.ph.get("type"): shape for shape in slide.placeholders}
        assert "sha256 3fb2c9d1" in kinds["ftr"].text_frame.text
        assert 'type="slidenum"' in kinds["sldNum"].element.xml


def test_nothing_leaves_the_slide(monthly):
    check_nothing_leaves_the_slide(monthly)


def test_names_of_two_hundred_characters_do_not_leave_the_slide(everywhere):
    check_nothing_leaves_the_slide(everywhere("Name of a task " * 14))


def test_words_of_two_hundred_characters_do_not_leave_the_slide(everywhere):
    check_nothing_leaves_the_slide(everywhere("x" * 200))


def test_a_long_table_goes_on_slide_after_slide_without_losing_a_row(monthly, slides):
    numbers = [
        shape.table.cell(row, 0).text_frame.text
        for slide in slides
        for shape in slide.shapes
        if shape.has_table and shape.table.cell(0, 0).text_frame.text == "No."
        for row in range(1, len(shape.table.rows))
    ]
    assert numbers == [str(n) for n in range(1, 45)]
    assert titles(slides).count("Work on and near the critical path (continued)") == 2


def test_a_long_text_goes_on_slide_after_slide_without_losing_a_word(monthly):
    words = [f"word{n}" for n in range(3000)]
    paper = Document(title="Long", dated=monthly.dated, blocks=(Paragraph(" ".join(words)),))
    check_nothing_leaves_the_slide(paper)
    assert re.findall(r"word\d+", " ".join(written(read(paper).slides))) == words


def test_more_tiles_and_options_than_fit_go_on_slide_after_slide(monthly):
    tiles = KeyFigures(tuple(KeyFigure(f"Figure {n}", str(n)) for n in range(30)))
    decision = Decision("Which?", tuple(Option(f"Option {n}") for n in range(40)))
    paper = Document(title="Many", dated=monthly.dated, blocks=(tiles, decision))
    check_nothing_leaves_the_slide(paper)
    assert {f"Option {n}" for n in range(40)} <= set(written(read(paper).slides))


def test_curves_trends_and_bars_are_native_charts(slides):
    charts = [shape.chart for slide in slides for shape in slide.shapes if shape.has_chart]
    kinds = [chart.chart_type.name for chart in charts]
    assert kinds == ["BAR_STACKED", "LINE_MARKERS", "LINE_MARKERS", "BAR_STACKED"]
    assert [series.name for series in charts[1].plots[0].series] == ["Planned", "Earned", "Actual cost", "Forecast"]


def test_a_gantt_is_made_of_shapes_named_like_their_tasks(slides):
    names = {shape.name for slide in slides for shape in slide.shapes}
    assert {"Migration rehearsal 2", "Penetration test", "Status date"} <= names


def test_every_chart_and_picture_says_what_it_shows(slides):
    for slide in slides:
        for element in slide._element.iter("{*}cNvPr"):
            parent = element.getparent().tag.rpartition("}")[2]
            if parent == "nvPicPr" or (parent == "nvGraphicFramePr" and "Chart" in element.get("name")):
                assert element.get("descr")


def test_the_sources_are_in_the_speakers_notes(slides):
    first = slides[0].notes_slide.notes_text_frame.text
    assert first == "[1] Simulation of 31 May 2026.\n[2] Ledger to 31 May 2026."


def test_no_name_becomes_a_formula_or_a_link_in_a_charts_workbook(monthly):
    names = ('=HYPERLINK("http://x")', "+1", "-1", "@x", "http://example.org", "{=1}")
    bars = Chart(Bars(tuple(Bar(name, 1, text=name) for name in names)), "Names")
    packed = zipfile.ZipFile(io.BytesIO(pptx.render(Document(title="=1", dated=monthly.dated, blocks=(bars,)))))
    (book,) = (packed.read(name) for name in packed.namelist() if name.endswith(".xlsx"))
    inside = zipfile.ZipFile(io.BytesIO(book))
    sheet = inside.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "<hyperlink" not in sheet
    assert all(name.replace('"', "&quot;") in _shared(inside) or name in _shared(inside) for name in names)


def _shared(book):
    return book.read("xl/sharedStrings.xml").decode()


def test_the_numbers_of_a_chart_are_where_the_chart_looks_for_them(slides):
    (chart,) = (
        shape.chart
        for slide in slides
        for shape in slide.shapes
        if shape.name.startswith("Chart") and shape.has_chart and shape.chart.plots[0].series[0].name == "Planned"
    )
    references = re.findall(r"<c:f>([^<]+)</c:f>", chart._chartSpace.xml)
    assert references[:3] == ["Sheet1!$B$1", "Sheet1!$A$2:$A$17", "Sheet1!$B$2:$B$17"]
    book = zipfile.ZipFile(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    assert '<c r="B15">' in book.read("xl/worksheets/sheet1.xml").decode()


def test_a_table_without_rows_says_so(monthly):
    paper = Document(title="None", dated=monthly.dated, blocks=(Table((Column("A"), Column("B")), ()),))
    assert "None." in set(written(read(paper).slides))


def test_the_same_report_gives_the_same_bytes(monthly):
    assert pptx.render(monthly) == pptx.render(monthly)


def test_the_files_own_dates_are_the_reports(monthly):
    packed = zipfile.ZipFile(io.BytesIO(pptx.render(monthly)))
    assert {entry.date_time[:3] for entry in packed.infolist()} == {(2026, 6, 3)}
    assert read(monthly).core_properties.modified.date() == monthly.dated


@settings(max_examples=8, deadline=None)
@given(st.text(max_size=30))
def test_any_text_stays_text(everywhere, hostile):
    text = "x" + hostile
    assert printable(text) in set(written(read(everywhere(text)).slides))
