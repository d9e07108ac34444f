"""What can be changed in a plan, one small value for each kind of change; every edit knows what undoes it.

A task is named by its key here; `milepost.formats.outline.edits` reads edits that a person typed.
"""

from collections.abc import Iterable

from milepost.plan.edits.durations import SetDuration, SetRemaining
from milepost.plan.edits.links import AddLink, RemoveLink, SetLag, SetLinkType
from milepost.plan.edits.patch import Edit, Patch, Swap
from milepost.plan.edits.people import AddLeave, SetUnits, SwapResource
from milepost.plan.edits.progress import SetFinished, SetPercent, SetStarted
from milepost.plan.edits.tasks import (
    SetActive,
    SetCalendar,
    SetConstraint,
    SetDeadline,
    SetLevelingDelay,
    SetManual,
    SetPriority,
)
from milepost.plan.model import Plan

__all__ = [
    "AddLeave",
    "AddLink",
    "Edit",
    "Patch",
    "RemoveLink",
    "SetActive",
    "SetCalendar",
    "SetConstraint",
    "SetDeadline",
    "SetDuration",
    "SetFinished",
    "SetLag",
    "SetLevelingDelay",
    "SetLinkType",
    "SetManual",
    "SetPercent",
    "SetPriority",
    "SetRemaining",
    "SetStarted",
    "SetUnits",
    "Swap",
    "SwapResource",
    "edited",
    "inverse",
]


def edited(plan: Plan, edits: Iterable[Edit]) -> Plan:
    """Return the plan with edits made in order. Raises ImpossibleEdit, UnknownTask or UnknownName."""
    for edit in edits:
        plan, _ = edit.patch(plan).applied(plan)
    return plan


def inverse(plan: Plan, edits: Iterable[Edit]) -> tuple[Patch, ...]:
    """Return what leads, made in order, from the edited plan back to this very plan. Raises as `edited` does."""
    back = []
    for edit in edits:
        plan, undo = edit.patch(plan).applied(plan)
        back.append(undo)
    return tuple(reversed(back))
