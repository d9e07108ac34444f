"""The plans as files, written before anybody is measured."""

from benchmarks.contest import Case
from benchmarks.peers.taskjuggler import text_of


def write_mspdi(case: Case) -> None:
    """Write the plan as Microsoft Project's XML."""
    from milepost.formats import write

    write(case.plan, case.file(".xml"))


def write_as_project_does(case: Case) -> None:
    """Write an XML file as large as Microsoft Project makes it: bookings, work over time, 2.5 links a task."""
    from benchmarks.documents import write_document

    write_document(case.file(".xml"), case.size, case.size * 5 // 2)


def write_taskjuggler(case: Case) -> None:
    """Write the plan in TaskJuggler's language."""
    case.file(".tjp").write_text(text_of(case.plan), encoding="utf-8")
