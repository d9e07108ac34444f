"""Charts as values, their Vega-Lite specifications, and pictures made of these.

One specification serves page, PDF, slide and mail.
"""

import re
from functools import lru_cache
from typing import Any

from milepost.reports.charts.values import (
    Bar,
    Bars,
    Curve,
    Gantt,
    GanttRow,
    HeatMap,
    MilestoneTrend,
    Picture,
    Role,
    SCurve,
    Sparkline,
    Trend,
    tornado,
    waterfall,
)
from milepost.reports.text import printable
from milepost.reports.typesetting import typeset
from milepost.reports.words import Words

__all__ = [
    "Bar",
    "Bars",
    "Curve",
    "Gantt",
    "GanttRow",
    "HeatMap",
    "MilestoneTrend",
    "Picture",
    "Role",
    "SCurve",
    "Sparkline",
    "Trend",
    "drawing",
    "page_source",
    "png",
    "specification",
    "svg",
    "tornado",
    "waterfall",
]

WIDE, NARROW = 720, 360
_TAG, _LONG = re.compile("<[^>]*>"), re.compile(r"(\d\.\d\d)\d+")
_UNNEEDED = re.compile(' (class|role|aria-[a-z]+|pointer-events)="[^"]*"')


def specification(picture: Picture, *, width: int = WIDE, words: Words | None = None) -> dict[str, Any]:
    """The Vega-Lite specification of the chart, `width` pixels wide in all; its height follows from its contents.

    Its texts are made printable first: the renderer ends the whole process over a control character.
    """
    from milepost.reports.charts import gantt, grids, lines

    picture, words = printable(picture), words or Words()
    match picture:
        case Gantt():
            return gantt.specification(picture, width, words)
        case SCurve():
            return lines.s_curve(picture, width, words)
        case MilestoneTrend():
            return lines.milestone_trend(picture, width, words)
        case Sparkline():
            return lines.sparkline(picture, width)
        case Bars():
            return grids.bars(picture, width)
        case HeatMap():
            return grids.heat_map(picture, width)


@lru_cache(maxsize=64)
def svg(picture: Picture, *, width: int = WIDE, words: Words | None = None) -> str:
    """The chart as SVG: text stays text, nothing is fetched, no script. The latest pictures are remembered."""
    import vl_convert

    drawn = str(vl_convert.vegalite_to_svg(specification(picture, width=width, words=words)))
    return _TAG.sub(_tidied, drawn)


def _tidied(tag: re.Match[str]) -> str:
    """The tag with numbers of a sensible length, our letters, and no roles but the picture's own."""
    short = _LONG.sub(r"\1", _UNNEEDED.sub("", tag[0]))
    return short.replace('font-family="sans-serif"', 'font-family="Inter, sans-serif"')


def drawing(picture: Picture, *, width: int = WIDE, words: Words | None = None) -> dict[str, Any]:
    """The chart as data for picture.typ: shapes as SVG, letters with their places."""
    from milepost.reports.charts.lettering import taken_apart

    return taken_apart(svg(picture, width=width, words=words))


def png(picture: Picture, *, width: int = WIDE, words: Words | None = None, scale: float = 2) -> bytes:
    """The chart as PNG, `scale` dots for each pixel."""
    page = page_source() + "#set page(width: auto, height: auto, margin: 0pt)\n#drawing(json(bytes(sys.inputs.data)))"
    return typeset(page, drawing(picture, width=width, words=words), format="png", ppi=72 * scale)


def page_source() -> str:
    """The source that teaches a page of Typst to put a drawing together again."""
    from importlib.resources import files

    return files(__name__).joinpath("picture.typ").read_text("utf-8")
