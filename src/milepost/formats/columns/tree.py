"""Which row stands below which: by the parent it names, by level, by number, or by how far its name is set in."""

from collections.abc import Callable, Sequence

from milepost.formats.columns.rows import Row


def parents(rows: Sequence[Row], fields: frozenset[str], tell: Callable[[Row, str], None]) -> list[Row | None]:
    """Return the summary of each row, None at the top. fields: the columns the table has; the surest decides.

    tell: takes a row whose parent cannot be found, and what to say of it.
    """
    if "Parent" in fields:
        return by_reference(rows, tell)
    if "Level" in fields:
        return by_depth(rows, [row.level for row in rows])
    if "WBS" in fields and any("." in row.wbs for row in rows):
        return by_number(rows)
    return by_depth(rows, [row.indent for row in rows])


def by_depth(rows: Sequence[Row], depths: Sequence[int]) -> list[Row | None]:
    """Return as parent the nearest row above that lies less deep."""
    found: list[Row | None] = []
    stack: list[tuple[int, Row]] = []
    for row, depth in zip(rows, depths, strict=True):
        while stack and stack[-1][0] >= depth:
            stack.pop()
        found.append(stack[-1][1] if stack else None)
        stack.append((depth, row))
    return found


def by_number(rows: Sequence[Row]) -> list[Row | None]:
    """Return as parent the row above with the longest number that begins this one's: 1.2 of 1.2.3."""
    seen: dict[str, Row] = {}
    found: list[Row | None] = []
    for row in rows:
        parts = row.wbs.rstrip(".").split(".")[:50]
        above = (".".join(parts[:n]) for n in range(len(parts) - 1, 0, -1))
        found.append(next((seen[number] for number in above if number in seen), None))
        if row.wbs:
            seen.setdefault(row.wbs.rstrip("."), row)
    return found


def by_reference(rows: Sequence[Row], tell: Callable[[Row, str], None]) -> list[Row | None]:
    """Return as parent the row whose key, number, WBS code or name a row gives as its parent."""
    index: dict[str, Row] = {}
    for part in ("key", "number", "wbs", "name"):
        for row in rows:
            index.setdefault(getattr(row, part), row)
    index.pop("", None)
    found: list[Row | None] = []
    for row in rows:
        parent = index.get(row.parent)
        if row.parent and (parent is None or parent is row):
            tell(row, f"names {row.parent!r} as its summary, which the table does not hold.")
        found.append(parent if parent is not row else None)
    return found


def placed(
    rows: Sequence[Row], above: Sequence[Row | None], tell: Callable[[Row, str], None]
) -> list[tuple[Row, Row | None]]:
    """Return each row with its summary, in outline order: every summary before what stands below it.

    Of rows that stand below one another in a circle, one is put at the top, which is told.
    """
    parent_of = dict(zip(map(id, rows), above, strict=True))
    safe: set[int] = set()
    for row in rows:
        if circle := in_circle(row, parent_of, safe):
            tell(circle, "stands below itself; it was put at the top.")
            parent_of[id(circle)] = None
    below: dict[int, list[Row]] = {}
    for row in reversed(rows):
        below.setdefault(id(parent_of[id(row)]), []).append(row)
    stack, found = below.get(id(None), []), []
    while stack:
        row = stack.pop()
        found.append((row, parent_of[id(row)]))
        stack.extend(below.get(id(row), ()))
    return found


def in_circle(row: Row, parent_of: dict[int, Row | None], safe: set[int]) -> Row | None:
    """Return a row above this one that stands below itself, None when the way up ends. safe: rows known to end."""
    seen: set[int] = set()
    here: Row | None = row
    while here is not None and id(here) not in safe:
        if id(here) in seen:
            return here
        seen.add(id(here))
        here = parent_of[id(here)]
    safe |= seen
    return None


def outline_numbers(ordered: Sequence[tuple[Row, Row | None]]) -> dict[int, str]:
    """Return the number of each row in the outline, such as 2.1.3, by the row's identity."""
    count: dict[int, int] = {}
    found: dict[int, str] = {}
    for row, parent in ordered:
        count[id(parent)] = count.get(id(parent), 0) + 1
        above = found[id(parent)] + "." if parent is not None else ""
        found[id(row)] = f"{above}{count[id(parent)]}"
    return found
