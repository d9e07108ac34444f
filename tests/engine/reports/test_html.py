"""The report as one page."""

import re
from html.parser import HTMLParser
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from milepost.reports import html
from milepost.reports.html import style
from milepost.reports.html.markup import tag, text
from milepost.reports.text import printable

HOSTILE = [
    "<script>alert(1)</script>",
    "</title></style></svg></textarea><img src=x onerror=alert(1)>",
    "\"' onmouseover='alert(1)' x=\"",
    "&lt;b&gt; &#60;i&#62; &amp;",
    "]]><!--",
    "javascript:alert(1)",
    "{{7*7}} ${7*7}",
]


DRAWN = {"title", "desc", "g", "path", "rect", "line", "circle", "text", "tspan"}


class Skeleton(HTMLParser):
    """The elements with the names of their attributes, those of pictures apart, and the texts."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, ...]] = []
        self.drawn: list[tuple[str, ...]] = []
        self.texts: list[str] = []
        self.inside = False
        self.feed(page.decode())

    def handle_starttag(self, tag, attrs):
        (self.drawn if self.inside else self.elements).append((tag, *(name for name, _ in attrs)))
        self.inside = self.inside or tag == "svg"

    def handle_endtag(self, tag):
        self.inside = self.inside and tag != "svg"

    def handle_data(self, data):
        self.texts.append(data)

    def handle_comment(self, data):
        self.elements.append(("comment", data))


def check_text_stays_text(everywhere, hostile):
    page = Skeleton(html.render(everywhere("x" + hostile)))
    assert page.elements == Skeleton(html.render(everywhere("x"))).elements
    assert {name for name, *_ in page.drawn} <= DRAWN
    assert not any(attribute.startswith(("on", "href", "xlink")) for _, *names in page.drawn for attribute in names)
    assert printable("x" + hostile) in page.texts


def test_no_hostile_text_becomes_markup(everywhere):
    for hostile in HOSTILE:
        check_text_stays_text(everywhere, hostile)


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=30))
def test_no_text_whatever_becomes_markup(everywhere, hostile):
    check_text_stays_text(everywhere, hostile)


def test_the_page_needs_nothing_else(monthly):
    page = html.render(monthly).decode()
    assert not re.search(r"<script|<link|<img|<iframe|url\(|@import|\ssrc=|javascript:", page)
    assert "default-src &#x27;none&#x27;" in page


def test_only_links_of_the_report_lead_out_of_the_page(monthly):
    links = re.findall(r'href="([^"]*)"', html.render(monthly).decode())
    assert links
    assert all(link.startswith("#") for link in links)


def test_every_link_inside_the_page_finds_its_place(monthly):
    page = html.render(monthly).decode()
    places = re.findall(r' id="([^"]+)"', page)
    assert len(places) == len(set(places))
    assert set(re.findall(r'href="#([^"]*)"', page)) <= set(places)


def test_every_picture_has_a_name_and_a_description(monthly):
    page = html.render(monthly).decode()
    pictures = re.findall(r'<svg[^>]* role="img" aria-labelledby="([^ ]+) ([^"]+)">', page)
    assert len(pictures) == page.count("<svg") == 12
    assert all(f'id="{key}"' in page for names in pictures for key in names)


def test_a_status_is_a_shape_and_a_word_not_a_color_alone(monthly):
    page = html.render(monthly).decode()
    lights = re.findall(r'<span class="light \w+"><span[^>]*>(.)</span>([^<]+)</span>', page)
    assert set(lights) == {("●", "On track"), ("▲", "At risk"), ("◆", "Off track"), ("○", "Not known")}


def test_each_color_of_the_charts_is_repainted_on_a_dark_screen():
    assert style().count("{fill:") == style().count("{stroke:") == 14


def test_headings_leave_no_level_out(monthly):
    levels = [int(level) for level in re.findall(r"<h(\d)", html.render(monthly).decode())]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_table_without_rows_says_so(monthly):
    assert '<td colspan="2" class="empty" role="cell">None.</td>' in html.render(monthly).decode()


def test_the_same_report_gives_the_same_bytes(monthly):
    assert html.render(monthly) == html.render(monthly)


def test_an_attribute_is_escaped_and_an_empty_one_left_out():
    assert tag("td", text("a<b"), data_label='"x"', id="") == '<td data-label="&quot;x&quot;">a&lt;b</td>'
