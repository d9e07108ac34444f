"""Where things stand on a slide, in points, and how high texts become."""

import math
from dataclasses import dataclass

from milepost.reports.document import Text, plain
from milepost.reports.text import width

WIDE, HIGH = 960.0, 540.0
MARGIN, TOP, BOTTOM, FOOT = 44.0, 92.0, 498.0, 508.0
TITLE, TEXT, SMALL, CELL, TINY = 24.0, 14.0, 11.0, 11.0, 9.0
GAP = 12.0
_LINE = 1.2


@dataclass(frozen=True, slots=True)
class Area:
    """A place on a slide."""

    left: float
    top: float
    width: float
    height: float

    def below(self, used: float) -> "Area":
        """What is left of the place under something that high."""
        return Area(self.left, self.top + used, self.width, max(self.height - used, 0))


BODY = Area(MARGIN, TOP, WIDE - 2 * MARGIN, BOTTOM - TOP)


def lines(text: Text, size: float, room: float) -> int:
    """How many lines the text takes, measured in Inter, which is a little wider than Arial."""
    return max(math.ceil(width(plain(text)) * size / max(room, size)), 1)


def height(text: Text, size: float, room: float) -> float:
    """How high the text becomes, in points."""
    return lines(text, size, room) * size * _LINE
