"""Jira's CSV export: epics, stories and sub-tasks as an outline, estimates and logged time, who blocks whom."""

from pathlib import Path

from milepost.formats import Format, Reading


def reads(path: Path) -> Reading:
    """Return the plan of an export. Raises UnreadableFile when it is no table or too large."""
    from milepost.formats.jira.issues import plan_of

    return plan_of(path)


def recognizes(head: bytes) -> bool:
    """Return whether a file begins with Jira's names of columns, in English or German."""
    line = head.decode("utf-8", "replace").removeprefix("\ufeff").split("\n", 1)[0]
    return ("Issue key" in line and "Summary" in line) or ("Vorgangsschlüssel" in line and "Zusammenfassung" in line)


FORMAT = Format("jira", (), recognizes, reads=reads)
