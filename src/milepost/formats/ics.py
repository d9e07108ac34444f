"""iCalendar (RFC 5545): milestones and tasks as entries that any calendar program shows.

Written only. Times are local to whoever looks, as the plan's are. The same plan gives the same bytes: what RFC 5545
wants stamped is stamped with the plan's own status date or last save.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from milepost.formats import Format
from milepost.plan import Plan, Problem, Task
from milepost.plan.moments import DAY, day, minute, moment

if TYPE_CHECKING:
    from icalendar import Event

UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+")
"""Control characters, and those that turn the direction of what follows: no name needs them."""
UNKNOWN = minute("2000-01-01")
LONGEST = 1_000


def writes(plan: Plan) -> bytes:
    """Return the dated milestones and tasks of a plan as a calendar; summaries and inactive tasks are left out."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Milepost//Milepost//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", plain(plan.name))
    for task, start, finish in dated(plan):
        calendar.add_component(event(plan, task, start, finish))
    return bytes(calendar.to_ical())


def losses(plan: Plan) -> tuple[Problem, ...]:
    """Return what a calendar leaves behind."""
    leaves = [t for t in plan.tasks if t.active and not plan.is_summary(t)]
    undated = len(leaves) - sum(1 for _ in dated(plan))
    told = [Problem("", "A calendar keeps names, dates, people and progress of tasks, and nothing else of a plan.")]
    if undated:
        told.append(Problem("", f"Of the tasks, {undated} have no dates and were left out."))
    return tuple(told)


def dated(plan: Plan) -> Iterator[tuple[Task, int, int]]:
    """Yield the tasks to be shown, with start and finish: actual, else recorded, else fixed by a person."""
    for task in plan.tasks:
        if plan.is_summary(task) or not task.active:
            continue
        starts = (task.progress.actual_start, task.recorded and task.recorded.start, task.manual and task.manual.start)
        ends = (task.progress.actual_finish, task.recorded and task.recorded.finish, task.manual and task.manual.finish)
        start = next((each for each in starts if isinstance(each, int)), None)
        finish = next((each for each in ends if isinstance(each, int)), start)
        if start is not None and finish is not None:
            yield task, start, max(start, finish)


def event(plan: Plan, task: Task, start: int, finish: int) -> "Event":
    """Return one entry; it fills whole days when the task does, or is a milestone."""
    from uuid import NAMESPACE_URL, uuid5

    from icalendar import Event

    settings = plan.settings
    whole = start % DAY == settings.day_start and (finish - settings.day_finish) % DAY == 0
    entry = Event()
    identity = uuid5(NAMESPACE_URL, f"{plan.name}\n{task.key}")
    entry.add("uid", f"{identity}@milepost")
    entry.add("dtstamp", stamp(plan))
    entry.add("summary", plain(task.name))
    if whole or task.is_milestone:
        entry.add("dtstart", day(start))
        entry.add("dtend", after(finish if finish > start else finish + 1))
    else:
        entry.add("dtstart", moment(start))
        entry.add("dtend", moment(finish))
    if about := description(plan, task):
        entry.add("description", about)
    entry.add("transp", "TRANSPARENT")
    return entry


def after(finish: int) -> date:
    """Return the day after the last day that something ending at a moment touches."""
    return day(finish - 1) + timedelta(days=1)


def stamp(plan: Plan) -> datetime:
    """Return the moment the plan stands for, as UTC."""
    known = (plan.settings.status_date, plan.source.saved_at, plan.settings.start, UNKNOWN)
    return moment(next(each for each in known if each is not None)).replace(tzinfo=UTC)


def description(plan: Plan, task: Task) -> str:
    """Return where the task belongs, who does it, how far it is, and by when it is due."""
    people = [plan.resource_by_key[a.resource].name for a in plan.assignments_of.get(task.key, ())]
    lines = [
        plain(plan.by_key[task.parent].name) if task.parent is not None else "",
        plain(", ".join(people)),
        f"{task.progress.percent:g} %" if task.progress.percent else "",
        f"due {day(task.deadline)}" if task.deadline is not None else "",
    ]
    return "\n".join(line for line in lines if line)


def plain(text: str) -> str:
    """Return a text on one line, without characters that nobody sees."""
    return " ".join(UNSEEN.sub(" ", text[:LONGEST]).split())


FORMAT = Format("ics", (".ics",), recognizes=lambda _: False, writes=writes, losses=losses)
