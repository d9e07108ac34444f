"""What a report may be made of, and what is refused."""

import datetime as dt
import subprocess
import sys

import pytest

from milepost.reports import render
from milepost.reports.charts import Sparkline
from milepost.reports.document import (
    Bullets,
    Chart,
    Column,
    Columns,
    Decision,
    Document,
    Heading,
    KeyFigure,
    KeyFigures,
    Light,
    Option,
    Outline,
    Paragraph,
    Run,
    Status,
    Table,
    plain,
    sources,
)


def report(*blocks, **more):
    return Document(title="Report", dated=dt.date(2026, 5, 31), blocks=blocks, **more)


def test_text_may_be_a_word_a_run_or_both():
    assert plain(("Go-live is ", Run("19 October", strong=True), "")) == "Go-live is 19 October"


@pytest.mark.parametrize("link", ["#decision-1", "https://example.org/a?b=c#d", "mailto:paula@example.org"])
def test_a_link_leads_into_the_report_to_a_page_or_to_a_person(link):
    assert Run("see", link=link).link == link


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//x", "https://a b"]
)
def test_any_other_link_is_refused(link):
    with pytest.raises(ValueError, match="neither an anchor"):
        Run("see", link=link)


def test_a_link_to_an_anchor_that_no_block_has_is_refused():
    with pytest.raises(ValueError, match="#nowhere leads nowhere"):
        report(Bullets((("see ", Run("there", link="#nowhere")),)))


def test_a_link_finds_its_anchor_inside_columns():
    inner = Columns((Heading("Data", anchor="data"),), (Paragraph(Run("data", link="#data")),))
    assert report(inner).blocks == (inner,)


def test_an_anchor_stands_for_one_block_only():
    with pytest.raises(ValueError, match="'data' is used twice"):
        report(Heading("One", anchor="data"), Heading("Two", anchor="data"))


def test_an_anchor_is_a_plain_name():
    with pytest.raises(ValueError, match="small letters"):
        report(Heading("One", anchor='x" onclick="'))


def test_a_row_has_a_cell_for_each_column():
    with pytest.raises(ValueError, match="3 cells does not fit a table of 2 columns"):
        Table((Column("Task"), Column("Owner")), (("Build", "Ben", "late"),))


def test_a_total_has_a_cell_for_each_column():
    with pytest.raises(ValueError, match="1 cells does not fit"):
        Table((Column("Task"), Column("Cost")), (), total=("In all",))


def test_an_option_has_an_effect_for_each_measure():
    with pytest.raises(ValueError, match=r"Wait: an effect is needed for each of 2 measures"):
        Decision("Now?", (Option("Wait", ("+5 d",)),), measures=("Finish", "Cost"))


def test_a_chart_says_in_words_what_it_shows():
    with pytest.raises(ValueError, match="a sentence saying what it shows"):
        Chart(Sparkline((1, 2)), alt=" ")


def test_sources_are_numbered_in_reading_order_and_once_each():
    tiles = KeyFigures((KeyFigure("Finish", "19 Oct", source="plan"), KeyFigure("Cost", "5 m", source="ledger")))
    paper = report(
        tiles, Paragraph(Run("again", source="plan")), lights=(Light("Time", Status.RED, source="simulation"),)
    )
    assert sources(paper) == {"simulation": 1, "plan": 2, "ledger": 3}


def test_no_depth_of_the_outline_is_skipped():
    outline = Outline()
    assert [outline.depth(level) for level in (3, 3, 1, 2, 3, 1, 3)] == [1, 2, 1, 2, 3, 1, 2]


def test_no_printer_is_loaded_before_it_prints():
    heavy = "{'typst', 'vl_convert', 'pptx', 'docx', 'lxml', 'xml.etree.ElementTree'}"
    code = f"import sys, milepost.reports.document; print(sorted({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_a_report_is_printed_in_known_formats_only():
    with pytest.raises(ValueError, match="html, pdf, pptx, docx, md, not as 'exe'"):
        render(report(), "exe")
