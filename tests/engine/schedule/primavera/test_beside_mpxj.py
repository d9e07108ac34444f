"""Beside an independent scheduler that also counts as P6 does: MPXJ's, on random plans over three calendars.

Left out are lags behind finished work, which P6's own files settle otherwise, and dates imposed on tasks: with those
MPXJ breaks links that P6's help does not break, or lets a task end before it starts.
"""

import json
import random
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from milepost.formats import xer
from milepost.plan import (
    Author,
    Calendar,
    LagCalendar,
    Link,
    LinkType,
    Plan,
    Progress,
    Recorded,
    Settings,
    Source,
    Task,
    TaskKind,
    TaskType,
)
from milepost.plan.moments import iso, minute
from milepost.schedule import Schedule, schedule
from milepost.schedule.clocks import Clock, Clocks

START, STATUS = minute("2026-03-02T08:00"), minute("2026-03-16T08:00")
DAY = ((480, 720), (780, 1020))
CALENDARS = (
    Calendar("1", "Weekdays", (DAY,) * 5 + ((), ())),
    Calendar("2", "Every day", (DAY,) * 7),
    Calendar("3", "Early", (((480, 960),),) * 5 + ((), ())),
)
COUNT = """
import json, pathlib, sys, jpype, mpxj
jpype.startJVM()
from org.mpxj.primavera import PrimaveraXERFileReader
from org.mpxj.cpm import PrimaveraScheduler
from java.time import LocalDateTime
counted = {}
for path in pathlib.Path(sys.argv[1]).glob("*.xer"):
    project = PrimaveraXERFileReader().read(str(path))
    PrimaveraScheduler().schedule(project, LocalDateTime.parse("2026-03-02T08:00"))
    counted[path.stem] = {
        str(task.getUniqueID()): [
            str(task.getEarlyStart()), str(task.getEarlyFinish()), str(task.getLateStart()), str(task.getLateFinish())
        ]
        for task in project.getTasks()
    }
print(json.dumps(counted))
"""


def plan_of(seed: int, *, lags: bool, progress: bool) -> Plan:
    """A random plan of three to nine tasks."""
    chance = random.Random(seed)  # noqa: S311
    names = [str(100 + n) for n in range(chance.randint(3, 9))]
    tasks = [task_of(chance, name, progress=progress) for name in names]
    kinds, gaps = [LinkType.FS, LinkType.FS, LinkType.SS, LinkType.FF], [0, 480, 960, -480] if lags else [0]
    links = [
        Link(first, second, chance.choice(kinds), chance.choice(gaps))
        for n, first in enumerate(names)
        for second in names[n + 1 :]
        if chance.random() < 0.35
    ]
    whose = chance.choice(list(LagCalendar))
    settings = Settings(start=START, status_date=STATUS if progress else START, calendar="1", lag_calendar=whose)
    return Plan("P", tuple(tasks), tuple(links), CALENDARS, settings=settings, source=Source(author=Author.PRIMAVERA))


def task_of(chance: random.Random, key: str, *, progress: bool) -> Task:
    """A task of one to eight days, waiting, begun or done."""
    length, began = chance.choice([480, 960, 1440, 2400, 3840]), START + 1440 * chance.choice([0, 1, 2, 3, 7])
    state = Progress(remaining_duration=length)
    if progress and chance.random() < 0.3:
        state = Progress(100.0, actual_start=began, actual_finish=began + 540, remaining_duration=0)
    elif progress and chance.random() < 0.3:
        state = Progress(50.0, actual_start=began, remaining_duration=chance.choice([240, 480, 960]))
    kept = {"type": TaskType.FIXED_DURATION_AND_UNITS, "calendar": "1" if progress else chance.choice("123")}
    return Task(key, f"Task {key}", length, progress=state, **kept)


def promised(seed: int) -> Plan:
    """A random plan with milestones on everybody's calendar, and with a finish imposed on the whole."""
    chance, plan = random.Random(seed), plan_of(seed, lags=False, progress=False)  # noqa: S311
    days = chance.randint(10, 30)
    tasks = tuple(pointed(chance, task) if chance.random() < 0.25 else task for task in plan.tasks)
    return replace(plan, tasks=tasks, settings=replace(plan.settings, must_finish=START + 1440 * days + 540))


def pointed(chance: random.Random, task: Task) -> Task:
    """A milestone in the place of a task."""
    kind = chance.choice([TaskKind.START_MILESTONE, TaskKind.FINISH_MILESTONE])
    return replace(task, duration=0, kind=kind, calendar="1", progress=Progress(remaining_duration=0))


def recorded(counted: Schedule) -> Plan:
    """The plan with what was counted as its recorded dates: MPXJ reads no plan without any."""
    tasks = (
        replace(s.task, recorded=Recorded(s.start, s.finish, s.early_start, s.early_finish)) for s in counted.spans
    )
    return replace(counted.plan, tasks=tuple(tasks))


MAKERS: dict[str, Callable[[int], Plan]] = {
    "lags": partial(plan_of, lags=True, progress=False),
    "progress": partial(plan_of, lags=False, progress=True),
    "milestones and must finish": promised,
}


@pytest.mark.commands
@pytest.mark.parametrize("made", MAKERS.values(), ids=MAKERS)
def test_a_hundred_random_plans_get_the_same_dates(tmp_path: Path, made: Callable[[int], Plan]):
    pytest.importorskip("mpxj", reason="needs the extra [mpp]")
    ours = {str(seed): schedule(made(seed)) for seed in range(100)}
    for seed, counted in ours.items():
        (tmp_path / f"{seed}.xer").write_bytes(xer.write(recorded(counted)))
    command = [sys.executable, "-c", COUNT, str(tmp_path)]
    theirs = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    wrong = []
    for seed, counted in ours.items():
        clocks = Clocks(counted.plan)
        for span in counted.spans:
            mine = (span.early_start, span.early_finish, span.late_start, span.late_finish)
            clock, counted_there = clocks.of_task(span.task), [minute(each) for each in theirs[seed][span.task.key]]
            for their, our in zip(believed(clock, counted_there), mine, strict=False):
                if clock.between(their, our) != 0:
                    wrong.append((seed, span.task.key, iso(their), iso(our)))
    assert wrong == []


def believed(clock: Clock, dates: list[int]) -> list[int]:
    """MPXJ's dates of a task; without the late ones where idle time of another calendar makes its float negative."""
    early_start, early_finish, late_start, late_finish = dates
    short = min(clock.between(early_start, late_start), clock.between(early_finish, late_finish)) < 0
    return dates[:2] if short else dates
