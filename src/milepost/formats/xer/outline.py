"""The outline: the WBS as summaries, and the activities in their places below it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from milepost.formats.xer.codes import Extras
from milepost.formats.xer.notes import Notes
from milepost.formats.xer.tables import Row, Tables, Tell
from milepost.formats.xer.tasks import Activities
from milepost.plan import Task, TaskKind

DIGITS = re.compile(r"(\d+)")
LONGEST_PATH = 500
"""How much of a WBS code is kept, in characters: a hostile file may nest its rows without end."""
NOBODY = "Enterprise"
Natural = list[tuple[bool, int, str]]


def natural(text: str) -> Natural:
    """Return a key that sorts A9 before A10."""
    parts = ((part, part.isdecimal() and len(part) < 19) for part in DIGITS.split(text))
    return [(is_number, int(part) if is_number else 0, part) for part, is_number in parts]


def as_shown(row: Row) -> tuple[int, Natural]:
    """Return a key that sorts the rows of a WBS as P6 shows them."""
    number = row["seq_num"]
    return int(number) if number.isdecimal() and len(number) < 19 else 0, natural(row["wbs_short_name"])


def outline(rows: list[Row], tell: Tell) -> Iterator[tuple[Row, Row | None]]:
    """Yield the rows of a WBS, each below its parent, with the parent; what stands in a circle comes to the top."""
    known: dict[str, Row] = {}
    children: dict[str, list[Row]] = {}
    for row in sorted(rows, key=as_shown):
        if known.setdefault(row["wbs_id"], row) is not row:
            tell(
                row.where,
                f"repeats the number {row['wbs_id']} of {known[row['wbs_id']]['wbs_name']!r}; it was left out.",
            )
    for row in known.values():
        parent = row["parent_wbs_id"]
        children.setdefault(parent if parent in known else "", []).append(row)
    seen: set[str] = set()
    for top in [*children.get("", []), *known.values()]:
        if top["wbs_id"] in seen:
            continue
        if top["parent_wbs_id"] in known:
            tell(top.where, f"{top['wbs_name']!r} is its own parent, through others; it was put at the top.")
        waiting = [top]
        while waiting:
            row = waiting.pop()
            if row["wbs_id"] not in seen:
                seen.add(row["wbs_id"])
                yield row, None if row is top else known[row["parent_wbs_id"]]
                waiting.extend(reversed(children.get(row["wbs_id"], [])))


def owners(tables: Tables) -> dict[str, str]:
    """Return the people responsible in the company's breakdown, by number; its top as P6 is delivered is nobody."""
    return {row["obs_id"]: row["obs_name"] for row in tables.rows("OBS") if row["obs_name"] != NOBODY}


class Headings:
    """Makes a task of each WBS row. Its key is the row's number, behind a w where a task has that number too."""

    def __init__(self, tables: Tables, extras: Extras, separator: str) -> None:
        self._taken = {row["task_id"] for row in tables.rows("TASK")}
        self._extras, self._separator = extras, separator
        self._notes, self._owners = Notes(tables), owners(tables)

    def heading(self, row: Row, above: Task | None) -> Task:
        """Return the task of a WBS row."""
        number, short = row["wbs_id"], row["wbs_short_name"]
        return Task(
            number if number and number not in self._taken else f"w{number}",
            row["wbs_name"] or short or number,
            kind=TaskKind.HEADING,
            parent=above.key if above else None,
            wbs=f"{above.wbs}{self._separator}{short}"[-LONGEST_PATH:] if above else short,
            owner=self._owners.get(row["obs_id"], ""),
            notes=self._notes.of_wbs(row),
            fields=self._extras.of("wbs", number),
        )


def in_outline(
    wbs: list[Row], rows: list[Row], headings: Headings, activities: Activities, tell: Tell
) -> Iterator[Task]:
    """Yield each WBS row, then the activities directly below it by their code, then the WBS rows below it."""
    waiting: dict[str, list[Row]] = {}
    for row in sorted(rows, key=lambda row: natural(row["task_code"])):
        if row["task_id"]:
            waiting.setdefault(row["wbs_id"], []).append(row)
        else:
            tell(row.where, f"{row['task_name'] or 'a task'!r} has no number; it was left out.")
    made: dict[str, Task] = {}
    for row, above in outline(wbs, tell):
        heading = made[row["wbs_id"]] = headings.heading(row, made[above["wbs_id"]] if above else None)
        yield heading
        for each in waiting.pop(row["wbs_id"], ()):
            yield activities.task(each, heading)
    for number, lost in waiting.items():
        if number:
            unknown = f"stands below WBS {number}, which the file does not hold"
            tell(lost[0].where, f"{unknown}; its {len(lost)} tasks were put at the top.")
        for each in lost:
            yield activities.task(each, None)


def with_heading_calendars(tasks: list[Task], standard: str | None) -> list[Task]:
    """Return the tasks with each heading on the calendar that all below it share, else on the standard one.

    So P6 counts the durations and floats of WBS rows.
    """
    below: dict[str, set[str | None]] = {}
    for task in reversed(tasks):
        own = below.get(task.key) or {standard if task.kind is TaskKind.HEADING else task.calendar}
        if task.parent is not None:
            below.setdefault(task.parent, set()).update(own)
    shared = {key: next(iter(own)) if len(own) == 1 else standard for key, own in below.items()}
    return [replace(t, calendar=shared.get(t.key, standard)) if t.kind is TaskKind.HEADING else t for t in tasks]
