"""Lines of the notation: indentation, chunks set apart by two spaces, quoted text, comments."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

GAP = re.compile(r"[ \t]*\t[ \t]*|  +")
COMMA = re.compile(",")
QUOTED = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"')
HEADERS = (
    ("project", "manager", "company", "currency", "counted as", "week"),
    ("day", "one day", "one week", "one month", "start", "from finish"),
    ("calendar",),
    ("person", "role", "material", "expense"),
    ("holiday", "workday", "leave"),
    ("status", "finish by", "critical float", "option"),
)
"""The words that, followed by a colon, begin a line about the whole project; earlier groups are understood first."""
HEADER = re.compile(rf"({'|'.join(word for group in HEADERS for word in group)})\s*:\s*(.*)", re.IGNORECASE | re.DOTALL)
PLAIN = re.compile(r'(?!["#>]|//)[^\s,](?:[^\x00-\x1f\x7f,]*[^\s,])?')


class Misread(ValueError):
    """A piece of a line that cannot be understood; the text is the sentence for the problem."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line with something on it. chunks: what two spaces or a tab set apart; number: from 1."""

    number: int
    indent: int
    chunks: tuple[str, ...]

    @property
    def where(self) -> str:
        """How a problem names this line."""
        return f"line {self.number}"


def lines(text: str) -> Iterator[Line]:
    """Yield the lines that hold more than a comment."""
    for number, raw in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), start=1):
        bare = raw.strip()
        indent = len(raw[: len(raw) - len(raw.lstrip())].expandtabs(8))
        found = (bare,) if bare.startswith(">") else tuple(uncommented(split(bare, GAP)))
        if found:
            yield Line(number, indent, found)


def uncommented(chunks: list[str]) -> Iterator[str]:
    """Yield the chunks up to the first that begins a comment."""
    for chunk in chunks:
        if chunk == "#" or chunk.startswith(("//", "# ")):
            return
        if chunk:
            yield chunk


def split(text: str, gap: re.Pattern[str]) -> list[str]:
    """Return the pieces of a text between gaps; a gap within quotes is none. Takes linear time."""
    pieces, start, position, quotes = [], 0, 0, True
    mark = re.compile(f'"|{gap.pattern}')
    while found := mark.search(text, position):
        position = found.end()
        if found.group() != '"':
            pieces.append(text[start : found.start()])
            start = position
        elif quotes and text[max(found.start() - 1, 0)] in ' "#,\t':
            quoted = QUOTED.match(text, found.start())
            quotes = quoted is not None
            position = quoted.end() if quoted else position
    return [*pieces, text[start:]]


def unquote(text: str) -> str:
    """Return what a quoted text says (a JSON string); any other text as it stands."""
    if len(text) > 1 and text[0] == text[-1] == '"':
        try:
            return str(json.loads(text, strict=False))
        except ValueError:
            return text
    return text


def quote(text: str) -> str:
    """Return a name as it may stand on a line: as it is, or in quotes when it could be taken for something else."""
    if PLAIN.fullmatch(text) and "  " not in text and not HEADER.match(text):
        return text
    return json.dumps(text, ensure_ascii=False)


def leading(text: str) -> tuple[str, str]:
    """Return the quoted name a text begins with, without its quotes, and the rest; an empty name without one."""
    quoted = QUOTED.match(text)
    return (unquote(quoted.group()), text[quoted.end() :].strip()) if quoted else ("", text)
