"""Milepost: the control system for IT project managers.

In a notebook: `project = milepost.read("plan.mpp")`, then `project.schedule().records()`, `project.review()`; or
`milepost.review("plan.mpp")` at once. Each name is loaded when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from milepost.errors import MilepostError
    from milepost.notebook import Project, read
    from milepost.plan import Plan, Problem
    from milepost.review import review

__all__ = ["MilepostError", "Plan", "Problem", "Project", "read", "review"]

_HOMES = {
    "MilepostError": "milepost.errors",
    "Plan": "milepost.plan",
    "Problem": "milepost.plan",
    "Project": "milepost.notebook",
    "read": "milepost.notebook",
    "review": "milepost.review",
}


def __getattr__(name: str) -> object:
    """Return one of the notebook's names, loading its room first."""
    if name not in _HOMES:
        raise AttributeError(f"milepost has no {name!r}")
    found = getattr(import_module(_HOMES[name]), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    """Return the notebook's names."""
    return sorted({*globals(), *__all__})
