"""The issues of an export as the rows of a plan."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from pathlib import Path

from milepost.errors import UnreadableFile
from milepost.formats import Reading
from milepost.formats.columns.cells import Cell
from milepost.formats.columns.headers import Header
from milepost.formats.columns.plan import fill, reader_of
from milepost.formats.columns.rows import Row
from milepost.formats.columns.text import cells, decoded
from milepost.formats.columns.words import DONE
from milepost.plan import Draft

MOST_BYTES = 50_000_000
FIELDS = {
    "Key": ("Issue key", "Vorgangsschlüssel"),
    "Number": ("Issue id", "Vorgangs-ID"),
    "Name": ("Summary", "Zusammenfassung"),
    "Parent": ("Custom field (Epic Link)", "Parent key", "Parent", "Parent id"),
    "Status": ("Status",),
    "Start": ("Custom field (Start date)", "Custom field (Target start)", "Start date"),
    "Deadline": ("Due date", "Due Date", "Fälligkeitsdatum", "Custom field (Target end)"),
    "Actual finish": ("Resolved", "Erledigt"),
    "Resources": ("Assignee", "Zugewiesene Person", "Bearbeiter"),
    "Priority": ("Priority", "Priorität"),
    "Notes": ("Description", "Beschreibung"),
}
"""The columns of each field; of several that say anything the first is taken."""
ESTIMATE = ("Original estimate", "Original Estimate", "Ursprüngliche Schätzung")
REMAINING = ("Remaining Estimate", "Verbleibende Schätzung")
SPENT = ("Time Spent", "Aufgewendete Zeit")
CATEGORY = ("Status Category",)
STORY_POINTS = ("Custom field (Story Points)", "Custom field (Story point estimate)", "Story Points")
BLOCKED_BY = ("Inward issue link (Blocks)", "Outward issue link (Dependency)", "Outward issue link (Depends)")
BLOCKS = ("Outward issue link (Blocks)", "Inward issue link (Dependency)", "Inward issue link (Depends)")
TAKEN = {name for names in FIELDS.values() for name in names} | {
    *(ESTIMATE + REMAINING + SPENT + STORY_POINTS + BLOCKED_BY + BLOCKS)
}

Issue = Mapping[str, Sequence[str]]
"""One row: what each column holds; columns may stand several times."""


def plan_of(path: Path) -> Reading:
    """Return the plan of an export. Raises UnreadableFile when it is no table or too large.

    Estimates and logged time are seconds of work; a task lasts as long as its estimate, done by one person. Every
    column that is no field of a plan, such as sprint and story points, is kept as a field of the company's own.
    """
    if path.stat().st_size > MOST_BYTES:
        raise UnreadableFile(path, f"is larger than the {MOST_BYTES // 1_000_000} MB a table may have.")
    text, told = decoded(path.read_bytes())
    try:
        names, *table = cells(text, {})
    except ValueError as error:
        raise UnreadableFile(path, str(error)) from None
    issues = [(n, issue_of(names, row)) for n, row in enumerate(table, start=2) if any(row)]
    waits = waiting(issue for _, issue in issues)
    rows = [row_of(n, issue, waits) for n, issue in issues]
    header = Header(0, dict.fromkeys((*FIELDS, "Duration", "Predecessors"), 0), names)
    draft = Draft(path.stem)
    fill(rows, reader_of(rows, header, draft))
    plan, problems = draft.finish()
    mapping = {field: name for field, among in FIELDS.items() for name in among if name in names}
    return Reading(plan, (*told, *problems), "jira", mapping)


def issue_of(names: Sequence[str], row: Sequence[str]) -> Issue:
    """Return what a row holds by column, empty cells left out."""
    found: dict[str, list[str]] = {}
    for name, cell in zip(names, row, strict=False):
        if cell.strip():
            found.setdefault(name, []).append(cell.strip())
    return found


def waiting(issues: Iterable[Issue]) -> dict[str, dict[str, None]]:
    """Return the keys that each issue waits for, in the order in which they are named, from either end of a link."""
    found: dict[str, dict[str, None]] = {}
    for issue in issues:
        key = first(issue, FIELDS["Key"])
        for name in BLOCKED_BY:
            found.setdefault(key, {}).update(dict.fromkeys(issue.get(name, ())))
        for other in (other for name in BLOCKS for other in issue.get(name, ())):
            found.setdefault(other, {})[key] = None
    return found


def row_of(line: int, issue: Issue, waits: Mapping[str, Mapping[str, None]]) -> Row:
    """Return an issue as a row of a table."""
    key, parent = first(issue, FIELDS["Key"]), first(issue, FIELDS["Parent"])
    found: dict[str, Cell] = {name: first(issue, among) for name, among in FIELDS.items()}
    found |= {"Resources": f"{found['Resources']};" if found["Resources"] else ""}
    found |= {"Predecessors": ";".join(waits.get(key, ()))}
    found |= times(issue)
    known: dict[str, Cell] = {name: cell for name, cell in found.items() if cell not in (None, "")}
    extra: dict[str, Cell] = {name: "; ".join(told) for name, told in issue.items() if name not in TAKEN}
    return Row(
        line,
        first(issue, FIELDS["Name"]),
        key=key,
        number=first(issue, FIELDS["Number"]),
        parent=parent,
        cells=known,
        extra=extra | points(issue),
    )


def times(issue: Issue) -> dict[str, Cell]:
    """Return duration, work and progress as time tracking tells them.

    A done issue is done whatever was logged, and one that is not has at least a hundredth to go.
    """
    estimate, left, spent = (seconds(issue, among) for among in (ESTIMATE, REMAINING, SPENT))
    is_done = first(issue, CATEGORY) == "Done" or first(issue, FIELDS["Status"]).casefold() in DONE.split("|")
    total = estimate or (spent or timedelta()) + (left or timedelta())
    share = 100.0 if is_done else 0.0
    if spent and not is_done:
        share = min(100 * (spent / (spent + (left or timedelta()))), 99.0)
    found: dict[str, Cell] = {"% complete": f"{share:.1f}%", "Actual work": spent, "Remaining work": left}
    if not is_done:
        found["Actual finish"] = ""
    return found | ({"Duration": total, "Work": total} if total else {})


def seconds(issue: Issue, among: Sequence[str]) -> timedelta | None:
    """Return an amount of time written in seconds, None when there is none."""
    text = first(issue, among).replace(",", "").replace(".", "")
    return timedelta(seconds=int(text)) if text.isdecimal() and len(text) < 12 else None


def points(issue: Issue) -> dict[str, Cell]:
    """Return story points as a figure."""
    text = first(issue, STORY_POINTS)
    try:
        return {"Story Points": float(text)} if text else {}
    except ValueError:
        return {}


def first(issue: Issue, among: Sequence[str]) -> str:
    """Return what the first column that says anything holds, nothing when none does."""
    return next((issue[name][0] for name in among if name in issue), "")
