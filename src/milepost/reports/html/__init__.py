"""One HTML file that needs nothing else: no script, no font, no picture is fetched."""

from importlib.resources import files

from milepost.reports.charts.theme import PALETTE
from milepost.reports.document import Document
from milepost.reports.html.markup import Markup, join, tag, text
from milepost.reports.html.page import Page
from milepost.reports.text import printable

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def render(document: Document) -> bytes:
    """The report as one page in UTF-8."""
    document = printable(document)
    page = Page(document)
    head = join(
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", text(document.title)),
        tag("style", style()),
    )
    body = tag("body", page.head(), tag("main", page.blocks(document.blocks), page.sources()), page.foot())
    return f"<!doctype html>\n{tag('html', tag('head', head), body, lang=document.language)}\n".encode()


def style() -> Markup:
    """The style sheet, and the rules that repaint the charts on a dark screen."""
    sheet = files(__name__).joinpath("style.css").read_text("utf-8")
    painted = "".join(
        f".chart [{what}='{light}']{{{what}:{dark}}}" for light, dark in PALETTE.values() for what in ("fill", "stroke")
    )
    return Markup(f"{sheet}@media screen and (prefers-color-scheme:dark){{{painted}}}")
