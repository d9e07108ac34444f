"""Which row names the columns, and which column holds which field."""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from milepost.formats.columns.titles import COLUMNS
from milepost.formats.columns.words import UNITS, by_word

MOST_ROWS = 40
"""The header stands within the first rows of a table."""
LEAST_SURE = 99
"""How sure our own words for fields are, which few tables use: any other name for the field is surer."""
IN_BRACKETS = re.compile(r"[(\[]([^)\]]{1,30})[)\]]")


@dataclass(frozen=True)
class Header:
    """The row that names the columns, and what they hold.

    row: its index. columns: column index by field. names: every column's name. units: what a column's bracket says
    of its figures, by field. language: en, de, fr or es, whichever most names come from.
    """

    row: int
    columns: dict[str, int]
    names: list[str]
    units: dict[str, str] = field(default_factory=dict)
    language: str = "en"

    @property
    def mapping(self) -> dict[str, str]:
        """The name of the column taken for each field."""
        return {name: self.names[column] for name, column in self.columns.items()}


@cache
def synonyms() -> dict[str, list[tuple[int, str, str]]]:
    """Return for each column name the fields it may hold: how sure (less is surer), field, language."""
    found: dict[str, list[tuple[int, str, str]]] = {}
    for name, languages in COLUMNS.items():
        found.setdefault(plain(name), []).append((LEAST_SURE, name, "en"))
        for language, words in languages.items():
            for rank, word in enumerate(words.split("|"), start=1):
                found.setdefault(word, []).append((rank, name, language))
    return found


def plain(text: str) -> str:
    """Return a column's name as it compares: small letters, no accents, brackets or punctuation."""
    bare = unicodedata.normalize("NFKD", IN_BRACKETS.sub(" ", text[:200]).casefold())
    letters = "".join(c for c in bare if not unicodedata.combining(c))
    return " ".join(re.sub(r"[_./:,;'’\-\s*]+", " ", letters).split())


def field_name(text: str) -> str:
    """Return the field a user's word for it means. Raises ValueError naming the fields there are."""
    found = next((name for name in COLUMNS if name.casefold() == text.strip().casefold()), None)
    if found is None:
        raise ValueError(f"cannot be mapped: there is no field {text!r}; there are {', '.join(COLUMNS)}.")
    return found


def find_header(rows: Sequence[Sequence[object]], wanted: Mapping[str, str]) -> Header | None:
    """Return the row of the first ones that names most columns, a name for the tasks among them; else None.

    wanted: columns that the user named, by field.
    """
    found = (header_of(n, row, wanted) for n, row in enumerate(rows[:MOST_ROWS]))
    named = [header for header in found if "Name" in header.columns]
    return max(named, key=lambda header: (len(header.columns), -header.row), default=None)


def header_of(n: int, row: Sequence[object], wanted: Mapping[str, str]) -> Header:
    """Return what a row says when it is read as a header."""
    names = [str(cell).strip() if cell is not None else "" for cell in row]
    columns = {f: names.index(column) for f, column in wanted.items() if column in names}
    languages: Counter[str] = Counter()
    claims = sorted(
        (rank, position, name, language)
        for position, text in enumerate(names)
        for rank, name, language in synonyms().get(plain(text), ())
    )
    for _, position, name, language in claims:
        if name not in columns and name not in wanted and position not in columns.values():
            columns[name] = position
            languages[language] += 1
    settle(columns)
    units = {name: unit for name, column in columns.items() if (unit := bracketed(names[column]))}
    return Header(n, columns, names, units, max(languages, key=lambda each: languages[each], default="en"))


def settle(columns: dict[str, int]) -> None:
    """Take planned dates for the dates where a table holds no others."""
    if columns.keys() & {"Start", "Finish"}:
        return
    for planned, plain_name in (("Baseline start", "Start"), ("Baseline finish", "Finish")):
        if planned in columns:
            columns[plain_name] = columns.pop(planned)


def bracketed(name: str) -> str:
    """Return the unit in the brackets of a column's name, such as h in Work (h)."""
    found = IN_BRACKETS.search(name)
    return by_word(UNITS).get(plain(found[1]), "") if found else ""
