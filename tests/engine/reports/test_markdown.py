"""The report as Markdown."""

import datetime as dt

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from milepost.reports import markdown
from milepost.reports.document import Document, Paragraph, Run
from milepost.reports.markdown import escaped, line
from milepost.reports.text import printable

HOSTILE = [
    "<script>alert(1)</script>",
    "[x](javascript:alert(1)) ![i](http://e/x.png)",
    "# heading",
    "- item",
    "1. item",
    "2) item",
    "| a | b |",
    "*a* **b** _c_ __d__ ~~e~~ `f`",
    "> quote",
    "---",
    "===",
    "&lt;b&gt; &copy;",
    "http://example.org www.example.org a@example.org",
    "<https://example.org>",
    "[^1]: note",
    "    code",
    "```",
    "\\",
    "$x^2$ :smile: @paula #12",
    ": term",
]


def parsed(text: str):
    """The elements a reader of Markdown finds, without their contents, and the texts."""
    tokens = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(text)
    parts = [part for token in tokens for part in (token.children or [token])]
    kinds = [part.type for part in parts if part.type != "text"]
    return kinds, "".join(part.content for part in parts if part.type in ("text", "text_special"))


def check_text_stays_text(everywhere, hostile):
    kinds, text = parsed(markdown.render(everywhere("x" + hostile)).decode())
    assert kinds == parsed(markdown.render(everywhere("x")).decode())[0]
    shown = printable("x" + hostile).strip()
    assert shown.replace("\u2060", "") in text.replace("\u2060", "")


@pytest.mark.parametrize("hostile", HOSTILE)
def test_no_hostile_text_becomes_markup(everywhere, hostile):
    check_text_stays_text(everywhere, hostile)


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20))
@example("\\#")
def test_no_text_whatever_becomes_markup(everywhere, hostile):
    check_text_stays_text(everywhere, hostile)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_at_the_beginning_of_a_line_stays_text(hostile):
    kinds, text = parsed(line(escaped(printable(hostile))))
    assert kinds == ["paragraph_open", "paragraph_close"]
    assert text.replace("\u2060", "") == hostile.strip()


@settings(max_examples=300)
@given(st.text(alphabet="#-+=*_>:.)1 \t\\`<&~|[]!x", min_size=1, max_size=8))
def test_no_signs_at_the_beginning_of_a_line_become_markup(signs):
    cleaned = printable(signs).strip()
    kinds, text = parsed(line(escaped(cleaned)))
    assert kinds == (["paragraph_open", "paragraph_close"] if cleaned else [])
    assert text.replace("\u2060", "") == cleaned


def test_a_mention_mentions_nobody():
    assert "@paula" not in escaped("ask @paula")
    assert "#12" not in escaped("see #12")


def test_sources_are_numbered_and_listed_at_the_end(monthly):
    text = markdown.render(monthly).decode()
    assert "**11 Nov 2026**¹" in text
    assert "## Where the numbers come from\n\n1. Simulation of 31 May 2026.\n2. Ledger to 31 May 2026." in text


def test_numbers_are_set_right_and_a_status_is_a_shape_and_a_word(monthly):
    text = markdown.render(monthly).decode()
    assert "| --- | --- | --- | --- | --- | --- | ---: | ---: |" in text
    assert "◆ Off track" in text


def test_emphasis_stands_against_the_words():
    day = Document(title="T", dated=dt.date(2026, 1, 1), blocks=(Paragraph(("a", Run(" b ", strong=True), "c")),))
    assert "a **b** c" in markdown.render(day).decode()


def test_a_chart_is_the_sentence_that_says_what_it_shows(monthly):
    assert "> **Why the finish moved**: The finish moved by nine days" in markdown.render(monthly).decode()
