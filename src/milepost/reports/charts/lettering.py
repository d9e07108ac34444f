"""A picture taken apart: shapes as SVG, letters with their places.

SVG renderers set Arabic, Hindi or Thai badly; a page that sets the letters itself gets them right, and as real text.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any
from xml.etree import ElementTree as ET

_SVG = "http://www.w3.org/2000/svg"
_TEXT, _SPAN = f"{{{_SVG}}}text", f"{{{_SVG}}}tspan"


@dataclass(frozen=True, slots=True)
class Lettering:
    """A text whose base line starts, ends or is centered (anchor) at x and y pixels."""

    text: str
    x: float
    y: float
    anchor: str
    size: float
    weight: int
    color: str


def taken_apart(svg: str) -> dict[str, Any]:
    """The picture as data for a page: svg without letters, letters, width and height in pixels."""
    ET.register_namespace("", _SVG)
    root = ET.fromstring(svg)  # noqa: S314 - drawn by our own renderer, which writes no DOCTYPE
    letters = [asdict(each) for each in _letters(root, 0.0, 0.0)]
    width, height = float(root.get("width", "1")), float(root.get("height", "1"))
    return {"svg": ET.tostring(root, "unicode"), "letters": letters, "width": width, "height": height}


def _letters(element: ET.Element, x: float, y: float) -> Iterator[Lettering]:
    """The texts below the element, which is at x and y; they are removed from it."""
    for child in list(element):
        right, down = _moved(child)
        if child.tag == _TEXT:
            element.remove(child)
            yield from _lines(child, x + right, y + down)
        else:
            yield from _letters(child, x + right, y + down)


def _moved(element: ET.Element) -> tuple[float, float]:
    found = element.get("transform", "translate(0,0)").removeprefix("translate(").removesuffix(")").split(",")
    return float(found[0]), float(found[1])


def _lines(text: ET.Element, x: float, y: float) -> Iterator[Lettering]:
    anchor = text.get("text-anchor", "start")
    size = float(text.get("font-size", "11px").removesuffix("px"))
    weight = int(text.get("font-weight", "400"))
    color = text.get("fill", "#000000")
    for line in [text, *text.iter(_SPAN)]:
        y += float(line.get("dy", "0"))
        if line.text:
            yield Lettering(line.text, x, y, anchor, size, weight, color)
