"""S19: monthly status reports to the CIO or other directors sponsoring the project."""

import io
import re

import docx
import pptx
import pytest
from pypdf import PdfReader

import milepost
from milepost.reports import render
from milepost.reports.charts import Bars
from milepost.reports.document import Appendix, Chart, Decision, Table, parts, sources
from milepost.reports.monthly import monthly
from milepost.samples import core_banking

PORTAL = """
    project: Portal
    start: 2026-03-02
    status: 2026-03-13
    Build    10d  by Ben  started 2026-03-02  done 100%  baseline 2026-03-02..2026-03-11 8d
    Test     5d   by Eva  after Build  baseline 2026-03-12..2026-03-18 5d
    Go-live  0d   after Test  due 2026-03-18  baseline 2026-03-18..2026-03-18 0d
    """


def pdf_words(data):
    return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


def pptx_words(data):
    shapes = [shape for slide in pptx.Presentation(io.BytesIO(data)).slides for shape in slide.shapes]
    cells = [cell.text for shape in shapes if shape.has_table for row in shape.table.rows for cell in row.cells]
    return " ".join([*(shape.text_frame.text for shape in shapes if shape.has_text_frame), *cells])


def docx_words(data):
    paper = docx.Document(io.BytesIO(data))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return " ".join([*(paragraph.text for paragraph in paper.paragraphs), *cells])


READERS = {"html": bytes.decode, "md": bytes.decode, "pdf": pdf_words, "pptx": pptx_words, "docx": docx_words}


@pytest.mark.parametrize("kind", READERS)
def test_one_command_writes_the_report_in_every_format_with_the_same_numbers(kind, save, says, tmp_path):
    out = tmp_path / f"march.{kind}"
    says("report", save(PORTAL), "--out", out)
    text = re.sub(r"\s+", " ", READERS[kind](out.read_bytes()).replace("\u2060", ""))
    assert "Portal" in text
    assert "20 Mar 2026" in text
    assert "18 Mar 2026" in text
    assert "2 working days late" in text


def test_the_first_page_holds_what_to_decide_and_the_appendix_what_it_rests_on(report):
    turn = next(n for n, block in enumerate(report.blocks) if isinstance(block, Appendix))
    assert any(isinstance(block, Decision) for block in report.blocks[:turn])
    assert not any(isinstance(block, Decision) for block in report.blocks[turn:])
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(render(report, "pdf"))).pages]
    assert next(n for n, text in enumerate(pages) if "Appendix" in text) == 1


def test_every_promise_stands_beside_what_is_expected_and_how_it_moved_since_last_month(report, words):
    row = r"\| Go-live \| ◆ Off track \| 8 Feb 2027 \| 15 Feb 2027 \| \d+ \w+ 2027 \| \+\d+ d \| \+\d+ d \|"
    assert re.search(row, words(report))


def test_why_the_finish_moved_since_last_month_adds_up_to_the_day(bank, report):
    (chart,) = (part for part in parts(report) if isinstance(part, Chart) and isinstance(part.picture, Bars))
    *steps, total = chart.picture.bars
    assert sum(step.value - step.start for step in steps) == pytest.approx(total.value, abs=0.1)
    assert total.value == pytest.approx(bank.change_since(bank.before(26)).finish, abs=0.1)


def test_the_same_plan_and_day_give_the_same_report_to_the_byte(report):
    again = monthly(milepost.review(core_banking()))
    for kind in ("md", "html", "docx"):
        assert render(again, kind) == render(report, kind)


def test_tables_and_charts_say_where_their_numbers_come_from(report):
    silent = [part for part in parts(report) if isinstance(part, Chart) and not part.source]
    assert silent == []
    assert len(sources(report)) >= 5
    assert any(isinstance(part, Table) and "Baseline 0" in part.source for part in parts(report))


def test_every_light_says_why_it_has_its_color_and_what_it_was_before(report):
    assert [light.label for light in report.lights] == ["Time", "Cost", "Plan"]
    assert all(light.note for light in report.lights)
    assert report.lights[0].previous


def test_what_is_not_known_is_said_in_a_line_and_not_left_blank(look, words):
    """
    start: 2026-03-02
    status: 2026-02-27
    Build  10d  by Ben
    """
    text = words(monthly(look))
    assert "Earned value is not available because the plan has no baseline." in text
    assert "There is no earlier version of this plan to compare with." in text
    assert "no deadline and no baseline to be measured against" in text


def test_the_report_says_what_it_was_made_of_so_that_it_can_be_made_again(bank, report):
    made_of = report.provenance.replace("\u00a0", " ")
    assert f"Core banking upgrade, {len(bank.plan.tasks)} tasks, status 2 Oct 2026; 8 earlier versions" in made_of
    assert made_of.endswith("counted as microsoft · seed 0")
