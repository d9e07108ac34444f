"""Lines over time: the S-curve, the milestone trend and the sparkline."""

import datetime as dt
from collections.abc import Sequence
from itertools import cycle
from typing import Any

from milepost.reports.charts import theme
from milepost.reports.charts.ticks import axis, span, stamp, ticks
from milepost.reports.charts.values import Curve, MilestoneTrend, Role, SCurve, Sparkline
from milepost.reports.text import shortened
from milepost.reports.text import width as ems
from milepost.reports.words import Words

Datum = dict[str, Any]
_LETTER = 11
_STYLE: dict[Role, Datum] = {
    Role.PLANNED: {"color": theme.MUTED, "strokeWidth": 2, "shape": "circle"},
    Role.EARNED: {"color": theme.ACCENT, "strokeWidth": 2.6, "shape": "square"},
    Role.ACTUAL: {"color": theme.CRITICAL, "strokeWidth": 2.2, "shape": "diamond", "strokeDash": [7, 2]},
    Role.FORECAST: {"color": theme.INK, "strokeWidth": 1.8, "shape": "triangle-up", "strokeDash": [2, 3]},
}
_SHAPES = ("circle", "square", "diamond", "triangle-up", "triangle-down", "cross")
_COLORS = (theme.ACCENT, theme.CRITICAL, theme.INK, theme.MUTED, theme.SUMMARY, theme.GHOST)
_SCALES = ((10**12, "tn"), (10**9, "bn"), (10**6, "m"), (10**3, "k"))


def s_curve(picture: SCurve, width: int, words: Words) -> Datum:
    """Planned, earned and actual value over time, the forecast dotted, each line named at its end."""
    moments = [at for curve in picture.curves for at, _ in curve.points]
    moments += [at for curve in picture.curves for at, _, _ in curve.band]
    moments += [at for at in (picture.as_of, picture.promised and picture.promised[0]) if at]
    first, last = span(moments or [dt.datetime(2000, 1, 1)], margin=0)
    values = [float(value) for curve in picture.curves for _, value in curve.points]
    values += [float(high) for curve in picture.curves for _, _, high in curve.band]
    top = max([0.0, *values]) * 1.06 or 1.0
    size, suffix = next(((by, name) for by, name in _SCALES if top >= by * 1.5), (1, ""))
    names = 10 + int(max((ems(curve.name) * _LETTER for curve in picture.curves), default=0))
    names = min(names, width // 4)
    wide, high = width - names - 46, 150 if width < 500 else 230
    marks = ticks(first, last, max(wide // 52, 2))
    x = {
        "type": "temporal",
        "scale": {"type": "utc", "domain": [stamp(first), stamp(last)]},
        "axis": axis(marks, words, grid=False),
    }
    title = " ".join(filter(None, (picture.unit, suffix)))
    y = {
        "type": "quantitative",
        "scale": {"domain": [0, top / size], "nice": False},
        "axis": {"title": None, "tickCount": 4, "grid": True, "format": ",~f"},
    }
    layers = [
        *_vertical(picture, x, high, words),
        *(layer for curve in picture.curves for layer in _curve(curve, x, y, size)),
        _ends(picture.curves, x, y, size, names, high),
    ]
    unit = {"type": "text", "x": -38, "y": -16, "align": "left", "color": theme.MUTED}
    layers.append({"data": {"values": [{"name": title}]}, "mark": unit, "encoding": {"text": _named("name")}})
    padding = {"left": 40, "right": names + 6, "top": 30, "bottom": 38}
    return theme.framed(wide, high, layers, padding=padding)


def _named(field: str) -> Datum:
    return {"field": field, "type": "nominal"}


def _curve(curve: Curve, x: Datum, y: Datum, size: int) -> list[Datum]:
    layers: list[Datum] = []
    style = {key: value for key, value in _STYLE[curve.role].items() if key != "shape"}
    if curve.band:
        band = [{"x": stamp(at), "low": float(low) / size, "high": float(up) / size} for at, low, up in curve.band]
        place = {"x": {**x, "field": "x"}, "y": {**y, "field": "low"}, "y2": {"field": "high"}}
        mark = {"type": "area", "color": style["color"], "opacity": 0.12}
        layers.append({"data": {"values": band}, "mark": mark, "encoding": place})
    data = [{"x": stamp(at), "y": float(value) / size} for at, value in curve.points]
    place = {"x": {**x, "field": "x"}, "y": {**y, "field": "y"}}
    layers.append({"data": {"values": data}, "mark": {"type": "line", **style}, "encoding": place})
    return layers


def _ends(curves: Sequence[Curve], x: Datum, y: Datum, size: int, room: int, high: int) -> Datum:
    """A shape where each line ends and its name beside the plot, moved apart where two would overlap."""
    top = float(y["scale"]["domain"][1])
    shown = [curve for curve in curves if curve.points]
    ends = [
        {
            "x": stamp(curve.points[-1][0]),
            "y": float(curve.points[-1][1]) / size,
            "name": shortened(curve.name, room / _LETTER),
            "color": _STYLE[curve.role]["color"],
            "shape": _STYLE[curve.role]["shape"],
        }
        for curve in shown
    ]
    for end, at in zip(ends, _apart([high * (1 - end["y"] / top) for end in ends], 15), strict=True):
        end["at"] = at
    paint = {"field": "color", "type": "nominal", "scale": None}
    point = {"type": "point", "filled": True, "size": 55, "opacity": 1}
    shape = {"field": "shape", "type": "nominal", "scale": None}
    place = {"x": {**x, "field": "x"}, "y": {**y, "field": "y"}, "color": paint}
    text = {"type": "text", "align": "left", "baseline": "middle", "fontWeight": 600}
    aside = {"x": {"value": {"expr": "width + 10"}}, "y": {"field": "at", "type": "quantitative", "scale": None}}
    return {
        "data": {"values": ends},
        "layer": [
            {"mark": point, "encoding": {**place, "shape": shape}},
            {"mark": text, "encoding": {**aside, "color": paint, "text": _named("name")}},
        ],
    }


def _apart(wanted: Sequence[float], least: float) -> list[float]:
    """The places nearest to the wanted ones, in the same order, that keep a distance."""
    places, last = dict[int, float](), float("-inf")
    for number in sorted(range(len(wanted)), key=lambda each: wanted[each]):
        last = max(wanted[number], last + least)
        places[number] = last
    return [places[number] for number in range(len(wanted))]


def _vertical(picture: SCurve, x: Datum, high: int, words: Words) -> list[Datum]:
    """Dashed lines for the status date and the promise, named above the plot."""
    lines = [*([(picture.as_of, words.status_date)] if picture.as_of else []), picture.promised]
    data = [{"x": stamp(line[0]), "name": line[1]} for line in lines if line]
    rule = {"type": "rule", "strokeDash": [4, 3], "color": theme.INK, "strokeWidth": 1.2, "y": -4, "y2": high}
    text = {"type": "text", "y": -12, "align": "center", "fontSize": 10, "color": theme.INK}
    place = {"x": {**x, "field": "x"}}
    return [
        {"data": {"values": data}, "mark": rule, "encoding": place},
        {"data": {"values": data}, "mark": text, "encoding": {**place, "text": _named("name")}},
    ]


def milestone_trend(picture: MilestoneTrend, width: int, words: Words) -> Datum:
    """Forecast dates against reporting dates: a level line kept its promise, a rising one slips."""
    reported = [at for trend in picture.trends for at, _ in trend.points] or [dt.datetime(2000, 1, 1)]
    forecast = [at for trend in picture.trends for _, at in trend.points] or [dt.datetime(2000, 1, 1)]
    names = min(24 + int(max((ems(trend.name) * _LETTER for trend in picture.trends), default=0)), width // 3)
    wide, high = width - names - 64, 190 if width < 500 else 260
    x0, x1 = span(reported, 0.02)
    y0, y1 = span(forecast, 0.06)
    x = {
        "type": "temporal",
        "scale": {"type": "utc", "domain": [stamp(x0), stamp(x1)]},
        "axis": axis(ticks(x0, x1, max(wide // 52, 2)), words, grid=False),
    }
    y = {
        "type": "temporal",
        "scale": {"type": "utc", "domain": [stamp(y0), stamp(y1)]},
        "axis": axis(ticks(y0, y1, 6), words, grid=True, labelLineHeight=12),
    }
    layers = [
        layer
        for trend, color, shape in zip(picture.trends, cycle(_COLORS), cycle(_SHAPES))
        for layer in _trend(trend.points, x, y, {"color": color, "shape": shape})
    ]
    ends = [(trend, color) for trend, color in zip(picture.trends, cycle(_COLORS)) if trend.points]
    wanted = [high * (stamp(y1) - stamp(trend.points[-1][1])) / (stamp(y1) - stamp(y0)) for trend, _ in ends]
    data = [
        {"y": at, "name": shortened(trend.name, (names - 14) / _LETTER), "color": color}
        for (trend, color), at in zip(ends, _apart(wanted, 15), strict=True)
    ]
    text = {"type": "text", "align": "left", "baseline": "middle", "fontWeight": 600, "x": {"expr": "width + 12"}}
    place = {
        "y": {"field": "y", "type": "quantitative", "scale": None},
        "color": {"field": "color", "type": "nominal", "scale": None},
        "text": _named("name"),
    }
    layers.append({"data": {"values": data}, "mark": text, "encoding": place})
    titles = [(words.forecast_date, -54, -16), (words.reported_on, wide, high + 40)]
    for name, left, down in titles:
        side = "left" if left < 0 else "right"
        mark = {"type": "text", "x": left, "y": down, "align": side, "color": theme.MUTED, "fontSize": 10}
        layers.append({"data": {"values": [{"name": name}]}, "mark": mark, "encoding": {"text": _named("name")}})
    return theme.framed(wide, high, layers, padding={"left": 58, "right": names + 6, "top": 26, "bottom": 48})


def _trend(points: Sequence[tuple[dt.datetime, dt.datetime]], x: Datum, y: Datum, style: Datum) -> list[Datum]:
    data = [{"x": stamp(at), "y": stamp(forecast)} for at, forecast in points]
    place = {"x": {**x, "field": "x"}, "y": {**y, "field": "y"}}
    line = {"type": "line", "strokeWidth": 2, "color": style["color"]}
    point = {"type": "point", "filled": True, "size": 46, "opacity": 1, **style}
    return [{"data": {"values": data}, "mark": mark, "encoding": place} for mark in (line, point)]


def sparkline(picture: Sparkline, width: int) -> Datum:
    """A line without axes, its last value a dot."""
    wide, high = min(width, 120), 28
    data = [{"x": number, "y": float(value)} for number, value in enumerate(picture.values)]
    bare = {"type": "quantitative", "axis": None, "scale": {"zero": False, "nice": False}}
    place = {"x": {**bare, "field": "x"}, "y": {**bare, "field": "y"}}
    line = {"type": "line", "color": theme.ACCENT, "strokeWidth": 1.8}
    dot = {"type": "point", "filled": True, "size": 40, "color": theme.ACCENT, "opacity": 1}
    layers = [
        {"data": {"values": data}, "mark": line, "encoding": place},
        {"data": {"values": data[-1:]}, "mark": dot, "encoding": place},
    ]
    return theme.framed(wide - 10, high - 10, layers, padding=5)
