"""Slides one after another: a new one for each chapter and wherever the next block would not fit."""

from copy import deepcopy
from typing import Any

from milepost.reports.charts import theme
from milepost.reports.document import Document, sources
from milepost.reports.pptx.shapes import Pen, Style, points
from milepost.reports.pptx.sizes import BODY, FOOT, GAP, HIGH, MARGIN, TITLE, WIDE, Area, lines
from milepost.reports.text import shortened

_TITLE = Area(MARGIN, 30, WIDE - 2 * MARGIN, 50)
_FOOTER = Area(MARGIN, FOOT, WIDE - 2 * MARGIN - 120, 20)
_NUMBER = Area(WIDE - MARGIN - 100, FOOT, 100, 20)
_PLACES = {"title": _TITLE, "body": BODY, "ftr": _FOOTER, "sldNum": _NUMBER}


class Deck:
    """The presentation while it is made; `area` is what is left of the slide at hand."""

    def __init__(self, document: Document) -> None:
        from pptx import Presentation
        from pptx.util import Pt

        self.document, self.words, self.numbers = document, document.words, sources(document)
        self.presentation = Presentation()
        self.presentation.slide_width, self.presentation.slide_height = Pt(WIDE), Pt(HIGH)
        self.layout = prepared(self.presentation)
        self.pens: list[Pen] = []
        self.title, self._chapter, self.fresh, self.area = "", document.title, True, BODY

    @property
    def pen(self) -> Pen:
        return self.pens[-1]

    def slide(self, title: str) -> None:
        """Begin a slide with that title."""
        slide = self.presentation.slides.add_slide(self.layout)
        pen = Pen(slide, self.document, self.numbers)
        size = TITLE if lines(title, TITLE, _TITLE.width) == 1 else TITLE * 0.7
        written = shortened(title or self.document.title, _TITLE.width / size * 2.6)
        pen.fill(slide.shapes.title.text_frame, [(written, Style(size, strong=True))], "bottom")
        self._foot(slide)
        self.pens.append(pen)
        self.title, self.fresh, self.area = title, True, BODY

    def _foot(self, slide: Any) -> None:
        """The provenance and the number, as the footers of this slide."""
        for place in self.layout.placeholders:
            if place.element.ph.get("type") in ("ftr", "sldNum"):
                copied = deepcopy(place.element)
                copied.nvSpPr.cNvPr.set("id", str(slide.shapes._next_shape_id))
                slide.shapes._spTree.append(copied)
        for shape in slide.placeholders:
            if shape.element.ph.get("type") == "ftr":
                shape.text_frame.text = shortened(self.document.provenance, _FOOTER.width / 9)

    def chapter(self, title: str) -> None:
        """Begin a slide whose title also stands above what overflows from it."""
        self.slide(title)
        self._chapter = title

    def make_room(self, needed: float, title: str = "") -> None:
        """Go on on a new slide unless there is so much room, or nothing on this one yet."""
        if needed > self.area.height and not self.fresh:
            self.slide(title or self.continued(self._chapter))

    def continued(self, title: str, *, first: bool = False) -> str:
        """The title, or the chapter's, marked as continued unless it is the first of that name."""
        return title if first else f"{title or self._chapter} ({self.words.continued})"

    def is_called(self, name: str) -> bool:
        """Whether the slide at hand has that title, or that of a part of the same name, and is still empty."""
        return bool(name) and self.fresh and self.title in (name, self.continued(name))

    def take(self, used: float) -> Area:
        """The next place of that height over the whole width."""
        taken = Area(self.area.left, self.area.top, self.area.width, used)
        self.area, self.fresh = self.area.below(used + GAP), False
        return taken


def prepared(presentation: Any) -> Any:
    """The one layout we use, a title over an empty body, with our letters and colors; all others are removed."""
    master = presentation.slide_master
    layout = presentation.slide_layouts[5]
    for other in [each for each in presentation.slide_layouts if each is not layout]:
        presentation.slide_layouts.remove(other)
    for holder in (master, layout):
        for shape in list(holder.placeholders):
            kind = shape.element.ph.get("type")
            if kind not in _PLACES:
                shape.element.getparent().remove(shape.element)
                continue
            shape.left, shape.top, shape.width, shape.height = points(_PLACES[kind])
            if kind not in ("title", "body"):
                _footing(shape, kind)
    _title_style(master)
    _theme(master)
    return layout


def _footing(shape: Any, kind: str) -> None:
    """Small grey letters, at the left or right edge."""
    frame = shape.text_frame
    frame.margin_left = frame.margin_right = 0
    for level in shape.element.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}lvl1pPr"):
        level.set("algn", "l" if kind == "ftr" else "r")
        for letters in level:
            letters.set("sz", "900")


def _title_style(master: Any) -> None:
    space = {"p": "http://schemas.openxmlformats.org/presentationml/2006/main"}
    space["a"] = "http://schemas.openxmlformats.org/drawingml/2006/main"
    for level in master.element.findall(".//p:titleStyle/a:lvl1pPr", space):
        level.set("algn", "l")
        for letters in level.findall("a:defRPr", space):
            letters.set("sz", str(int(TITLE * 100)))
            letters.set("b", "1")


def _theme(master: Any) -> None:
    """Arial, which every office program has or replaces by one as wide, and our accent."""
    from pptx.opc.constants import RELATIONSHIP_TYPE

    part = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    accent, trouble = (color.removeprefix("#").upper() for color in (theme.ACCENT, theme.CRITICAL))
    changed = part.blob.replace(b'typeface="Calibri"', b'typeface="Arial"')
    changed = changed.replace(b"4F81BD", accent.encode()).replace(b"C0504D", trouble.encode())
    part._blob = changed
