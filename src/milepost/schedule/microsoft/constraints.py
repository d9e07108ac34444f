"""What a date imposed on a task does to its early and its late dates.

Microsoft's help, "Set a task constraint": SNET and FNET hold a task back; SNLT and FNLT pull it forward, and MSO and
MFO fix it, even before its predecessors are done, as long as tasks always honor their constraint dates. Otherwise
links win, and only the late dates keep to the constraint: float turns negative.
"""

from milepost.plan import ConstraintKind
from milepost.schedule.microsoft.state import State
from milepost.schedule.microsoft.stints import whole_finish, whole_start

FREE, SNET, SNLT, FNET, FNLT, MSO, MFO = range(7)
"""The numbers of the constraints; FREE for those without a date."""
NUMBERS = {
    ConstraintKind.SNET: SNET,
    ConstraintKind.SNLT: SNLT,
    ConstraintKind.FNET: FNET,
    ConstraintKind.FNLT: FNLT,
    ConstraintKind.MSO: MSO,
    ConstraintKind.MFO: MFO,
    ConstraintKind.START_ON: SNET,
    ConstraintKind.FINISH_ON: FNET,
}
"""P6's start on and finish on hold a task back, as its nearest kin here do."""
DATED = (SNET, FNET, MSO, MFO)
"""Constraints whose date stands in for the project's start when nothing else asks for one (observed)."""
HARD = (SNLT, FNLT, MSO, MFO)
"""Constraints that can move a task before the dates its links ask for."""


def constrained_start(s: State, n: int, start: int, honor: int) -> int:
    """Return the early start of a task under its constraint, from the start that links ask for."""
    kind, date = s.tasks[n].constraint, s.tasks[n].imposed
    if kind == FREE:
        return start
    if kind == SNET:
        return max(start, date)
    if kind == SNLT:
        return min(start, date) if honor else start
    if kind == MSO:
        return date if honor else max(start, date)
    begin = whole_start(s, n, date)
    if kind == FNLT:
        return min(start, begin) if honor else start
    if kind == MFO and honor:
        return begin
    return max(start, begin)


def constrained_finish(s: State, n: int, finish: int) -> int:
    """Return the late finish of a task under its constraint, from the finish that successors allow."""
    kind, date = s.tasks[n].constraint, s.tasks[n].imposed
    if kind == MSO:
        return whole_finish(s, n, date)
    if kind == MFO:
        return date
    if kind == SNLT:
        return min(finish, whole_finish(s, n, date))
    if kind == FNLT:
        return min(finish, date)
    return finish
