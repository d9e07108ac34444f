"""The Gantt picture as native shapes, so that a bar can be moved or colored in the room."""

import datetime as dt
from dataclasses import dataclass

from milepost.reports.charts import Gantt, GanttRow, theme
from milepost.reports.charts.ticks import labels, span, ticks
from milepost.reports.document import Run
from milepost.reports.pptx.shapes import Pen, Style
from milepost.reports.pptx.sizes import Area
from milepost.reports.text import shortened, width
from milepost.reports.words import Words

ROWS = 24
_HEAD, _FOOT, _SIZE, _NOTE = 26.0, 16.0, 9.5, 48.0


@dataclass(frozen=True, slots=True)
class _Plot:
    """The part of the slide with the bars, and the time it stands for."""

    area: Area
    first: dt.datetime
    last: dt.datetime
    pitch: float

    def x(self, moment: dt.datetime) -> float:
        return self.area.left + self.area.width * ((moment - self.first) / (self.last - self.first))

    def bar(self, row: int, start: dt.datetime, finish: dt.datetime, *, top: float, high: float) -> Area:
        """A bar in the row; top and high are parts of the row's height."""
        left = self.x(start)
        return Area(left, self.y(row) + top * self.pitch, max(self.x(finish) - left, 1.5), high * self.pitch)

    def y(self, row: int) -> float:
        return self.area.top + row * self.pitch


def draw(pen: Pen, area: Area, picture: Gantt, words: Words) -> None:
    """Names on the left, months above, a group of shapes for each row."""
    rows = picture.rows
    names = min(
        max((width(row.name) * _SIZE * 1.05 + row.level * 10 for row in rows), default=80) + 12, area.width * 0.4
    )
    first, last = span(picture.moments or (dt.datetime(2000, 1, 1),))
    inner = Area(area.left + names, area.top + _HEAD, area.width - names - _NOTE, area.height - _HEAD - _FOOT)
    plot = _Plot(inner, first, last, min(inner.height / max(len(rows), 1), 22))
    _months(pen, plot, len(rows), words)
    for number, row in enumerate(rows):
        if row.summary:
            pen.box(Area(area.left, plot.y(number), area.width, plot.pitch), fill=theme.FAINT)
    if picture.as_of:
        line = Area(plot.x(picture.as_of), inner.top - 4, 0.9, len(rows) * plot.pitch + 4)
        pen.box(line, fill=theme.INK).name = words.status_date
    _legend(pen, Area(area.left, plot.y(len(rows)) + 4, area.width, 12), picture, words)
    for number, row in enumerate(rows):
        _name(pen, Area(area.left, plot.y(number), names - 6, plot.pitch), row)
        _row(pen, plot, number, row)


def _legend(pen: Pen, area: Area, picture: Gantt, words: Words) -> None:
    """What the shapes mean, those only that are in the picture."""
    rows = picture.rows
    signs = [
        (any(row.done for row in rows), "■", theme.ACCENT, words.done),
        (any(row.critical for row in rows), "■", theme.CRITICAL, words.critical),
        (any(row.baseline for row in rows), "▬", theme.GHOST, words.baseline),
        (any(row.milestone for row in rows), "◇", theme.INK, words.milestone),
        (any(row.deadline for row in rows), "▽", theme.INK, words.deadline),
        (picture.as_of is not None, "|", theme.INK, words.status_date),
    ]
    paragraph = pen.text(area, []).paragraphs[0]
    for shown, sign, color, name in signs:
        if shown:
            pen.run(paragraph, Run(f"{sign} "), Style(8.5, color))
            pen.run(paragraph, Run(f"{name}     "), Style(8.5, theme.MUTED))


def _months(pen: Pen, plot: _Plot, rows: int, words: Words) -> None:
    marks = ticks(plot.first, plot.last, max(int(plot.area.width // 44), 2))
    for mark, written in zip(marks, labels(marks, words), strict=True):
        left = plot.x(mark)
        pen.box(Area(left, plot.area.top, 0.5, rows * plot.pitch), fill=theme.LINE)
        style = Style(8.5, theme.MUTED)
        text = [(line, style) for line in reversed(written)]
        pen.text(Area(left, plot.area.top - _HEAD, 44, _HEAD - 3), text, "bottom")


def _name(pen: Pen, area: Area, row: GanttRow) -> None:
    indent = min(row.level, 6) * 10
    room = Area(area.left + indent, area.top, max(area.width - indent, 20), area.height)
    text = shortened(row.name, room.width / _SIZE)
    pen.text(room, [(text, Style(_SIZE, strong=row.summary))], "middle")


def _row(pen: Pen, plot: _Plot, number: int, row: GanttRow) -> None:
    """Baseline below, then the bar with its done part, the milestone or the summary's line, the deadline, the note."""
    soft, full = (theme.PALE, theme.CRITICAL) if row.critical else (theme.SOFT, theme.ACCENT)
    if row.baseline and row.baseline[0] < row.baseline[1]:
        pen.box(plot.bar(number, *row.baseline, top=0.7, high=0.14), fill=theme.GHOST)
    if row.summary:
        pen.box(
            plot.bar(number, row.start, row.finish, top=0.4, high=0.16), fill=full if row.critical else theme.SUMMARY
        )
    elif row.milestone:
        side = plot.pitch * 0.62
        place = Area(plot.x(row.start) - side / 2, plot.y(number) + plot.pitch * 0.15, side, side)
        edge = full if row.critical else theme.INK
        pen.box(place, fill=edge if row.done == 1 else theme.PAPER, edge=edge, thick=1.25, kind="DIAMOND")
    else:
        _bar(pen, plot, number, row, (soft, full))
    if row.deadline:
        missed = row.finish > row.deadline
        place = Area(plot.x(row.deadline) - 4, plot.y(number), 8, 6)
        edge = theme.CRITICAL if missed else theme.INK
        pen.box(place, fill=edge if missed else theme.PAPER, edge=edge, kind="FLOWCHART_MERGE")
    if row.note:
        left = plot.x(max(at for at in (row.finish, row.deadline) if at)) + 8
        place = Area(left, plot.y(number), _NOTE - 8, plot.pitch)
        pen.text(place, [(shortened(row.note, 4.6), Style(8.5, theme.MUTED))], "middle")


def _bar(pen: Pen, plot: _Plot, number: int, row: GanttRow, colors: tuple[str, str]) -> None:
    soft, full = colors
    whole = plot.bar(number, row.start, row.finish, top=0.2, high=0.46)
    pen.box(whole, fill=soft, edge=full, thick=1.5 if row.critical else 0.75).name = row.name or "Task"
    if row.done:
        pen.box(Area(whole.left, whole.top, whole.width * row.done, whole.height), fill=full)
