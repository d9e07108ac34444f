"""The passes over a whole plan: forward, back, and the floats between them."""

from milepost.schedule.microsoft.backward import late_place
from milepost.schedule.microsoft.floats import set_floats
from milepost.schedule.microsoft.forward import early_place
from milepost.schedule.microsoft.state import FINISH, INACTIVE, LATE, NEVER, NONE, START, State


def count_early(s: State) -> None:
    """Find the early dates of every task."""
    for at in range(len(s.order)):
        early_place(s, s.order[at])


def count_late(s: State) -> None:
    """Find the late dates and floats of every task, while its row and those of its successors are at hand."""
    for at in range(len(s.order) - 1, -1, -1):
        place = s.order[at]
        late_place(s, place)
        if place < len(s.tasks):
            set_floats(s, place)


def count_floats(s: State) -> None:
    """Find the floats of every task."""
    for n in range(len(s.tasks)):
        set_floats(s, n)


def last_finish(s: State) -> int:
    """Return the project's finish: the last of any active task, summaries of typed dates too (observed)."""
    finish = NONE
    for n in range(len(s.tasks)):
        if not s.tasks[n].trait & INACTIVE:
            finish = max(finish, s.tasks[n].early_finish)
    return s.setting[START] if finish == NONE else finish


def first_late_start(s: State) -> int:
    """Return the project's start when it is counted from its finish: the first late start of any task.

    Microsoft's help, "Schedule a project from a finish date": tasks lie as late as possible unless told otherwise.
    """
    start = NEVER
    for n in range(len(s.tasks)):
        start = min(start, s.tasks[n].late_start)
    return s.setting[FINISH] if start == NEVER else start


def some_lie_late(s: State) -> bool:
    """True when a task lies late: what follows moves with it (Microsoft's help, "As Late As Possible")."""
    traits = 0
    for n in range(len(s.tasks)):
        traits |= s.tasks[n].trait
    return traits & LATE != 0
