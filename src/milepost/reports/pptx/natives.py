"""S-curves, trends and bars as native charts, which the reader can edit, with their numbers in a workbook of ours.

The library would write the workbook itself and make a formula of a name that begins with "=".
"""

import datetime as dt
import io
from collections.abc import Sequence
from typing import Any

from milepost.reports.charts import Bars, Curve, MilestoneTrend, Picture, Role, SCurve, theme
from milepost.reports.pptx.shapes import Pen, points, rgb
from milepost.reports.pptx.sizes import Area
from milepost.reports.text import shortened

_EPOCH = dt.datetime(1899, 12, 30)
_LINES = {
    Role.PLANNED: (theme.MUTED, None),
    Role.EARNED: (theme.ACCENT, None),
    Role.ACTUAL: (theme.CRITICAL, "DASH"),
    Role.FORECAST: (theme.INK, "ROUND_DOT"),
}
_COLORS = (theme.ACCENT, theme.CRITICAL, theme.INK, theme.MUTED, theme.SUMMARY, theme.GHOST)
_SCALES = ((1.5e12, ",,,,", "tn"), (1.5e9, ",,,", "bn"), (1.5e6, ",,", "m"), (1e4, ",", "k"))
_NAME = 30
Columns = Sequence[tuple[str, Sequence[float | None]]]


def draw(pen: Pen, area: Area, picture: Picture, alt: str) -> bool:
    """Draw the picture as a native chart; False where there is no native chart that says the same."""
    match picture:
        case SCurve() if any(curve.points for curve in picture.curves):
            frame = _s_curve(pen, area, picture)
        case MilestoneTrend() if any(trend.points for trend in picture.trends):
            frame = _trend(pen, area, picture)
        case Bars() if picture.bars and not _crosses_zero(picture):
            frame = _bars(pen, area, picture)
        case _:
            return False
    frame._element.nvGraphicFramePr.cNvPr.set("descr", alt)
    return True


def _crosses_zero(picture: Bars) -> bool:
    """Whether a bar begins below zero or on the other side of it, which stacked bars cannot show."""
    return any(bar.start < 0 or bar.start > 0 > bar.value for bar in picture.bars)


def _s_curve(pen: Pen, area: Area, picture: SCurve) -> Any:
    moments = sorted({at.date() for curve in picture.curves for at, _ in curve.points})
    columns = [(curve.name, _values(curve, moments)) for curve in picture.curves]
    frame = _chart(pen, area, "LINE_MARKERS", moments, columns, _amounts(columns))
    _time_axis(frame.chart, moments)
    _titled(frame.chart.value_axis, picture.unit)
    for series, curve in zip(frame.chart.plots[0].series, picture.curves, strict=True):
        color, dash = _LINES[curve.role]
        _line(series, color, dash)
    return frame


def _values(curve: Curve, moments: Sequence[dt.date]) -> list[float | None]:
    known = {at.date(): float(value) for at, value in curve.points}
    return [known.get(at) for at in moments]


def _trend(pen: Pen, area: Area, picture: MilestoneTrend) -> Any:
    """Forecast dates as the day numbers office programs count in, shown as dates."""
    moments = sorted({at.date() for trend in picture.trends for at, _ in trend.points})
    columns = []
    for trend in picture.trends:
        known = {at.date(): float((forecast - _EPOCH).days) for at, forecast in trend.points}
        columns.append((trend.name, [known.get(at) for at in moments]))
    frame = _chart(pen, area, "LINE_MARKERS", moments, columns, "d mmm yyyy")
    _time_axis(frame.chart, moments)
    for number, series in enumerate(frame.chart.plots[0].series):
        _line(series, _COLORS[number % len(_COLORS)], None)
    days = [value for _, values in columns for value in values if value is not None]
    frame.chart.value_axis.minimum_scale, frame.chart.value_axis.maximum_scale = min(days) - 14, max(days) + 14
    return frame


def _bars(pen: Pen, area: Area, picture: Bars) -> Any:
    """Stacked bars: an unseen one up to where each begins, then the bar, those that are worse in another color."""
    labels = list(dict.fromkeys(bar.label for bar in picture.bars))
    offset: list[float | None] = [None] * len(labels)
    good: list[float | None] = [None] * len(labels)
    worse: list[float | None] = [None] * len(labels)
    texts: dict[tuple[int, int], str] = {}
    for bar in picture.bars:
        place = labels.index(bar.label)
        low, high = sorted((float(bar.start), float(bar.value)))
        offset[place] = low if bar.start else offset[place]
        kind = worse if bar.worse else good
        kind[place] = high - low if bar.start else float(bar.value)
        texts[2 if bar.worse else 1, place] = bar.text
    columns = [(" ", offset), ("−", good), ("+", worse)]
    names = [shortened(label, _NAME) for label in labels]
    frame = _chart(pen, area, "BAR_STACKED", names, columns, "#,##0.##")
    chart = frame.chart
    chart.has_legend = False
    chart.plots[0].gap_width, chart.plots[0].overlap = 60, 100
    chart.category_axis.reverse_order = True
    chart.value_axis.visible = False
    chart.value_axis.has_major_gridlines = False
    for number, color in enumerate(("", theme.ACCENT, theme.CRITICAL)):
        _filled(chart.plots[0].series[number], color)
    for (series, place), text in texts.items():
        if text:
            _label(chart.plots[0].series[series].points[place], text)
    return frame


def _chart(pen: Pen, area: Area, kind: str, names: Sequence[Any], columns: Columns, shown: str) -> Any:
    from pptx.chart.data import CategoryChartData
    from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
    from pptx.util import Pt

    data: Any = CategoryChartData(number_format=shown)  # type: ignore[no-untyped-call]
    data.categories = names
    for name, values in columns:
        data.add_series(name, values)
    frame = pen.slide.shapes.add_chart(getattr(XL_CHART_TYPE, kind), *points(area), data)
    chart = frame.chart
    chart.part.chart_workbook.update_from_xlsx_blob(_workbook(names, columns, pen.document.dated))
    chart.font.size, chart.font.color.rgb = Pt(10.5), rgb(theme.INK)
    chart.has_title, chart.has_legend = False, True
    chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    chart.value_axis.major_gridlines.format.line.color.rgb = rgb(theme.LINE)
    chart.value_axis.format.line.fill.background()
    chart.value_axis.tick_labels.number_format, chart.value_axis.tick_labels.number_format_is_linked = shown, False
    chart.category_axis.format.line.color.rgb = rgb(theme.GHOST)
    chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    return frame


def _workbook(names: Sequence[Any], columns: Columns, dated: dt.date) -> bytes:
    """The chart's numbers where the chart looks for them: names in column A, a series in each next one."""
    import xlsxwriter

    packed = io.BytesIO()
    how = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(packed, how)
    book.set_properties({"created": dt.datetime(dated.year, dated.month, dated.day, tzinfo=dt.UTC)})
    sheet, day = book.add_worksheet(), book.add_format({"num_format": "d mmm yyyy"})
    for row, name in enumerate(names, 1):
        if isinstance(name, dt.date):
            sheet.write_datetime(row, 0, dt.datetime(name.year, name.month, name.day), day)
        else:
            sheet.write_string(row, 0, name)
    for column, (title, values) in enumerate(columns, 1):
        sheet.write_string(0, column, title)
        for row, value in enumerate(values, 1):
            if value is not None:
                sheet.write_number(row, column, value)
    book.close()
    return packed.getvalue()


def _amounts(columns: Columns) -> str:
    """A number format that counts in thousands, millions or billions where there are that many."""
    most = max((abs(value) for _, values in columns for value in values if value), default=0)
    if most < 1e4:
        return "#,##0"
    commas, name = next((commas, name) for least, commas, name in _SCALES if most >= least)
    return f'#,##0.0{commas}" {name}"' if most < 2e7 else f'#,##0{commas}" {name}"'


def _time_axis(chart: Any, moments: Sequence[dt.date]) -> None:
    """Months below the lines, twelve at most."""
    months = (moments[-1] - moments[0]).days / 30.4
    axis = chart.category_axis._element
    for name, value in (("majorUnit", str(int(months // 12) + 1)), ("majorTimeUnit", "months")):
        for old in axis.findall(f"{{*}}{name}"):
            axis.remove(old)
        axis.append(axis.makeelement(f"{{{axis.nsmap['c']}}}{name}", {"val": value}))
    chart.category_axis.tick_labels.number_format = "mmm yy"
    chart.category_axis.tick_labels.number_format_is_linked = False
    blanks = chart._chartSpace.chart.find("{*}dispBlanksAs")
    if blanks is not None:
        blanks.set("val", "span")


def _titled(axis: Any, text: str) -> None:
    from pptx.util import Pt

    if text:
        axis.has_title = True
        axis.axis_title.text_frame.text = text
        axis.axis_title.text_frame.paragraphs[0].runs[0].font.size = Pt(10.5)


def _line(series: Any, color: str, dash: str | None) -> None:
    from pptx.enum.dml import MSO_LINE
    from pptx.util import Pt

    series.smooth = False
    series.format.line.color.rgb, series.format.line.width = rgb(color), Pt(2.25)
    if dash:
        series.format.line.dash_style = getattr(MSO_LINE, dash)
    series.marker.size = 5
    series.marker.format.fill.solid()
    series.marker.format.fill.fore_color.rgb = rgb(color)
    series.marker.format.line.color.rgb = rgb(color)


def _filled(series: Any, color: str) -> None:
    if not color:
        series.format.fill.background()
        return
    series.format.fill.solid()
    series.format.fill.fore_color.rgb = rgb(color)
    series.invert_if_negative = False


def _label(point: Any, text: str) -> None:
    from pptx.util import Pt

    frame = point.data_label.text_frame
    frame.text = text
    run = frame.paragraphs[0].runs[0]
    run.font.size, run.font.color.rgb, run.font.bold = Pt(10.5), rgb(theme.PAPER), True
