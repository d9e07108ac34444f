"""Text, boxes and lines on a slide; every text goes in as a run of plain text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from milepost.reports.charts import theme
from milepost.reports.document import Document, Run, Status, Text, runs, sources
from milepost.reports.pptx.sizes import TEXT, Area

COLORS = {Status.GREEN: "#11713f", Status.AMBER: "#8f5400", Status.RED: "#b3261e", Status.GREY: theme.MUTED}
PALE = {Status.GREEN: "#e8f5ed", Status.AMBER: "#fdf3e1", Status.RED: "#fdecea", Status.GREY: "#f0f2f5"}


@dataclass(frozen=True, slots=True)
class Style:
    """Letters of one paragraph; size in points."""

    size: float = TEXT
    color: str = theme.INK
    strong: bool = False
    align: str = "left"


@dataclass(slots=True)
class Pen:
    """Writes on one slide and remembers which sources were used there, for the speaker's notes."""

    slide: Any
    document: Document
    numbers: dict[str, int] = field(default_factory=dict)
    used: dict[str, int] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.numbers = self.numbers or sources(self.document)

    def box(self, area: Area, *, fill: str = "", edge: str = "", thick: float = 1, kind: str = "RECTANGLE") -> Any:
        from pptx.enum.shapes import MSO_SHAPE
        from pptx.util import Pt

        shape = self.slide.shapes.add_shape(getattr(MSO_SHAPE, kind), *points(area))
        shape._element.remove(shape._element.find("{*}style"))  # the theme's shadow
        paint(shape.fill, fill)
        paint(shape.line.fill, edge)
        if edge:
            shape.line.width = Pt(thick)
        return shape

    def text(self, area: Area, paragraphs: Iterable[tuple[Text, Style]], anchor: str = "top") -> Any:
        """A box of text without margins, a paragraph for each text."""
        frame = self.slide.shapes.add_textbox(*points(area)).text_frame
        self.fill(frame, paragraphs, anchor)
        return frame

    def fill(self, frame: Any, paragraphs: Iterable[tuple[Text, Style]], anchor: str = "top") -> None:
        from pptx.enum.text import MSO_ANCHOR
        from pptx.util import Pt

        frame.word_wrap = True
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Pt(0)
        frame.vertical_anchor = getattr(MSO_ANCHOR, anchor.upper())
        for number, (text, style) in enumerate(paragraphs):
            paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
            self.paragraph(paragraph, text, style)

    def paragraph(self, paragraph: Any, text: Text, style: Style) -> None:
        from pptx.enum.text import PP_ALIGN

        paragraph.alignment = getattr(PP_ALIGN, style.align.upper())
        for run in runs(text):
            self.run(paragraph, run, style)
            if run.source:
                self.mark(paragraph, run.source, style)

    def run(self, paragraph: Any, run: Run, style: Style) -> None:
        made = paragraph.add_run()
        made.text = run.text
        letters(made, style, strong=style.strong or run.strong, italic=run.emphasis)
        if run.link and not run.link.startswith("#"):
            made.hyperlink.address = run.link

    def mark(self, paragraph: Any, source: str, style: Style) -> None:
        """The number of the source, raised; the source itself goes to the speaker's notes."""
        number = self.note(source)
        made = paragraph.add_run()
        made.text = str(number)
        letters(made, Style(style.size * 0.8, theme.MUTED), strong=False, italic=False)
        made.font._element.set("baseline", "30000")

    def note(self, source: str) -> int:
        """Have the source in the speaker's notes; its number."""
        if source:
            self.used[source] = self.numbers[source]
        return self.used.get(source, 0)

    def notes(self) -> None:
        """What was used on this slide, under it."""
        lines = [*self.remarks, *(f"[{number}] {source}" for source, number in sorted(self.used.items(), key=_number))]
        if lines:
            self.slide.notes_slide.notes_text_frame.text = "\n".join(lines)


def _number(item: tuple[str, int]) -> int:
    return item[1]


def sourced(text: str, source: str) -> Text:
    """The text as one that carries its source."""
    return Run(text or "\u200b", source=source) if source else text


def points(area: Area) -> Sequence[int]:
    """Left, top, width and height in the file's own unit."""
    from pptx.util import Pt

    return [Pt(area.left), Pt(area.top), Pt(area.width), Pt(area.height)]


def paint(fill: Any, color: str) -> None:
    """Fill with the color, or with nothing."""
    if not color:
        fill.background()
        return
    fill.solid()
    fill.fore_color.rgb = rgb(color)


def rgb(color: str) -> Any:
    """The color as the file has it."""
    from pptx.dml.color import RGBColor

    make: Any = RGBColor.from_string
    return make(color.removeprefix("#").upper())


def letters(run: Any, style: Style, *, strong: bool, italic: bool) -> None:
    """Give the run its size, color and weight."""
    from pptx.util import Pt

    run.font.size = Pt(round(style.size, 1))
    run.font.bold = strong
    run.font.italic = italic
    run.font.color.rgb = rgb(style.color)
