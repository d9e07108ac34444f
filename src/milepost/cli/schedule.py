"""`milepost schedule`: the dates, floats and critical path of a plan."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from milepost.cli.terminal import AsJson, Columns, OneProject, Plan, Untrusted, busy, print_json, read, tell

if TYPE_CHECKING:
    from milepost.plan import Problem
    from milepost.schedule import Schedule, Span

Counted = Annotated[str, typer.Option("--as", help="Count as microsoft or primavera does; else as the file's program.")]
OnlyCritical = Annotated[bool, typer.Option("--critical", help="Show the critical tasks only.")]


def schedule(
    file: Plan,
    as_json: AsJson = False,
    critical: OnlyCritical = False,
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

    if counted_as not in ("", "microsoft", "primavera"):
        raise typer.BadParameter("it is either microsoft or primavera.", param_hint="--as")
    reading = read(file, project, columns, untrusted=untrusted)
    with busy("Scheduling …"):
        found = compute(reading.plan, Author(counted_as) if counted_as else None)
    problems = (*reading.problems, *found.problems)
    if as_json:
        print_json(as_document(found, problems))
        return
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
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from milepost.plan.moments import moment

    title = f"{found.plan.name}: {moment(found.start):%-d %b %Y} – {moment(found.finish):%-d %b %Y}"
    table = Table(title=Text(title), title_justify="left", title_style="bold", box=None, padding=(0, 2, 0, 0))
    table.add_column("#", justify="right", no_wrap=True)
    table.add_column("task", min_width=20, overflow="fold")
    for column in ("start", "finish", "days", "float", ""):
        table.add_column(column, justify="left" if column == "" else "right", no_wrap=True)
    levels: dict[str | None, int] = {None: 0}
    for span in found.spans:
        levels[span.task.key] = levels[span.task.parent] + 1
        if only_critical and not span.critical:
            continue
        name = Text("  " * levels[span.task.parent] + span.task.name)
        table.add_row(*cells(found, span, name), style="bold" if found.plan.is_summary(span.task) else "")
    Console().print(table)


def cells(found: "Schedule", span: "Span", name: Any) -> list[Any]:
    """Return the cells of one row."""
    from milepost.plan.moments import moment

    per_day = found.plan.settings.minutes_per_day
    number = str(span.task.number if span.task.number is not None else span.task.key)
    dates = [f"{moment(at):%-d %b %y %H:%M}" for at in (span.start, span.finish)]
    days = [f"{minutes / per_day:.3g}" for minutes in (span.duration, span.total_float)]
    return [number, name, *dates, *days, "critical" if span.critical else ""]
