"""Bars beside names, and the heat map of people and weeks."""

from typing import Any

from milepost.reports.charts import theme
from milepost.reports.charts.values import Bar, Bars, HeatMap
from milepost.reports.text import shortened
from milepost.reports.text import width as ems

Datum = dict[str, Any]
_LETTER, _PITCH, _TEXT = 11, 26, 12
_HEAT = ((0.0, theme.PAPER), (0.25, theme.HEAT1), (0.6, theme.HEAT2), (1.0, theme.HEAT3))


def bars(picture: Bars, width: int) -> Datum:
    """Bars from where they start to their value, the text at the outer end; bars of one label share a line."""
    labels = list(dict.fromkeys(bar.label for bar in picture.bars))
    names = _room(labels, int(width * 0.42))
    texts = [ems(shortened(bar.text, _TEXT)) * _LETTER + 10 for bar in picture.bars]
    ends = [float(end) for bar in picture.bars for end in (bar.start, bar.value)]
    low, high = min([0.0, *ends]), max([0.0, *ends])
    left = int(max((t for bar, t in zip(picture.bars, texts, strict=True) if bar.value < bar.start), default=0))
    right = int(max((t for bar, t in zip(picture.bars, texts, strict=True) if bar.value >= bar.start), default=0)) + 8
    wide = max(width - names - left - right, 80)
    tall = max(len(labels), 1) * _PITCH
    x = {
        "type": "quantitative",
        "axis": None,
        "scale": {"domain": [low, high if high > low else low + 1], "nice": False},
    }
    data = [_bar(bar, labels.index(bar.label)) for bar in picture.bars]
    place = {"x": {**x, "field": "x"}, "x2": {"field": "x2"}, "y": _pixel("y"), "y2": {"field": "y2"}}
    paint = {"field": "color", "type": "nominal", "scale": None}
    words = [
        {"type": "text", "align": side, "dx": 6 if side == "left" else -6, "baseline": "middle", "color": theme.INK}
        for side in ("left", "right")
    ]
    layers = [
        {
            "data": {"values": data},
            "mark": {"type": "rect", "cornerRadius": 1.5},
            "encoding": {**place, "color": paint},
        },
        *(
            {
                "data": {"values": [datum for datum in data if datum["side"] == mark["align"]]},
                "mark": mark,
                "encoding": {"x": {**x, "field": "end"}, "y": _pixel("mid"), "text": _named("text")},
            }
            for mark in words
        ),
        _zero(x, tall),
        _names(labels, names - 10, -left),
    ]
    return theme.framed(wide, tall, layers, padding={"left": names + left, "right": right, "top": 6, "bottom": 6})


def _bar(bar: Bar, line: int) -> Datum:
    top = line * _PITCH + 5
    return {
        "x": min(float(bar.start), float(bar.value)),
        "x2": max(float(bar.start), float(bar.value)),
        "end": float(bar.value),
        "y": top,
        "y2": top + 16,
        "mid": top + 8,
        "text": shortened(bar.text, _TEXT),
        "side": "left" if bar.value >= bar.start else "right",
        "color": theme.CRITICAL if bar.worse else theme.ACCENT,
    }


def _zero(x: Datum, tall: int) -> Datum:
    rule = {"type": "rule", "color": theme.INK, "strokeWidth": 1, "y": 0, "y2": tall}
    return {"data": {"values": [{"x": 0}]}, "mark": rule, "encoding": {"x": {**x, "field": "x"}}}


def _names(labels: list[str], room: int, right: int) -> Datum:
    """Names set right, against the plot."""
    data = [{"name": shortened(name, room / _LETTER), "y": line * _PITCH + 13} for line, name in enumerate(labels)]
    mark = {"type": "text", "align": "right", "baseline": "middle", "x": right - 10, "color": theme.INK}
    return {"data": {"values": data}, "mark": mark, "encoding": {"y": _pixel("y"), "text": _named("name")}}


def _room(labels: list[str], most: int) -> int:
    return min(16 + int(max((ems(label) * _LETTER for label in labels), default=0)), most)


def _pixel(field: str) -> Datum:
    return {"field": field, "type": "quantitative", "scale": None, "axis": None}


def _named(field: str) -> Datum:
    return {"field": field, "type": "nominal"}


def heat_map(picture: HeatMap, width: int) -> Datum:
    """A cell for each row and column with its load in percent; more than full is framed in the color of trouble."""
    names = _room(list(picture.rows), int(width * 0.3))
    wide = width - names - 4
    cell = wide / max(len(picture.columns), 1)
    data = [
        _cell(value, row * _PITCH, column * cell, cell)
        for row, values in enumerate(picture.values)
        for column, value in enumerate(values)
    ]
    place = {"x": _pixel("x"), "x2": {"field": "x2"}, "y": _pixel("y"), "y2": {"field": "y2"}}
    paint = {name: {"field": name, "type": "nominal", "scale": None} for name in ("fill", "stroke")}
    text = {"type": "text", "baseline": "middle", "align": "center", "fontSize": 10, "color": theme.INK}
    every = max(int(ems(max(picture.columns, key=ems, default="")) * 10 / max(cell, 1)) + 1, 1)
    above = [{"x": (at + 0.5) * cell, "name": name} for at, name in enumerate(picture.columns) if at % every == 0]
    layers = [
        {"data": {"values": data}, "mark": {"type": "rect", "strokeWidth": 1.4}, "encoding": {**place, **paint}},
        {
            "data": {"values": data},
            "mark": text,
            "encoding": {"x": _pixel("midx"), "y": _pixel("midy"), "text": _named("text")},
        },
        {
            "data": {"values": above},
            "mark": {**text, "y": -10, "color": theme.MUTED},
            "encoding": {"x": _pixel("x"), "text": _named("name")},
        },
        _names(list(picture.rows), names - 10, 0),
    ]
    tall = max(len(picture.rows), 1) * _PITCH
    return theme.framed(int(wide), tall, layers, padding={"left": names, "right": 4, "top": 22, "bottom": 6})


def _cell(value: float | None, top: float, left: float, wide: float) -> Datum:
    over = value is not None and value > 1.005
    fill = theme.PALE if over else theme.FAINT if value is None else _heat(value)
    return {
        "x": left + 1.5,
        "x2": left + wide - 1.5,
        "y": top + 1.5,
        "y2": top + _PITCH - 1.5,
        "midx": left + wide / 2,
        "midy": top + _PITCH / 2,
        "fill": fill,
        "stroke": theme.CRITICAL if over else fill,
        "text": _load(value, wide),
    }


def _load(value: float | None, wide: float) -> str:
    """The load in percent as far as there is room for it; nothing for nobody at work."""
    if value is None or not value:
        return "?" if value is None else ""
    if wide < 24:
        return "!" if value > 1.005 else ""
    return f"{value:.0%}" if wide >= 34 else f"{value * 100:.0f}"


def _heat(value: float) -> str:
    return next(color for most, color in _HEAT if value <= most or most == 1.0)
