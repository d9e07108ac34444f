"""Predecessors of a table become links."""

from collections.abc import Sequence

from milepost.formats.columns.lists import Wait, waits
from milepost.formats.columns.reader import Reader
from milepost.formats.columns.rows import Row
from milepost.plan import Link

ORDERS = {
    "Key predecessors": ("key", "number", "wbs", "name"),
    "Predecessors": ("number", "key", "wbs", "name"),
    "Successors": ("number", "key", "wbs", "name"),
}
"""The columns that name neighbors, and what a reference in each means, the likeliest first."""


def add_links(rows: Sequence[Row], reader: Reader) -> None:
    """Add the links of every row to the draft; what a row waits for in vain becomes a problem.

    Successors say the same as predecessors from the other end, and are taken where a table has only them.
    """
    columns = [name for name in ORDERS if name in reader.fields]
    index = directory(rows, ORDERS[columns[0] if columns else "Successors"])
    for row in rows:
        for wait in waits_of(row, columns[0], index, reader) if columns else ():
            other = index.get(wait.ref)
            if other is None:
                reader.draft.problem(row.where, f"names unknown '{wait.ref[:60]}' as a neighbor; no link was made.")
            elif columns[0] == "Successors":
                add(row, other, wait, reader)
            else:
                add(other, row, wait, reader)


def waits_of(row: Row, column: str, index: dict[str, Row], reader: Reader) -> list[Wait]:
    """Return what a cell of neighbors names."""
    return reader.take(row, column, lambda cell: waits(cell, index, reader.style, reader.measure)) or []


def directory(rows: Sequence[Row], parts: tuple[str, ...]) -> dict[str, Row]:
    """Return the rows by what may refer to them; the first part that fits decides.

    In a table without numbers a plain figure is the place of a row below the header, as in Smartsheet.
    """
    found: dict[str, Row] = {}
    for part in parts:
        for row in rows:
            found.setdefault(getattr(row, part), row)
    found.pop("", None)
    if not any(row.number for row in rows):
        for n, row in enumerate(rows, start=1):
            found.setdefault(str(n), row)
    return found


def add(before: Row, after: Row, wait: Wait, reader: Reader) -> None:
    """Add one link, unless its two ends are one."""
    if before is after:
        reader.draft.problem(after.where, "waits for itself; the link was left out.")
    else:
        reader.draft.links.append(Link(before.key, after.key, wait.type, wait.lag, wait.lag_kind))
