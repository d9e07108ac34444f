"""Dates, lengths and lists as a person would say them."""

from collections.abc import Iterable, Sequence

from milepost.plan import Task
from milepost.plan.moments import day


def quoted(task: Task | str) -> str:
    """Return a task's name in quotation marks; words of ours stand as they are."""
    return task if isinstance(task, str) else f"“{task.name.strip() or task.key}”"


def on(moment: int) -> str:
    """Return the day of a moment, such as 3 March 2026."""
    date = day(moment)
    return f"{date.day} {date:%B %Y}"


def counted(number: float, one: str, many: str = "") -> str:
    """Return a number with its noun: 1 task, 12 tasks, 2.5 days; above three nobody wants decimals."""
    shown = f"{number:.0f}" if abs(number) >= 3 or float(number).is_integer() else f"{number:.1f}"
    return f"{shown.removesuffix('.0')} {one if shown in ('1', '1.0') else many or one + 's'}"


def days(number: float) -> str:
    """Return so many working days in words."""
    return "less than a working day" if 0 < number < 0.75 else counted(round(number, 1), "working day")


def percent(share: float) -> str:
    """Return a share as a whole percentage."""
    return f"{share:.0%}"


def listed(names: Iterable[str], most: int = 3) -> str:
    """Return names as a list in prose, cut after the first few: A, B and 4 more."""
    found = list(names)
    shown = found[:most] if len(found) > most + 1 else found
    rest = [f"{len(found) - len(shown)} more"] if len(found) > len(shown) else []
    return joined([*shown, *rest])


def joined(parts: Sequence[str]) -> str:
    """Return parts with commas, and “and” before the last."""
    return " and ".join([*([", ".join(parts[:-1])] if len(parts) > 1 else []), *parts[-1:]])
