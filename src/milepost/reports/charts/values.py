"""The charts a report can hold, as values: what is drawn, not how."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from math import isfinite

Number = int | float | Decimal


def _check(name: str, *numbers: Number) -> None:
    """Raise ValueError for what has no place on an axis."""
    if not all(map(isfinite, numbers)):
        raise ValueError(f"{name}: a chart can show finite numbers only.")


Point = tuple[dt.datetime, Number]


@dataclass(frozen=True, slots=True)
class GanttRow:
    """One line of a Gantt picture: a milestone when it starts and finishes at the same moment.

    level: depth in the outline, 0 at the top; done: 0 to 1; note: a few characters beside the bar ("+9 d").
    Raises ValueError when it finishes before it starts or `done` is not between 0 and 1.
    """

    name: str
    start: dt.datetime
    finish: dt.datetime
    level: int = 0
    summary: bool = False
    critical: bool = False
    done: float = 0.0
    baseline: tuple[dt.datetime, dt.datetime] | None = None
    deadline: dt.datetime | None = None
    note: str = ""

    def __post_init__(self) -> None:
        if self.finish < self.start:
            raise ValueError(f"{self.name}: finishes before it starts.")
        if not 0 <= self.done <= 1:
            raise ValueError(f"{self.name}: is done to a part between 0 and 1.")

    @property
    def milestone(self) -> bool:
        return self.start == self.finish and not self.summary


@dataclass(frozen=True, slots=True)
class Gantt:
    """span: first and last moment to draw where it is not that of the rows."""

    rows: tuple[GanttRow, ...]
    as_of: dt.datetime | None = None
    span: tuple[dt.datetime, dt.datetime] | None = None

    @property
    def moments(self) -> tuple[dt.datetime, ...]:
        """Everything that has a place on the time axis."""
        rows = ((row.start, row.finish, row.deadline, *(row.baseline or ())) for row in self.rows)
        return tuple(at for group in (*rows, (self.as_of,), self.span or ()) for at in group if at)

    def parts(self, most: int) -> "tuple[Gantt, ...]":
        """The picture in parts of at most `most` rows, on one time axis, cut before a summary task where possible."""
        if len(self.rows) <= most:
            return (self,)
        span, parts, at = (min(self.moments), max(self.moments)), [], 0
        while at < len(self.rows):
            end = min(at + most, len(self.rows))
            heads = [n for n in range(at + most // 2, end) if end < len(self.rows) and self.rows[n].summary]
            end = heads[-1] if heads else end
            parts.append(Gantt(self.rows[at:end], self.as_of, span))
            at = end
        return tuple(parts)


class Role(Enum):
    """What a line of an S-curve stands for; it decides color, dash and shape."""

    PLANNED = "planned"
    EARNED = "earned"
    ACTUAL = "actual"
    FORECAST = "forecast"


@dataclass(frozen=True, slots=True)
class Curve:
    """points: in order of time; band: (moment, low, high) around them, such as P10 and P90.

    Raises ValueError for a number that is not finite.
    """

    name: str
    points: tuple[Point, ...]
    role: Role
    band: tuple[tuple[dt.datetime, Number, Number], ...] = ()

    def __post_init__(self) -> None:
        _check(self.name, *(value for _, value in self.points), *(end for _, *ends in self.band for end in ends))


@dataclass(frozen=True, slots=True)
class SCurve:
    """unit: what is counted, put before the axis ("€", "hours"); promised: the moment and name of a promise."""

    curves: tuple[Curve, ...]
    unit: str = ""
    as_of: dt.datetime | None = None
    promised: tuple[dt.datetime, str] | None = None


@dataclass(frozen=True, slots=True)
class Trend:
    """Every forecast of one milestone: (reported on, forecast then)."""

    name: str
    points: tuple[tuple[dt.datetime, dt.datetime], ...]


@dataclass(frozen=True, slots=True)
class MilestoneTrend:
    """How the forecasts of several milestones moved from report to report."""

    trends: tuple[Trend, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar from `start` to `value`; text: what is written at its end; worse: drawn in the color of trouble.

    Raises ValueError for a number that is not finite.
    """

    label: str
    value: Number
    start: Number = 0
    text: str = ""
    worse: bool = False

    def __post_init__(self) -> None:
        _check(self.label, self.start, self.value)


@dataclass(frozen=True, slots=True)
class Bars:
    """Horizontal bars, the first on top. Bars of the same label share a line (a tornado's two sides)."""

    bars: tuple[Bar, ...]
    unit: str = ""


@dataclass(frozen=True, slots=True)
class HeatMap:
    """values[row][column]: load as a part of what is available, 1.0 = full; None where nothing is known.

    Raises ValueError when the values do not fill the rows and columns, or are not finite.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    values: tuple[tuple[float | None, ...], ...]

    def __post_init__(self) -> None:
        if len(self.values) != len(self.rows) or any(len(row) != len(self.columns) for row in self.values):
            raise ValueError("A heat map needs a value, or None, for each row and column.")
        for name, row in zip(self.rows, self.values, strict=True):
            _check(name, *(value for value in row if value is not None))


@dataclass(frozen=True, slots=True)
class Sparkline:
    """The course of a number, oldest first, without axes."""

    values: tuple[Number, ...]

    def __post_init__(self) -> None:
        _check("Sparkline", *self.values)


Picture = Gantt | SCurve | MilestoneTrend | Bars | HeatMap | Sparkline


def tornado(label: str, low: Number, high: Number, *, low_text: str = "", high_text: str = "") -> tuple[Bar, Bar]:
    """The two sides of one driver around zero, the harmful one in the color of trouble."""
    return Bar(label, low, text=low_text), Bar(label, high, text=high_text, worse=True)


def waterfall(steps: tuple[tuple[str, Number, str], ...], total: str = "", text: str = "") -> Bars:
    """Changes (cause, amount, text), each starting where the one before ended; growth is drawn as trouble.

    total: the name of a last bar with their sum; text: what is written at its end.
    """
    bars, at = [], Decimal(0)
    for label, amount, written in steps:
        step = Decimal(str(amount))
        bars.append(Bar(label, at + step, at, written, worse=step > 0))
        at += step
    if total:
        bars.append(Bar(total, at, text=text, worse=at > 0))
    return Bars(tuple(bars))
