"""`milepost schedule`: the dates, floats and critical path of a plan."""

from argparse import ArgumentTypeError
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any

from milepost.cli.terminal import AsJson, Columns, OneProject, Plan, Untrusted, busy, print_json, read, tell
from milepost.cli.words import Word

if TYPE_CHECKING:
    from milepost.plan import Problem
    from milepost.schedule import Schedule, Span

DAYS_KEPT = 4096
"""How many days are put into words once: tasks begin and end on few of them."""


def author(text: str) -> str:
    """Return whose way of counting it is. Raises ArgumentTypeError for any other."""
    if text not in ("microsoft", "primavera"):
        raise ArgumentTypeError("it is either microsoft or primavera.")
    return text


Counted = Annotated[
    str, Word("--as", "Count as microsoft or primavera does; else as the file's program.", author, "WHO")
]
OnlyCritical = Annotated[bool, Word("--critical", "Show the critical tasks only.")]
Differences = Annotated[bool, Word("--differences", "Show where the dates are not the file's own, and why.")]


def schedule(
    file: Plan,
    as_json: AsJson = False,
    critical: OnlyCritical = False,
    differences: Differences = False,
    counted_as: Counted = "",
    project: OneProject = "",
    columns: Columns = None,
    untrusted: Untrusted = False,
) -> None:
    """Compute dates, floats and the critical path.

    Example: milepost schedule core-banking.mpp --critical
    """
    from milepost.plan import Author
    from milepost.schedule import schedule as compute
    from milepost.schedule.agreement import agreement, stale_problems

    reading = read(file, project, columns, untrusted=untrusted)
    with busy("Scheduling …"):
        found = compute(reading.plan, Author(counted_as) if counted_as else None)
        agreed = agreement(found) if differences else None
        problems = (*(agreed.problems if agreed else stale_problems(found)), *reading.problems, *found.problems)
    if as_json:
        document = as_document(found, problems)
        print_json(document | {"agreement": agreed.summary()} if agreed else document)
        return
    if agreed:
        from milepost.cli.differences import show as show_differences

        show_differences(agreed)
    else:
        show(found, only_critical=critical)
    tell(problems)


def as_document(found: "Schedule", problems: "tuple[Problem, ...]") -> dict[str, Any]:
    """Return a schedule as plain values: dates as ISO local minutes, floats in working minutes."""
    from milepost.plan.moments import iso

    settings = found.plan.settings
    head = {
        "name": found.plan.name,
        "file": found.plan.source.file,
        "format": found.plan.source.format,
        "counted_as": str(found.author),
        "start": iso(found.start),
        "finish": iso(found.finish),
        "status_date": None if settings.status_date is None else iso(settings.status_date),
        "tasks": len(found.spans),
    }
    return {"project": head, "tasks": found.records(), "problems": [str(p) for p in problems]}


def show(found: "Schedule", *, only_critical: bool) -> None:
    """Print the schedule as a table, summaries bold, critical tasks marked."""
    from milepost.cli.table import Row, print_table
    from milepost.plan.moments import moment

    title = f"{found.plan.name}: {moment(found.start):%-d %b %Y} – {moment(found.finish):%-d %b %Y}"
    levels: dict[str | None, int] = {None: 0}
    rows = []
    for span in found.spans:
        level = levels[span.task.parent]
        levels[span.task.key] = level + 1
        if span.critical or not only_critical:
            rows.append(Row(cells(found, span), found.plan.is_summary(span.task), 2 * level))
    print_table(title, ("#", "task", "start", "finish", "days", "float", ""), rows, folded=1, left=(1, 6))


def cells(found: "Schedule", span: "Span") -> list[str]:
    """Return the cells of one row."""
    per_day = found.plan.settings.minutes_per_day
    number = str(span.task.number if span.task.number is not None else span.task.key)
    dates = [f"{day_of(at // 1440)} {at // 60 % 24:02}:{at % 60:02}" for at in (span.start, span.finish)]
    days = [f"{minutes / per_day:.3g}" for minutes in (span.duration, span.total_float)]
    return [number, span.task.name, *dates, *days, "critical" if span.critical else ""]


@lru_cache(DAYS_KEPT)
def day_of(number: int) -> str:
    """Return a day, counted from that of moment 0, as the table shows it."""
    from milepost.plan.moments import DAY, moment

    return f"{moment(number * DAY):%-d %b %y}"
