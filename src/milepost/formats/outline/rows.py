"""Task lines before they become tasks: what was typed, where in the outline, and under which key."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from milepost.formats.outline.amounts import Amount, shown
from milepost.formats.outline.lines import Line, Misread, leading, unquote
from milepost.plan import Constraint

MOST_HINTS = 20
LONGEST_SEARCH = 3_000


@dataclass
class Row:
    """One task line. parent: the summary's row; values, progress: fields of the task to be; by, after: as typed."""

    line: Line
    name: str
    parent: "Row | None" = None
    key: str = ""
    wbs: str = ""
    children: int = 0
    duration: Amount | None = None
    work: int | None = None
    values: dict[str, Any] = field(default_factory=dict)
    progress: dict[str, Any] = field(default_factory=dict)
    costs: dict[str, Any] = field(default_factory=dict)
    constraints: list[Constraint] = field(default_factory=list)
    fields: dict[str, Any] = field(default_factory=dict)
    by: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def rows(lines: Iterable[Line]) -> list[Row]:
    """Return the task lines as rows, each knowing its summary; lines that begin with > are notes of the one above."""
    found: list[Row] = []
    stack: list[Row] = []
    top = 0
    for line in lines:
        if line.chunks[0].startswith(">") and found:
            found[-1].notes.append("  ".join(line.chunks)[1:].removeprefix(" "))
            continue
        while stack and stack[-1].line.indent >= line.indent:
            stack.pop()
        parent = stack[-1] if stack else None
        row = Row(line, unquote(line.chunks[0]), parent)
        if parent:
            parent.children += 1
            row.wbs = f"{parent.wbs}.{parent.children}"
        else:
            top += 1
            row.wbs = str(top)
        stack.append(row)
        found.append(row)
    return found


def name_keys(keyed: Sequence[tuple[str, str, str]]) -> list[str]:
    """Return a key for each (explicit key, name, summary's name).

    Without an explicit one a task's key is its name; where that stands more than once, `summary / name`; where even
    that is taken, a number in brackets follows.
    """
    count = Counter(name for _, name, _ in keyed)
    taken = {key for key, _, _ in keyed if key}
    nth: Counter[str] = Counter()
    found = []
    for key, name, summary in keyed:
        wanted = key or (f"{summary} / {name}" if summary and count[name] > 1 else name) or "task"
        unique = wanted
        while not key and unique in taken:
            nth[wanted] += 1
            unique = f"{wanted} ({nth[wanted] + 1})"
        taken.add(unique)
        found.append(unique)
    return found


class Directory:
    """Finds the row that a reference means."""

    def __init__(self, found: Sequence[Row]) -> None:
        self._by_key = {row.key: row for row in found}
        self._by_name: dict[str, list[Row]] = {}
        self._beside: dict[tuple[str, int], list[Row]] = {}
        self._hints = 0
        for row in found:
            self._by_name.setdefault(row.name, []).append(row)
            self._beside.setdefault((row.name, id(row.parent)), []).append(row)

    def __contains__(self, text: str) -> bool:
        return text in self._by_name or text in self._by_key

    def find(self, text: str, near: Row) -> Row:
        """Return the row of a name, of `summary / name`, or of `#key`; among namesakes the one beside `near`.

        Raises Misread when there is none, or more than one.
        """
        if text.startswith("#"):
            text = unquote(text[1:])
            if text in self._by_key:
                return self._by_key[text]
            raise Misread(f"waits for unknown {shown('#' + text)}.")
        text = leading(text)[0] or text
        named = self._by_name.get(text, [])
        beside = named if len(named) == 1 else self._beside.get((text, id(near.parent)), [])
        if len(beside) == 1:
            return beside[0]
        if text in self._by_key and not named:
            return self._by_key[text]
        if named:
            places = ", ".join(str(row.line.number) for row in named[:3])
            raise Misread(f"waits for {shown(text)}, which stands on lines {places}; write summary / name, or a #key.")
        raise Misread(f"waits for unknown {shown(text)}{self._hint(text)}")

    def _hint(self, text: str) -> str:
        self._hints += 1
        if self._hints > MOST_HINTS or len(self._by_name) > LONGEST_SEARCH:
            return "."
        short = [name for name in self._by_name if len(name) < 200]
        near = get_close_matches(text[:200], short, n=1)
        return f"; did you mean {shown(near[0])}?" if near else "."
