"""What a date imposed on a task does to its early and its late dates.

Microsoft's help, "Set a task constraint": SNET and FNET hold a task back; SNLT and FNLT pull it forward, and MSO and
MFO fix it, even before its predecessors are done, as long as tasks always honor their constraint dates. Otherwise
links win, and only the late dates keep to the constraint: float turns negative.
"""

from milepost.plan import Constraint, ConstraintKind
from milepost.schedule.microsoft.lengths import Length

DATED = (ConstraintKind.SNET, ConstraintKind.FNET, ConstraintKind.MSO, ConstraintKind.MFO)
"""Constraints whose date stands in for the project's start when nothing else asks for one (observed)."""
HARD = (ConstraintKind.SNLT, ConstraintKind.FNLT, ConstraintKind.MSO, ConstraintKind.MFO)
"""Constraints that can move a task before the dates its links ask for."""


def constrained_start(constraint: Constraint, start: int, length: Length, *, honor: bool) -> int:
    """Return the early start under a constraint, from the start that links ask for."""
    kind, date = constraint.kind, constraint.date
    if date is None:
        return start
    if kind is ConstraintKind.SNET:
        return max(start, date)
    if kind is ConstraintKind.SNLT:
        return min(start, date) if honor else start
    if kind is ConstraintKind.MSO:
        return date if honor else max(start, date)
    begin = length.start(date)
    if kind is ConstraintKind.FNLT:
        return min(start, begin) if honor else start
    if kind is ConstraintKind.MFO and honor:
        return begin
    return max(start, begin)


def constrained_finish(constraint: Constraint, finish: int, length: Length) -> int:
    """Return the late finish under a constraint, from the finish that successors allow."""
    kind, date = constraint.kind, constraint.date
    if date is None:
        return finish
    if kind is ConstraintKind.MSO:
        return length.finish(date)
    if kind is ConstraintKind.MFO:
        return date
    if kind is ConstraintKind.SNLT:
        return min(finish, length.finish(date))
    if kind is ConstraintKind.FNLT:
        return min(finish, date)
    return finish
