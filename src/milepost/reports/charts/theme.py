"""Colors and letters of all pictures. Each role has one color, so that a page can repaint them for a dark screen."""

from typing import Any

# role: (on white paper, on a dark screen); blue and vermilion stay apart for every common kind of color blindness.
PALETTE = {
    "ink": ("#1b2430", "#e8ecf2"),
    "muted": ("#596575", "#a3afbf"),
    "line": ("#dde2e9", "#2c3642"),
    "faint": ("#f3f5f8", "#1a212a"),
    "paper": ("#ffffff", "#11161d"),
    "accent": ("#1f5dc0", "#7fb0ff"),
    "soft": ("#a8c3ee", "#30507f"),
    "critical": ("#c23b16", "#ff9473"),
    "pale": ("#f2b8a5", "#7a3a26"),
    "ghost": ("#b7c0cc", "#4d5a6a"),
    "summary": ("#3a4657", "#bcc7d5"),
    "heat1": ("#eaf1fb", "#17263c"),
    "heat2": ("#cbdcf6", "#1f3a61"),
    "heat3": ("#9dbeed", "#2c5490"),
}
INK, MUTED, LINE, FAINT, PAPER, ACCENT, SOFT, CRITICAL, PALE, GHOST, SUMMARY, HEAT1, HEAT2, HEAT3 = (
    light for light, _ in PALETTE.values()
)


def config() -> dict[str, Any]:
    """The Vega-Lite configuration all charts share.

    It names no font and moves nothing for the width of a text: every place is ours, so a picture is the same on every
    machine, and the renderer may measure its letters in whatever font is quickest.
    """
    letters = {"labelColor": MUTED, "titleColor": MUTED, "labelFontSize": 11}
    axis = {
        **letters,
        "labelOverlap": False,
        "domain": False,
        "ticks": False,
        "gridColor": LINE,
        "labelPadding": 6,
        "titleFontSize": 11,
        "titleFontWeight": "normal",
    }
    return {
        "aria": False,
        "background": PAPER,
        "view": {"stroke": None},
        "axis": axis,
        "legend": {**letters, "symbolStrokeWidth": 2, "title": None, "orient": "bottom", "labelColor": INK},
        "text": {"fontSize": 11, "color": INK},
    }


def framed(width: int, height: int, layers: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    """A specification of exactly this size, its layers drawn in order."""
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": width,
        "height": height,
        "autosize": {"type": "none"},
        "config": config(),
        "layer": layers,
        **more,
    }
