"""`milepost convert`: a plan in another format."""

from pathlib import Path
from typing import Annotated

from milepost.cli.terminal import Columns, OneProject, Plan, Untrusted, busy, count, read, say, tell
from milepost.cli.words import Word

Target = Annotated[Path, Word("OUT", "Where to; the suffix says the format.", Path)]
Again = Annotated[bool, Word("--reschedule", "Write Milepost's dates instead of those in the file.")]


def convert(
    file: Plan,
    out: Target,
    reschedule: Again = False,
    project: OneProject = "",
    columns: Columns = None,
    untrusted: Untrusted = False,
) -> None:
    """Write a plan in another format.

    With the dates it came with, or with Milepost's own.

    Example: milepost convert core-banking.mpp core-banking.xml
    """
    from milepost.formats import write
    from milepost.schedule import schedule

    reading = read(file, project, columns, untrusted=untrusted)
    plan = reading.plan
    if reschedule or not any(task.recorded for task in plan.tasks):
        with busy("Scheduling …"):
            plan = schedule(plan).stamped()
    with busy(f"Writing {out.name} …"):
        lost = write(plan, out)
    tell((*reading.problems, *lost))
    held = ((plan.tasks, "task"), (plan.links, "link"), (plan.resources, "resource"))
    say(f"{out}: {', '.join(count(len(values), word) for values, word in held)}.")
