"""How the width of a table is divided among its columns: the same on paper, slide and in Word."""

from milepost.reports.document import Cell, Kind, Row, Table, cell, plain
from milepost.reports.text import width
from milepost.reports.words import Words

_GAP, _LONGEST_WORD, _LONGEST_TEXT, _LONGEST_NUMBER = 1.4, 9.0, 32.0, 16.0


def shares(table: Table, room: float, words: Words) -> tuple[float, ...]:
    """The part of the whole for each column, adding up to 1; room: the table's width in em.

    Numbers, dates and statuses get what they need; texts share the rest by their length, no column narrower than a
    longish word. Where even that does not fit, all shrink alike.
    """
    wanted = [_wanted(table, number, words) for number in range(len(table.columns))]
    least = [_least(table, number, words, want) for number, want in enumerate(wanted)]
    if sum(wanted) <= room:
        texts = [column.kind is Kind.TEXT for column in table.columns]
        texts = texts if any(texts) else [True] * len(texts)
        spare = (room - sum(wanted)) / sum(texts)
        given = [want + spare * text for want, text in zip(wanted, texts, strict=True)]
    else:
        part = max(room - sum(least), 0) / max(sum(wanted) - sum(least), 0.01)
        given = [low + (want - low) * part for want, low in zip(wanted, least, strict=True)]
    return tuple(each / sum(given) for each in given)


def _cells(table: Table, number: int) -> list[Cell]:
    rows: tuple[Row, ...] = (*table.rows, *([table.total] if table.total else []))
    return [cell(row[number]) for row in rows]


def written(value: Cell, words: Words) -> str:
    """What is to be read in the cell, its light included."""
    text = plain(value.text)
    return text if not value.status else f"{value.status.shape} {text or words.of(value.status)}"


def _wanted(table: Table, number: int, words: Words) -> float:
    column = table.columns[number]
    widest = max((width(written(value, words)) for value in _cells(table, number)), default=0.0)
    if column.kind is Kind.TEXT:
        return _GAP + min(max(widest, width(column.title)), _LONGEST_TEXT)
    return _GAP + min(max(widest, _longest_word(column.title)), _LONGEST_NUMBER)


def _least(table: Table, number: int, words: Words, wanted: float) -> float:
    column = table.columns[number]
    if column.kind is not Kind.TEXT:
        return wanted
    texts = (written(value, words) for value in _cells(table, number))
    longest = max(map(_longest_word, (column.title, *texts)))
    return min(wanted, _GAP + min(longest, _LONGEST_WORD))


def _longest_word(text: str) -> float:
    return max(map(width, text.split()), default=0.0)
