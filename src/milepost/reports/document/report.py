"""The whole report, and ways to look through it."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any

from milepost.reports.document.blocks import Block
from milepost.reports.document.runs import Run
from milepost.reports.words import Status, Words

_ANCHOR = re.compile(r"[a-z][a-z0-9-]*")


@dataclass(frozen=True, slots=True)
class Light:
    """A status in the head of the report; previous: the earlier ones, oldest first."""

    label: str
    status: Status
    note: str = ""
    previous: tuple[Status, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A report ready to print.

    dated: the day of the report; the only date printers know, also the files' own creation date.
    date_line: how the reader sees it ("Status on 30 November 2026"); provenance: the line that identifies the
    inputs (plan version, records, engine, seed, hash), printed at the foot of every page.
    Raises ValueError for a link to an anchor that no block has, and for an anchor used twice.
    """

    title: str
    subtitle: str = ""
    date_line: str = ""
    dated: dt.date
    lights: tuple[Light, ...] = ()
    blocks: tuple[Block, ...]
    provenance: str = ""
    language: str = "en"
    words: Words = field(default_factory=Words)

    def __post_init__(self) -> None:
        anchors = [name for value in parts(self) if (name := getattr(value, "anchor", ""))]
        for name, times in Counter(anchors).items():
            if times > 1 or not _ANCHOR.fullmatch(name):
                raise ValueError(f"Anchor {name!r} is used twice or is not made of small letters, digits and hyphens.")
        known = {"", *(f"#{name}" for name in anchors)}
        for value in parts(self):
            if isinstance(value, Run) and value.link not in known and value.link.startswith("#"):
                raise ValueError(f"The link {value.link} leads nowhere: no block has that anchor.")


def parts(value: Any) -> Iterator[Any]:
    """Every value a document is made of, in reading order."""
    if isinstance(value, tuple):
        for part in value:
            yield from parts(part)
    elif is_dataclass(value):
        yield value
        for each in fields(value):
            yield from parts(getattr(value, each.name))


def sources(document: Document) -> dict[str, int]:
    """The sources of the document, numbered from 1 in the order of their first use."""
    found = dict.fromkeys(source for value in parts(document) if (source := getattr(value, "source", "")))
    return {source: number for number, source in enumerate(found, 1)}


class Outline:
    """Follows the headings through a document, so that no depth is skipped: readers by ear lose their place."""

    def __init__(self) -> None:
        self._depth = 0

    def depth(self, level: int) -> int:
        self._depth = min(level, self._depth + 1)
        return self._depth
