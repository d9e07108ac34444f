"""Plans to measure with: random networks of every link type, with lags, constraints and calendars, from a seed."""

import random

from milepost.plan import Calendar, Constraint, ConstraintKind, Link, LinkType, Plan, Progress, Settings, Task
from milepost.plan.calendars import OFFICE_WEEK, Week
from milepost.plan.moments import minute

START = minute("2026-01-05T08:00")
TYPES = [LinkType.FS] * 80 + [LinkType.SS] * 10 + [LinkType.FF] * 7 + [LinkType.SF] * 3
EARLY_DAY = ((360, 600), (630, 870))


def network(count: int, seed: int = 1, calendars: int = 8) -> Plan:
    """Return a plan of `count` tasks and about twice as many links, on several calendars."""
    chance = random.Random(seed)
    weeks: list[Week] = [OFFICE_WEEK, (*(EARLY_DAY,) * 5, (), ()), (*(((480, 960),),) * 6, ())]
    cals = tuple(Calendar(str(n + 1), f"Calendar {n + 1}", weeks[n % 3]) for n in range(calendars))
    tasks = []
    links = {}
    for n in range(count):
        soft = Constraint(ConstraintKind.SNET, START + chance.randrange(0, 200) * 1440 + 480)
        constraint = soft if chance.random() < 0.02 else Constraint()
        calendar = str(chance.randrange(calendars) + 1)
        length = chance.randrange(1, 80) * 60
        left = Progress(remaining_duration=length)
        tasks.append(Task(str(n + 1), f"Task {n + 1}", length, calendar=calendar, constraint=constraint, progress=left))
        for _ in range(2 if n else 0):
            before = chance.randrange(max(0, n - 200), n) + 1
            lag = chance.choice((0, 0, 0, 0, 0, 0, 0, 480, 960, -240))
            links[before, n + 1] = Link(str(before), str(n + 1), chance.choice(TYPES), lag)
    settings = Settings(start=START, calendar="1")
    return Plan(f"{count} tasks", tuple(tasks), tuple(links.values()), cals, settings=settings)
