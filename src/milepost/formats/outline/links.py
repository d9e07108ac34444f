"""Links of the notation: `after Build, Design +2d, Test SS+1d, Draft FS+50%, #key FF-3h`."""

import re

from milepost.formats.outline.amounts import DURATION, duration, shown, spell_duration
from milepost.formats.outline.lines import Misread
from milepost.formats.outline.rows import Directory, Row
from milepost.plan import LagKind, Link, LinkType, Settings

LAG = rf"[+-]\s?(?:{DURATION}|\d{{1,5}}e?%)"
PERCENT = {LagKind.PERCENT: "%", LagKind.ELAPSED_PERCENT: "e%"}
REFERENCE = re.compile(rf"(?P<name>.*?)(?:\s+(?P<type>FS|SS|FF|SF)\s?(?P<typed>{LAG})?|\s+(?P<bare>{LAG}))?", re.DOTALL)


def link(text: str, row: Row, directory: Directory, settings: Settings) -> Link:
    """Return the link that one item behind `after` means. Raises Misread."""
    found = REFERENCE.fullmatch(text)
    if text in directory or not found:
        return between(directory.find(text, row), row, LinkType.FS, 0, LagKind.WORKING)
    lag, kind = lag_of(found["typed"] or found["bare"] or "", settings)
    return between(directory.find(found["name"], row), row, LinkType(found["type"] or "FS"), lag, kind)


def between(before: Row, row: Row, kind: LinkType, lag: int, lag_kind: LagKind) -> Link:
    """Return a link. Raises Misread when a task would wait for itself."""
    if before is row:
        raise Misread(f"{shown(row.name)} cannot wait for itself.")
    return Link(before.key, row.key, kind, lag, lag_kind)


def lag_of(text: str, settings: Settings) -> tuple[int, LagKind]:
    """Return the minutes or percent of `+2d`, `-3ed`, `+50%`, `+50e%`. Raises Misread."""
    if not text:
        return 0, LagKind.WORKING
    sign = -1 if text[0] == "-" else 1
    size = text[1:].strip()
    if size.endswith("%"):
        return sign * int(size.rstrip("e%")), LagKind.ELAPSED_PERCENT if "e" in size else LagKind.PERCENT
    amount = duration(size, settings)
    return sign * amount.minutes, LagKind.ELAPSED if amount.elapsed else LagKind.WORKING


def spell_link(link: Link, reference: str, settings: Settings) -> str:
    """Return a link as an item behind `after`. reference: how its predecessor is named there."""
    kind = "" if link.type is LinkType.FS else link.type.value
    return f"{reference} {kind}{spell_lag(link, settings)}".rstrip()


def spell_lag(link: Link, settings: Settings) -> str:
    """Return a lag with its sign, nothing when there is none."""
    if link.lag == 0 and link.lag_kind is LagKind.WORKING:
        return ""
    sign = "-" if link.lag < 0 else "+"
    if link.lag_kind in PERCENT:
        return f"{sign}{abs(link.lag)}{PERCENT[link.lag_kind]}"
    return sign + spell_duration(abs(link.lag), settings, elapsed=link.lag_kind is LagKind.ELAPSED)
