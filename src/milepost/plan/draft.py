"""A plan in the making: readers add what they find; what cannot stand becomes a problem, never a crash.

`Draft.finish` returns the plan and every problem met, each saying where it stood and what was made of it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, fields, replace
from typing import Any

from milepost.plan.calendars import OFFICE_WEEK, Calendar
from milepost.plan.fields import CustomField, Fields
from milepost.plan.links import Link
from milepost.plan.model import UNKNOWN_SOURCE, Plan, Problem, Source
from milepost.plan.resources import Assignment, Resource
from milepost.plan.settings import DEFAULTS, Settings
from milepost.plan.tasks import Task


@dataclass
class Draft:
    """What a reader has found so far; tasks in outline order."""

    name: str = ""
    settings: Settings = DEFAULTS
    source: Source = UNKNOWN_SOURCE
    tasks: list[Task] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    calendars: list[Calendar] = field(default_factory=list)
    resources: list[Resource] = field(default_factory=list)
    assignments: list[Assignment] = field(default_factory=list)
    custom_fields: list[CustomField] = field(default_factory=list)
    manager: str = ""
    company: str = ""
    fields: Fields = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def problem(self, where: str, text: str) -> None:
        """Note something wrong in the user's data."""
        self.problems.append(Problem(where, text))

    def finish(self) -> tuple[Plan, tuple[Problem, ...]]:
        """Return the plan with everything that can stand, and the problems met."""
        self.calendars = self._sound_calendars()
        self.resources = self._unique(self.resources, "resource")
        self.tasks = self._sound_tasks()
        self.links = self._sound_links()
        self.assignments = self._sound_assignments()
        values: dict[str, Any] = {f.name: getattr(self, f.name) for f in fields(self) if f.name != "problems"}
        values = {k: tuple(v) if isinstance(v, list) else v for k, v in values.items()}
        return Plan(**values), tuple(self.problems)

    def _unique(self, values: Iterable[Any], what: str) -> list[Any]:
        found: dict[str, Any] = {}
        for value in values:
            if value.key in found:
                self.problem(f"{what} {value.key}", f"appears twice; the second, {value.name!r}, was left out.")
            else:
                found[value.key] = value
        return list(found.values())

    def _sound_calendars(self) -> list[Calendar]:
        calendars = self._unique(self.calendars, "calendar")
        known = {c.key: c for c in calendars}
        for n, calendar in enumerate(calendars):
            if calendar.base is not None and not _reaches_ground(calendar, known):
                self.problem(f"calendar {calendar.name}", "has no usable base calendar; office hours stand in for it.")
                week = tuple(o if d is None else d for d, o in zip(calendar.week, OFFICE_WEEK, strict=True))
                calendars[n] = known[calendar.key] = replace(calendar, base=None, week=week)
        self.settings = replace(self.settings, calendar=self._calendar(self.settings.calendar, known, "project"))
        self.resources = [
            replace(r, calendar=self._calendar(r.calendar, known, f"resource {r.name}")) for r in self.resources
        ]
        return calendars

    def _calendar(self, key: str | None, known: dict[str, Calendar], where: str) -> str | None:
        if key is None or key in known:
            return key
        self.problem(where, f"names calendar {key}, which the file does not hold; the project's calendar is used.")
        return None

    def _sound_tasks(self) -> list[Task]:
        calendars = {c.key: c for c in self.calendars}
        seen: set[str] = set()
        tasks = []
        for task in self._unique(self.tasks, "task"):
            if task.parent is not None and task.parent not in seen:
                self.problem(f"task {task.key}", f"{task.name!r} names summary {task.parent}, which is not above it.")
                task = replace(task, parent=None)
            if task.calendar is not None and task.calendar not in calendars:
                task = replace(task, calendar=self._calendar(task.calendar, calendars, f"task {task.name}"))
            seen.add(task.key)
            tasks.append(task)
        return tasks

    def _sound_links(self) -> list[Link]:
        known = {t.key for t in self.tasks}
        found: dict[tuple[str, str, str], Link] = {}
        for link in self.links:
            missing = {link.predecessor, link.successor} - known
            pair = (link.predecessor, link.successor, link.type)
            if missing:
                self.problem(
                    f"task {link.successor}", f"is linked with unknown task {missing.pop()}; the link was left out."
                )
            elif pair in found and found[pair] != link:
                self.problem(
                    f"task {link.successor}", f"is linked twice with {link.predecessor}; the later link was left out."
                )
            else:
                found[pair] = link
        return list(found.values())

    def _sound_assignments(self) -> list[Assignment]:
        tasks, resources = {t.key for t in self.tasks}, {r.key for r in self.resources}
        sound = []
        for a in self.assignments:
            if a.task in tasks and a.resource in resources:
                sound.append(a)
            else:
                self.problem(f"assignment {a.key}", "names a task or resource the file does not hold; it was left out.")
        return sound


def _reaches_ground(calendar: Calendar, known: dict[str, Calendar]) -> bool:
    seen = {calendar.key}
    base = calendar.base
    while base is not None:
        if base in seen or base not in known:
            return False
        seen.add(base)
        base = known[base].base
    return True
