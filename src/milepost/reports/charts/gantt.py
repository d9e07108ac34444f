"""The Gantt picture: bars over months, what was promised as a ghost below, trouble in the color of trouble."""

import datetime as dt
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from milepost.reports.charts import theme
from milepost.reports.charts.ticks import labels, span, stamp, ticks
from milepost.reports.charts.values import Gantt, GanttRow
from milepost.reports.text import shortened
from milepost.reports.text import width as ems
from milepost.reports.words import Words

Layer = dict[str, Any]
Datum = dict[str, Any]
_HEAD, _NARROW, _LETTER = 40, 500, 11
_CAP = "M-1,-0.6L1,-0.6L0,0.8Z"
_BAR = "M-1,-0.5L1,-0.5L1,0.5L-1,0.5Z"
_THIN = "M-1,-0.2L1,-0.2L1,0.2L-1,0.2Z"
_DASH = "M0,-1L0,1"
_PAINTS = {True: (theme.PALE, theme.CRITICAL, 1.8), False: (theme.SOFT, theme.ACCENT, 0.8)}
_DIAMOND = "M0,-0.75L0.75,0L0,0.75L-0.75,0Z"


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where things stand: pixels, and the first and last moment of the picture."""

    picture: Gantt
    names: int
    notes: int
    width: int
    pitch: int
    first: dt.datetime
    last: dt.datetime

    @property
    def narrow(self) -> bool:
        return self.names == 0

    @property
    def height(self) -> int:
        return max(len(self.picture.rows), 1) * self.pitch

    @property
    def bar(self) -> int:
        """How far below the top of its row a bar begins."""
        return 19 if self.narrow else 4

    def top(self, number: int) -> int:
        return number * self.pitch + self.bar

    def visible(self, start: dt.datetime, finish: dt.datetime) -> int:
        """The finish as a stamp, late enough for the bar to be seen."""
        pixel = (stamp(self.last) - stamp(self.first)) / self.width
        return max(stamp(finish), int(stamp(start) + 2.5 * pixel))

    def x(self, field: str = "x") -> Datum:
        domain = [stamp(self.first), stamp(self.last)]
        return {"field": field, "type": "temporal", "axis": None, "scale": {"type": "utc", "domain": domain}}


def specification(picture: Gantt, width: int, words: Words) -> Datum:
    """The Vega-Lite specification; below 500 pixels the names stand above their bars instead of beside them."""
    frame = _frame(picture, width)
    legend, foot = _legend(frame, words)
    drawn = (_months(frame, words), _status_date(frame), _bars(frame), _summaries(frame), _points(frame))
    layers = [layer for group in (*drawn, _letters(frame), legend) for layer in group]
    padding = {"left": frame.names + 2, "right": frame.notes, "top": _HEAD, "bottom": foot}
    return theme.framed(frame.width, frame.height, layers, padding=padding)


def _frame(picture: Gantt, width: int) -> _Frame:
    rows = picture.rows
    names = 0 if width < _NARROW else _names_width(rows, width)
    notes = 12 + int(max((ems(_note(row)) * _LETTER for row in rows), default=0))
    first, last = span(picture.moments or [dt.datetime(2000, 1, 1)])
    return _Frame(picture, names, notes, width - names - notes - 2, 20 if names else 34, first, last)


def _names_width(rows: tuple[GanttRow, ...], width: int) -> int:
    widest = max((ems(row.name) * _LETTER * 1.04 + row.level * 12 for row in rows), default=0)
    return int(min(max(widest + 12, 90), width * 0.36))


def _note(row: GanttRow) -> str:
    return shortened(row.note, 8)


def _layer(data: list[Datum], mark: Datum, **encoding: Any) -> Layer:
    return {"data": {"values": data}, "mark": mark, "encoding": encoding}


def _at(field: str) -> Datum:
    """A field that already is what is drawn: a pixel or a color."""
    return {"field": field, "type": "quantitative", "scale": None, "axis": None}


def _name(field: str) -> Datum:
    return {"field": field, "type": "nominal"}


def _painted(field: str = "color") -> Datum:
    return {"field": field, "type": "nominal", "scale": None}


def _months(frame: _Frame, words: Words) -> list[Layer]:
    """A line for each month or so, its name above, and a pale band behind each summary task."""
    bands = [
        {"y": number * frame.pitch, "y2": (number + 1) * frame.pitch}
        for number, row in enumerate(frame.picture.rows)
        if row.summary
    ]
    marks = ticks(frame.first, frame.last, max(frame.width // 42, 2))
    written = [
        {"x": stamp(at), "name": line[0], "year": line[1] if len(line) > 1 else ""}
        for at, line in zip(marks, labels(marks, words), strict=True)
    ]
    band = {"type": "rect", "color": theme.FAINT, "x": -frame.names, "x2": frame.width + frame.notes}
    rule = {"type": "rule", "color": theme.LINE, "strokeWidth": 1, "y": -6, "y2": frame.height}
    text = {"type": "text", "align": "left", "dx": 1, "fontSize": 10}
    above = [("name", {"y": -13, "color": theme.MUTED}), ("year", {"y": -27, "color": theme.INK})]
    return [
        _layer(bands, band, y=_at("y"), y2={"field": "y2"}),
        _layer(written, rule, x=frame.x()),
        *(_layer(written, {**text, **more}, x=frame.x(), text=_name(field)) for field, more in above),
    ]


def _bars(frame: _Frame) -> list[Layer]:
    """Ghosts of the baseline, then the work with its done part filled."""
    ghosts: list[Datum] = []
    work: list[Datum] = []
    done: list[Datum] = []
    for number, row in enumerate(frame.picture.rows):
        top = frame.top(number)
        if row.baseline and row.baseline[0] < row.baseline[1]:
            ghosts.append(
                {"x": stamp(row.baseline[0]), "x2": frame.visible(*row.baseline), "y": top + 10, "y2": top + 13}
            )
        if row.summary or row.milestone:
            continue
        finish = frame.visible(row.start, row.finish)
        soft, full, thick = _PAINTS[row.critical]
        start = stamp(row.start)
        bar = {"x": start, "x2": finish, "y": top, "y2": top + 9, "color": soft, "edge": full, "thick": thick}
        work.append(bar)
        if row.done:
            done.append({**bar, "x2": start + (finish - start) * row.done, "color": full})
    place = {"x": frame.x(), "x2": {"field": "x2"}, "y": _at("y"), "y2": {"field": "y2"}}
    edge = {**place, "color": _painted(), "stroke": _painted("edge"), "strokeWidth": _at("thick")}
    return [
        _layer(ghosts, {"type": "rect", "color": theme.GHOST}, **place),
        _layer(work, {"type": "rect", "cornerRadius": 1.5}, **edge),
        _layer(done, {"type": "rect", "cornerRadius": 1.5}, **{**place, "color": _painted()}),
    ]


def _summaries(frame: _Frame) -> list[Layer]:
    """A thin bar with a cap at each end."""
    data = []
    for number, row in enumerate(frame.picture.rows):
        if row.summary:
            top, color = frame.top(number), theme.CRITICAL if row.critical else theme.SUMMARY
            end = frame.visible(row.start, row.finish)
            data.append({"x": stamp(row.start), "x2": end, "y": top + 2, "y2": top + 5, "cap": top + 5, "color": color})
    line = {"x": frame.x(), "x2": {"field": "x2"}, "y": _at("y"), "y2": {"field": "y2"}, "color": _painted()}
    cap = {"type": "point", "shape": _CAP, "size": 26, "filled": True, "opacity": 1}
    ends = [_layer(data, cap, x=frame.x(end), y=_at("cap"), color=_painted()) for end in ("x", "x2")]
    return [_layer(data, {"type": "rect"}, **line), *ends]


def _points(frame: _Frame) -> list[Layer]:
    """Milestones, open until reached, and deadlines, filled when missed."""
    reached, deadlines = [], []
    for number, row in enumerate(frame.picture.rows):
        y = frame.top(number) + 4.5
        if row.milestone:
            edge = theme.CRITICAL if row.critical else theme.INK
            fill = edge if row.done == 1 else theme.PAPER
            reached.append({"x": stamp(row.start), "y": y, "fill": fill, "edge": edge})
        if row.deadline:
            late = row.finish > row.deadline
            edge = theme.CRITICAL if late else theme.INK
            deadlines.append(
                {"x": stamp(row.deadline), "y": y - 3, "fill": edge if late else theme.PAPER, "edge": edge}
            )
    colors = {"fill": _painted("fill"), "stroke": _painted("edge")}
    diamond = {"type": "point", "shape": _DIAMOND, "size": 150, "strokeWidth": 1.6, "opacity": 1}
    arrow = {"type": "point", "shape": "triangle-down", "size": 42, "strokeWidth": 1.2, "opacity": 1}
    return [
        _layer(reached, diamond, x=frame.x(), y=_at("y"), **colors),
        _layer(deadlines, arrow, x=frame.x(), y=_at("y"), **colors),
    ]


def _letters(frame: _Frame) -> list[Layer]:
    """Names on the left, or above the bar; notes behind whatever ends last."""
    numbered = sorted(enumerate(frame.picture.rows), key=lambda each: (each[1].level, each[1].summary))
    layers = []
    for (level, summary), rows in groupby(numbered, key=lambda each: (each[1].level, each[1].summary)):
        indent = min(level, 6) * (8 if frame.narrow else 12)
        left = indent - frame.names
        room = frame.width - indent if frame.narrow else frame.names - indent - 8
        mark = {"type": "text", "align": "left", "baseline": "middle", "x": left}
        weight = {"fontWeight": 600 if summary else 400, "color": theme.INK if summary else theme.SUMMARY}
        up = -11 if frame.narrow else 5
        ems_wide = room / _LETTER / (1.07 if summary else 1)
        data = [{"y": frame.top(number) + up, "name": shortened(row.name, ems_wide)} for number, row in rows]
        layers.append(_layer(data, {**mark, **weight}, y=_at("y"), text=_name("name")))
    notes = [
        {"x": max(stamp(at) for at in (row.finish, row.deadline) if at), "y": frame.top(number) + 5, "note": _note(row)}
        for number, row in enumerate(frame.picture.rows)
        if row.note
    ]
    mark = {"type": "text", "align": "left", "baseline": "middle", "dx": 8, "fontSize": 10, "color": theme.MUTED}
    return [*layers, _layer(notes, mark, x=frame.x(), y=_at("y"), text=_name("note"))]


def _status_date(frame: _Frame) -> list[Layer]:
    at = frame.picture.as_of
    if not at:
        return []
    rule = {"type": "rule", "strokeDash": [4, 3], "strokeWidth": 1.3, "color": theme.INK, "y": -6, "y2": frame.height}
    return [_layer([{"x": stamp(at)}], rule, x=frame.x())]


def _legend(frame: _Frame, words: Words) -> tuple[list[Layer], int]:
    """What the shapes mean, those only that are in the picture; and the height this takes."""
    rows = frame.picture.rows
    signs = [
        (any(row.done for row in rows), words.done, _BAR, theme.ACCENT, theme.ACCENT),
        (any(row.critical for row in rows), words.critical, _BAR, theme.PALE, theme.CRITICAL),
        (any(row.baseline for row in rows), words.baseline, _THIN, theme.GHOST, theme.GHOST),
        (any(row.milestone for row in rows), words.milestone, _DIAMOND, theme.PAPER, theme.INK),
        (any(row.deadline for row in rows), words.deadline, _CAP, theme.PAPER, theme.INK),
        (frame.picture.as_of is not None, words.status_date, _DASH, theme.PAPER, theme.INK),
    ]
    data, x, y = [], 0.0, 18
    for shown, name, shape, fill, edge in signs:
        if not shown:
            continue
        wide = 26 + ems(name) * 10.5
        if x + wide > frame.names + frame.width + frame.notes:
            x, y = 0.0, y + 18
        place = {"x": x + 6 - frame.names, "y": frame.height + y}
        data.append({**place, "name": name, "shape": shape, "fill": fill, "edge": edge})
        x += wide
    symbol = {"type": "point", "size": 110, "strokeWidth": 1.3, "opacity": 1}
    text = {"type": "text", "align": "left", "baseline": "middle", "dx": 11, "fontSize": 10, "color": theme.MUTED}
    at = {"x": _at("x"), "y": _at("y")}
    paint = {"shape": _painted("shape"), "fill": _painted("fill"), "stroke": _painted("edge")}
    return [_layer(data, symbol, **at, **paint), _layer(data, text, **at, text=_name("name"))], y + 12 if data else 4
