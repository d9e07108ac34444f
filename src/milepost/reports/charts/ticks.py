"""Where the marks of a time axis stand, and what is written at them."""

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from typing import Any

from milepost.reports.words import Words

_DAYS = (1, 2, 7, 14)
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000, 24000)


def stamp(moment: dt.datetime) -> int:
    """Milliseconds since 1970 of the moment's own wall clock, read as if it were UTC: no time zone moves it."""
    return int((moment.replace(tzinfo=None) - dt.datetime(1970, 1, 1)).total_seconds() * 1000)


def ticks(first: dt.datetime, last: dt.datetime, most: int) -> list[dt.datetime]:
    """At most `most` moments on whole days, weeks, months or years between the two."""
    days = max((last - first).days, 1)
    for step in _DAYS:
        if days / step <= most:
            return list(_by_days(first, last, step))
    step = next(step for step in _MONTHS if days / 30.4 / step <= most or step == _MONTHS[-1])
    return list(_by_months(first, last, step))


def _by_days(first: dt.datetime, last: dt.datetime, step: int) -> Iterator[dt.datetime]:
    at = dt.datetime.combine(first.date(), dt.time())
    if step >= 7 and at.weekday():
        at -= dt.timedelta(days=at.weekday())
    while at <= last:
        if at >= first:
            yield at
        at += dt.timedelta(days=step)


def _by_months(first: dt.datetime, last: dt.datetime, step: int) -> Iterator[dt.datetime]:
    month = (first.year * 12 + first.month - 1) // step * step
    while month < 9999 * 12 and (at := dt.datetime(max(month // 12, 1), month % 12 + 1, 1)) <= last:
        if at >= first:
            yield at
        month += step


def labels(moments: Sequence[dt.datetime], words: Words) -> list[list[str]]:
    """One or two lines for each moment; the year stands where it changes."""
    yearly = all((at.month, at.day) == (1, 1) for at in moments) and len(moments) > 1
    daily = any(at.day != 1 for at in moments)
    lines, year = [], 0
    for at in moments:
        name = words.months[at.month - 1]
        line = [str(at.year)] if yearly else [f"{at.day} {name}" if daily else name]
        if not yearly and at.year != year:
            line.append(str(at.year))
        year = at.year
        lines.append(line)
    return lines


def axis(moments: Sequence[dt.datetime], words: Words, **more: Any) -> dict[str, Any]:
    """A Vega-Lite axis with exactly these marks."""
    written = {str(stamp(at)): line for at, line in zip(moments, labels(moments, words), strict=True)}
    expression = f"{json.dumps(written)}['' + time(datum.value)]"
    return {"values": [stamp(at) for at in moments], "labelExpr": expression, "title": None, **more}


def span(moments: Sequence[dt.datetime], margin: float = 0.02) -> tuple[dt.datetime, dt.datetime]:
    """First and last of the moments with a little air around them; a day where there is only one."""
    first, last = min(moments), max(moments)
    air = max((last - first) * margin, dt.timedelta(hours=12))
    return max(first - _room(first, air, -1), dt.datetime.min), last + _room(last, air, 1)


def _room(moment: dt.datetime, air: dt.timedelta, side: int) -> dt.timedelta:
    most = (moment - dt.datetime.min) if side < 0 else (dt.datetime.max - moment)
    return min(air, most)
