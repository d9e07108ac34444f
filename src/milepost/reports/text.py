"""How wide texts are, and which characters of a stranger's text may be printed."""

import re
import unicodedata
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from typing import Any, TypeVar

Value = TypeVar("Value")

# Control characters break XML and terminals; bidirectional overrides let a name rewrite the line it stands in.
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufeff]")
_BREAKS = re.compile("[\t\n\v\f\r\u2028\u2029]+")
_IMPOSSIBLE = re.compile("[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LONG_WORD = re.compile(r"\S{25,}")


def printable(value: Value) -> Value:
    """The same value with every text in it fit for any format.

    Control characters are left out, line breaks become spaces, half characters become U+FFFD, accents are joined to
    their letters, and a text with right-to-left letters is isolated, so that it cannot turn round what follows it.
    """
    cleaned: Value = _cleaned(value)
    return cleaned


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return _printable(value)
    if isinstance(value, tuple):
        return tuple(map(_cleaned, value))
    if not is_dataclass(value) or isinstance(value, type):
        return value
    old = {each.name: getattr(value, each.name) for each in fields(value)}
    new = {name: _cleaned(part) for name, part in old.items()}
    return replace(value, **new) if new != old else value


def _printable(text: str) -> str:
    text = unicodedata.normalize("NFC", _IMPOSSIBLE.sub("\ufffd", _UNPRINTABLE.sub("", _BREAKS.sub(" ", text))))
    return f"\u2068{text}\u2069" if _RIGHT_TO_LEFT.search(text) else text


def breakable(text: str) -> str:
    """The text with places to break in words too long for a line."""
    return _LONG_WORD.sub(lambda word: "\u200b".join(re.findall(".{1,12}", word[0])), text)


# The advance of Inter's letters from space to tilde: A is nothing, each letter of the alphabet 1/25 em more.
_ADVANCES = "HHMQQZQHJJNRHLHJQKPPQPQOPQHIRRRNYRQSSPPTTHOROXTTQTQQQTRZRRQJJJMLIOPOPPJPPGGOGWPPPPJNIPOUOOOLILR"


def width(text: str) -> float:
    """How wide the text is in Inter, in em; about right for other sans-serif letters and other scripts."""
    return sum(map(_width, text))


@lru_cache(maxsize=4096)
def _width(letter: str) -> float:
    if " " <= letter <= "~":
        return (ord(_ADVANCES[ord(letter) - 32]) - 65) / 25
    if unicodedata.combining(letter) or unicodedata.category(letter) == "Cf":
        return 0.0
    return 1.0 if unicodedata.east_asian_width(letter) in "WF" else 0.66


def shortened(text: str, room: float) -> str:
    """The text, cut with an ellipsis where it is wider than `room` em."""
    if width(text) <= room:
        return text
    taken = 0.8
    for number, letter in enumerate(text):
        taken += width(letter)
        if taken > room:
            return text[:number].rstrip() + "…" + ("\u2069" if text.startswith("\u2068") else "")
    return text
