"""The child's side: MPXJ reads the file and writes the plan as text that Milepost's own readers understand."""

import json
import re
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from milepost.errors import UnreadableFile
from milepost.formats.mpp.amounts import mend_free_float, put_in_minutes
from milepost.formats.mpp.extras import extras
from milepost.formats.mpp.java import start
from milepost.formats.mpp.kinds import HEAD, MICROSOFT_PROJECT, MPX, PROJECTLIBRE, Kind, find_kind
from milepost.formats.mpp.refusals import reason_for
from milepost.formats.mpp.xml import Clean, clean

COPY, PLAN = "copy", "plan"
TODAY = re.compile(rb"\s*<CurrentDate>[^<]*</CurrentDate>")
"""Where MPXJ writes the day of the conversion."""
MICROSOFT_TYPES = ("MPP", "MPD")
NO_TITLE = ("None", "", "Project1")
"""What MPXJ calls a project whose file states no title."""


def convert(path: Path, library: str, jars: list[str], project: str | None = None) -> bytes:
    """Return a line of JSON — what Converted holds but the data — and below it the plan as MSPDI or XER.

    project: the name or number of the one wanted, of a file that holds several. Raises UnreadableFile.
    """
    with path.open("rb") as file:
        kind = find_kind(file.read(HEAD))
    if kind is None:
        raise UnreadableFile(path, "is no plan of a known format, whatever its name says.")
    xml = clean(path, kind) if kind.xml else None
    jpype = start(library, jars)
    try:
        plans = read(jpype, path, kind, xml)
        return write(jpype, kind, plans, xml.stated if xml else {}, wanted=project)
    except jpype.JClass("java.lang.OutOfMemoryError") as error:
        raise MemoryError from error
    except jpype.JException as error:
        trace = str(error.stacktrace())
        print(trace, file=sys.stderr)  # noqa: T201 - kept for whoever mends the reader
        raise UnreadableFile(path, reason_for(trace)) from error


def read(jpype: Any, path: Path, kind: Kind, xml: Clean | None) -> list[Any]:
    """Return the projects in the file, as MPXJ's ProjectFile. Raises UnreadableFile when there is none."""
    shutil.copyfile(path, COPY)  # databases are opened for writing
    failure = None
    for reader in readers(jpype, kind):
        source = in_memory(jpype, xml.data) if xml else jpype.JClass("java.io.File")(COPY)
        try:
            if found := [plan for plan in reader.readAll(source) if plan is not None]:
                return found
        except jpype.JException as error:
            failure = failure or error
    if failure:
        raise failure
    if kind is PROJECTLIBRE:
        raise UnreadableFile(path, "lacks its XML part: save it as Microsoft Project XML in ProjectLibre.")
    raise UnreadableFile(path, f"is of the kind {kind.name}, but holds no plan that can be read.")


def readers(jpype: Any, kind: Kind) -> Sequence[Any]:
    """Return MPXJ's readers of a kind, in the order to try them."""
    made = [jpype.JClass(f"org.mpxj.{name}")() for name in kind.readers]
    if kind is MICROSOFT_PROJECT:
        made[0].setReadPresentationData(False)
    if kind.primavera:
        made[0].setLinkCrossProjectRelations(True)
    if kind is MPX:
        # nothing in an MPX file says in which language its units and flags are written
        for locale in made[0].getSupportedLocales():
            made.append(type(made[0])())
            made[-1].setLocale(locale)
    return made


def in_memory(jpype: Any, data: bytes) -> Any:
    """Return bytes as Java reads them."""
    return jpype.JClass("java.io.ByteArrayInputStream")(jpype.JArray(jpype.JByte)(data))


def write(jpype: Any, kind: Kind, plans: list[Any], stated: dict[str, int], wanted: str | None) -> bytes:
    """Return the answer: the header line and the plan; every project for Primavera, the one wanted otherwise."""
    dropped = lost(plans, stated)
    if kind.primavera:
        header = write_xer(jpype, plans)
    else:
        chosen, others = choose(plans, wanted)
        dropped += [f"The project {each} of the same file was not read." for each in others]
        dropped += drop_remains(chosen) if kind is MICROSOFT_PROJECT else []
        header = write_mspdi(jpype, chosen)
    header |= {"format": kind.name, "dropped": dropped}
    return json.dumps(header).encode() + b"\n" + TODAY.sub(b"", Path(PLAN).read_bytes(), count=1)


def drop_remains(plan: Any) -> list[str]:
    """Take what a file still holds of deleted tasks out of a plan, and return in words that it was there.

    They have neither name nor links nor people, and lie beyond the project's finish, which was counted without them.
    """
    finish = plan.getProjectProperties().getFinishDate()
    remains = [task for task in plan.getTasks() if finish is not None and is_remains(task, finish)]
    for task in remains:
        task.remove()
    return [f"Rows of deleted tasks that the file still holds were left out: {len(remains)}."] if remains else []


def is_remains(task: Any, finish: Any) -> bool:
    """Return whether a task was deleted, judged by what it has not and by the project's finish."""
    ties = task.getPredecessors(), task.getSuccessors(), task.getChildTasks(), task.getResourceAssignments()
    if task.getName() or any(each.size() for each in ties):
        return False
    return task.getFinish() is not None and task.getFinish().compareTo(finish) > 0


def write_xer(jpype: Any, plans: list[Any]) -> dict[str, Any]:
    """Write the projects as XER and return what the header says of them."""
    writer = jpype.JClass("org.mpxj.primavera.PrimaveraXERFileWriter")()
    writer.setCharset(jpype.JClass("java.nio.charset.StandardCharsets").UTF_8)
    writer.write(jpype.JClass("java.util.ArrayList")(plans), PLAN)
    return {"kind": "xer"}


def write_mspdi(jpype: Any, plan: Any) -> dict[str, Any]:
    """Write the project as MSPDI and return what the header says of it."""
    properties = plan.getProjectProperties()
    if properties.getName() and str(properties.getProjectTitle()) in NO_TITLE:
        properties.setProjectTitle(properties.getName())
    if str(properties.getFileType()) == "MPD":
        mend_free_float(jpype, plan)
    put_in_minutes(jpype, plan)
    told = extras(jpype, plan)
    for task in plan.getTasks():
        task.setExternalTask(False)  # MPXJ leaves out tasks of other projects, and what waits for them would not wait
    writer = jpype.JClass("org.mpxj.mspdi.MSPDIWriter")()
    writer.setWriteTimephasedData(True)
    writer.write(plan, PLAN)
    return {
        "kind": "mspdi",
        "microsoft": str(properties.getFileType()) in MICROSOFT_TYPES,
        "producer": str(properties.getFullApplicationName() or ""),
        "extras": told,
    }


def choose(plans: list[Any], wanted: str | None) -> tuple[Any, list[str]]:
    """Return the project wanted, else the one of most tasks, and the names of the others."""
    properties = [plan.getProjectProperties() for plan in plans]
    names = [str(each.getName() or each.getProjectTitle()) for each in properties]
    if wanted is not None and wanted not in names:
        raise UnreadableFile("", f"holds no project {wanted}; it holds {', '.join(names)}.")
    sizes = [plan.getTasks().size() for plan in plans]
    place = names.index(wanted) if wanted else sizes.index(max(sizes))
    return plans[place], [name for number, name in enumerate(names) if number != place]


def lost(plans: list[Any], stated: dict[str, int]) -> list[str]:
    """Return, in words, what stood in the file and is not in the plans."""
    found = {
        "tasks": sum(plan.getTasks().size() for plan in plans),
        "links": sum(task.getPredecessors().size() for plan in plans for task in plan.getTasks()),
        "assignments": sum(plan.getResourceAssignments().size() for plan in plans),
    }
    words = [
        f"{number - found[what]} of {number} {what} name something the file does not hold, and were left out."
        for what, number in stated.items()
        if number > found[what]
    ]
    damaged = sum(plan.getIgnoredErrors().size() for plan in plans)
    return words + ([f"{damaged} parts of the file are damaged, and were left out."] if damaged else [])
