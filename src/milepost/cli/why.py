"""`milepost why`: the chain that makes a task's date, and what would have to change for it to move."""

from typing import TYPE_CHECKING, Annotated, Any

from milepost.cli.terminal import AsJson, Columns, OneProject, Plan, Untrusted, busy, print_json, read
from milepost.cli.words import Word

if TYPE_CHECKING:
    from milepost.schedule.why import Explanation

Wanted = Annotated[str, Word("TASK", "The task, by number, name or part of its name.")]


def why(
    file: Plan,
    task: Wanted,
    as_json: AsJson = False,
    project: OneProject = "",
    columns: Columns = None,
    untrusted: Untrusted = False,
) -> None:
    """Explain a task's date.

    The chain of links, calendars, constraints and people that makes it, and what would have to change.

    Example: milepost why core-banking.mpp "Go-live"
    """
    from milepost.plan.named import task_named
    from milepost.schedule import schedule
    from milepost.schedule.why import why as explain

    reading = read(file, project, columns, untrusted=untrusted)
    with busy("Scheduling …"):
        found = explain(schedule(reading.plan), task_named(reading.plan, task).key)
    if as_json:
        print_json(as_document(found))
        return
    from rich.console import Console

    Console().print(str(found), markup=False, highlight=False)


def as_document(found: "Explanation") -> dict[str, Any]:
    """Return an explanation as plain values; the first step is the task's own."""
    from milepost.plan.moments import iso
    from milepost.schedule.spans import record

    steps = [
        {
            "uid": record(step.span)["uid"],
            "name": step.span.task.name,
            "start": iso(step.span.start),
            "finish": iso(step.span.finish),
            "because": [str(holder.cause) for holder in step.holders],
            "text": step.text,
        }
        for step in found.steps
    ]
    return {"task": record(found.span), "steps": steps, "room": found.room, "changes": list(found.changes)}
