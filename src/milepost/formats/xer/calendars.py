"""P6 calendars: the nested text of clndr_data, with the week, the exceptions and the hours of each day."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from milepost.formats.xer.cells import Cells
from milepost.formats.xer.tables import Row, Tell
from milepost.plan import Calendar, CalendarException
from milepost.plan.calendars import OFFICE_WEEK, Shift, Shifts, Week

OPENING = re.compile(r"\(\s*\d+\s*\|\|([^()]*)\(([^()]*)\)\s*\(|\)\s*\)")
CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::\d{2})?\s*([AaPp])?")
DAY_ZERO = date(1899, 12, 30)
"""Exceptions are dated by the days since then, as spreadsheets count."""
SUNDAY_FIRST = ("2", "3", "4", "5", "6", "7", "1")
"""P6's numbers of Monday to Sunday."""
EARLIEST, LATEST = date(1900, 1, 1), date(2200, 1, 1)


@dataclass
class Node:
    """One node of the nested text: (0||name(key|value|…)(nodes))."""

    name: str
    values: dict[str, str]
    nodes: list["Node"] = field(default_factory=list)

    def below(self, name: str) -> Iterator["Node"]:
        """Yield the nodes of a name anywhere below."""
        waiting = list(reversed(self.nodes))
        while waiting:
            node = waiting.pop()
            if node.name == name:
                yield node
            else:
                waiting.extend(reversed(node.nodes))


def nodes_of(text: str) -> Node:
    """Return the nested text as a tree below a nameless node; what is cut off or garbled is missing from it."""
    root = Node("", {})
    path = [root]
    for found in OPENING.finditer(text):
        if found[1] is None:
            if len(path) > 1:
                path.pop()
            continue
        parts = [part.strip() for part in found[2].split("|")]
        node = Node(found[1].strip(), dict(zip(parts[::2], parts[1::2], strict=False)))
        path[-1].nodes.append(node)
        path.append(node)
    return root


def read_calendars(rows: Iterable[Row], cells: Cells, tell: Tell) -> list[Calendar]:
    """Return the calendars of a file; those of resources and of other projects too, for they may be shared."""
    rows = list(rows)
    keys = {row["clndr_id"] for row in rows}
    return [read_calendar(row, keys, cells, tell) for row in rows]


def read_calendar(row: Row, keys: set[str], cells: Cells, tell: Tell) -> Calendar:
    """Return one calendar. P6 exports each with its base's exceptions; a base outside the file is no loss."""
    root = nodes_of(row["clndr_data"])
    key, name, base = row["clndr_id"], row["clndr_name"], row["base_clndr_id"]
    return Calendar(
        key,
        name or key,
        week_of(root, row, tell),
        tuple(exceptions_of(root, row, tell)),
        base=base if base in keys and base != key else None,
        minutes_per_day=positive(cells.minutes(row, "day_hr_cnt")),
        minutes_per_week=positive(cells.minutes(row, "week_hr_cnt")),
        minutes_per_month=positive(cells.minutes(row, "month_hr_cnt")),
        minutes_per_year=positive(cells.minutes(row, "year_hr_cnt")),
        personal=row["clndr_type"] == "CA_Rsrc",
    )


def positive(minutes: int | None) -> int | None:
    """Return minutes when there are any."""
    return minutes if minutes and minutes > 0 else None


def week_of(root: Node, row: Row, tell: Tell) -> Week:
    """Return the week, Monday first; office hours when the file states none that can be worked in."""
    days = next(root.below("DaysOfWeek"), None)
    by_number = {day.name: day for day in days.nodes} if days else {}
    week = tuple(shifts_of(by_number[n], row, tell) if n in by_number else () for n in SUNDAY_FIRST)
    worked = any(week) or any(day.nodes for day in exception_nodes(root))
    if not worked:
        tell(row.where, f"states no working time for calendar {row['clndr_name']!r}; office hours stand in for it.")
        return OFFICE_WEEK
    return week[0], week[1], week[2], week[3], week[4], week[5], week[6]


def exception_nodes(root: Node) -> Iterator[Node]:
    """Yield the dated exceptions."""
    for exceptions in root.below("Exceptions"):
        yield from exceptions.nodes


def exceptions_of(root: Node, row: Row, tell: Tell) -> Iterator[CalendarException]:
    """Yield the exceptions in order of date, days in a row with the same hours as one; a later entry overrules."""
    days: dict[date, Shifts] = {}
    for node in exception_nodes(root):
        day = day_of(node.values.get("d", ""))
        if day is None:
            tell(row.where, f"dates an exception {node.values.get('d', '')[:20]!r}, which is no day; it was left out.")
        else:
            days[day] = shifts_of(node, row, tell)
    first = last = None
    for day in sorted(days):
        if first is not None and last is not None and day == last + timedelta(1) and days[day] == days[first]:
            last = day
            continue
        if first is not None and last is not None:
            yield CalendarException(first, last, days[first])
        first = last = day
    if first is not None and last is not None:
        yield CalendarException(first, last, days[first])


def day_of(text: str) -> date | None:
    """Return the day of a day number, None for what is none from 1900 to 2200."""
    if not text.isascii() or not text.isdigit() or len(text) > 6:
        return None
    day = DAY_ZERO + timedelta(int(text))
    return day if EARLIEST <= day < LATEST else None


def shifts_of(day: Node, row: Row, tell: Tell) -> Shifts:
    """Return the hours of a day in order; overlapping ones are joined."""
    joined: list[Shift] = []
    for first, last in sorted(filter(None, (shift_of(node, row, tell) for node in day.nodes))):
        if joined and first < joined[-1][1]:
            joined[-1] = joined[-1][0], max(joined[-1][1], last)
        else:
            joined.append((first, last))
    return tuple(joined)


def shift_of(node: Node, row: Row, tell: Tell) -> Shift | None:
    """Return one stretch of hours; one that ends at 00:00 ends at midnight."""
    first, last = clock(node.values.get("s", "")), clock(node.values.get("f", ""))
    if first is not None and last is not None and first < (last or 1440):
        return first, last or 1440
    tell(row.where, f"states hours that Milepost cannot use, {node.values}; they were left out.")
    return None


def clock(text: str) -> int | None:
    """Return the minute of the day of a time such as 08:00, 7:30 or 5:00 PM; None for what is none."""
    found = CLOCK.match(text)
    if not found:
        return None
    hour = int(found[1])
    if found[3]:
        hour = hour % 12 + (12 if found[3] in "Pp" else 0)
    minute = hour * 60 + int(found[2])
    return minute % 1440 if minute <= 1440 and int(found[2]) < 60 else None
