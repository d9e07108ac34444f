"""Who waits for whom; a link with a project that is not read stands as the date it imposes."""

from collections.abc import Iterator
from dataclasses import replace

from milepost.formats.xer.cells import Cells
from milepost.formats.xer.people import first
from milepost.formats.xer.tables import Row, Tables, Tell
from milepost.plan import Link, LinkType, Task
from milepost.plan.moments import iso

TYPES = {f"PR_{kind}": kind for kind in LinkType} | {str(kind): kind for kind in LinkType}
"""P6 writes PR_FS; some other programs write FS."""


def read_links(rows: list[Row], cells: Cells, tell: Tell) -> Iterator[Link]:
    """Yield the links of a project; the kinds and lags that cannot be read become finish to start without lag."""
    for row in rows:
        before, after = row["pred_task_id"], row["task_id"]
        if before == after:
            tell(row.where, f"makes task {after} wait for itself; the link was left out.")
            continue
        kind = cells.choice(row, "pred_type", TYPES, LinkType.FS)
        yield Link(before, after, kind, cells.minutes(row, "lag_hr_cnt") or 0)


def split_links(tables: Tables, project: str) -> tuple[list[Row], list[Row]]:
    """Return the rows that link tasks of the project with one another, and those that link them with others."""
    inside: list[Row] = []
    across: list[Row] = []
    for row in tables.rows("TASKPRED"):
        own = {row["proj_id"] or project, row["pred_proj_id"] or row["proj_id"] or project}
        if own == {project}:
            inside.append(row)
        elif project in own:
            across.append(row)
    return inside, across


def external(tasks: dict[str, Task], across: list[Row], tables: Tables, cells: Cells, tell: Tell) -> dict[str, Task]:
    """Return the tasks whose links lead to projects left out, with the dates those impose as external dates."""
    others = {row["task_id"]: row for row in tables.rows("TASK")}
    changed: dict[str, Task] = {}
    for row in across:
        before, after = row["pred_task_id"], row["task_id"]
        key = after if after in tasks else before
        if key not in tasks:
            continue
        task = changed.get(key, tasks[key])
        other = others.get(before if key == after else after, Row([], [], ""))
        named = f"{other['task_name'] or (before if key == after else after)!r} of another project, which was left out"
        if key == after:
            date = first(cells, row, "aref") or first(cells, other, "act_end_date", "early_end_date")
            if date is not None and (task.external_start is None or date > task.external_start):
                task = replace(task, external_start=date)
            tell(row.where, f"{task.name!r} waits for {named}; {stands(task.external_start, 'starts no earlier than')}")
        else:
            date = first(cells, row, "arls") or first(cells, other, "late_start_date")
            if date is not None and (task.external_finish is None or date < task.external_finish):
                task = replace(task, external_finish=date)
            tell(row.where, f"{task.name!r} leads to {named}; {stands(task.external_finish, 'is due by')}")
        changed[key] = task
    return changed


def stands(date: int | None, words: str) -> str:
    """Return what was made of a link across projects, as the end of a sentence."""
    return f"instead it {words} {iso(date)}." if date is not None else "the link was left out."
