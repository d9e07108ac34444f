"""Plans in which everything happens: summaries, people, progress, typed dates, constraints, odd calendars."""

from collections.abc import Callable

from hypothesis import strategies as st

from milepost.plan import (
    Assignment,
    Constraint,
    ConstraintKind,
    LagKind,
    Link,
    LinkType,
    ManualDates,
    Plan,
    Progress,
    Resource,
    Settings,
    Task,
    TaskType,
)
from milepost.plan.moments import DAY

from .plans import CLOCK, LAGS, NIGHTS, OFFICE, START

CALENDARS = (OFFICE, NIGHTS, CLOCK)
PEOPLE = (Resource("ann", "Ann"), Resource("bob", "Bob", calendar="nights"))
DURATIONS = st.sampled_from([0, 1, 60, 480, 481, 960, 1440, 3000])
DAYS = st.integers(-5, 30).map(lambda n: START + n * DAY)
DATED = [kind for kind in ConstraintKind if kind not in (ConstraintKind.ASAP, ConstraintKind.ALAP)]


@st.composite
def constraints(draw: st.DrawFn, kinds: tuple[ConstraintKind, ...] = tuple(ConstraintKind)) -> Constraint:
    """Mostly none, else any with its date."""
    kind = draw(st.sampled_from([ConstraintKind.ASAP] * 6 + list(kinds)))
    return Constraint(kind, draw(DAYS) if kind in DATED else None)


@st.composite
def progresses(draw: st.DrawFn, duration: int) -> Progress:
    """Mostly none, else begun, with or without a break, or finished."""
    stage = draw(st.integers(0, 9))
    start = draw(DAYS)
    if stage == 9:
        return Progress(percent=100, actual_start=start, actual_finish=start + draw(st.integers(0, 9)) * DAY)
    if stage < 7:
        return Progress()
    rest = duration // 2
    resume = start + draw(st.integers(0, 9)) * DAY if draw(st.booleans()) else None
    return Progress(
        50, actual_start=start, actual_duration=duration - rest, remaining_duration=rest, stop=resume, resume=resume
    )


@st.composite
def tasks(draw: st.DrawFn, n: int, parents: list[str], *, late: bool) -> Task:
    """One task, below one of some parents or none."""
    duration = draw(DURATIONS)
    kinds = tuple(kind for kind in ConstraintKind if late or kind is not ConstraintKind.ALAP)
    manual = draw(st.integers(0, 9)) == 0
    return Task(
        str(n),
        f"Task {n}",
        duration=duration,
        parent=draw(st.sampled_from([None, *parents])),
        calendar=draw(st.sampled_from([None, None, *(calendar.key for calendar in CALENDARS)])),
        type=draw(st.sampled_from(TaskType)),
        active=draw(st.integers(0, 9)) > 0,
        manual=ManualDates(draw(DAYS), None) if manual else None,
        constraint=draw(constraints(kinds)),
        deadline=draw(st.one_of(st.none(), st.none(), DAYS)),
        leveling_delay=draw(st.sampled_from([0, 0, 0, 480])),
        progress=Progress() if manual else draw(progresses(duration)),
    )


@st.composite
def rich_plans(draw: Callable[..., object], most: int = 12, *, late: bool = True) -> Plan:
    """Plans of any shape that can be ordered; late: with tasks to be done as late as possible."""
    count = draw(st.integers(1, most))
    found: list[Task] = []
    parents: list[str] = []
    for n in range(count):
        found.append(draw(tasks(n, parents, late=late)))
        if draw(st.integers(0, 3)) == 0:
            parents = [*parents[-2:], str(n)]
    numbers = st.integers(0, count - 1)
    pairs = {(min(pair), max(pair)) for pair in draw(st.lists(st.tuples(numbers, numbers), max_size=15))}
    links = [draw(link(*pair)) for pair in sorted(pairs) if free(found, *pair)]
    assigned = draw(st.lists(st.tuples(numbers, st.sampled_from(["ann", "bob"])), max_size=5, unique=True))
    return Plan(
        "Everything",
        tuple(found),
        tuple(links),
        CALENDARS,
        PEOPLE,
        tuple(
            Assignment(
                f"{n} {who}", task=str(n), resource=who, work=found[n].duration, remaining_work=found[n].duration // 2
            )
            for n, who in assigned
        ),
        Settings(
            start=START,
            finish=START + 60 * DAY,
            calendar="office",
            from_finish=late and draw(st.integers(0, 5)) == 0,
            honor_constraints=draw(st.booleans()),
            split_in_progress=draw(st.booleans()),
            multiple_critical_paths=draw(st.booleans()),
        ),
    )


@st.composite
def link(draw: st.DrawFn, first: int, second: int) -> Link:
    """A link of any type and lag."""
    kind, lag = draw(st.sampled_from(LinkType)), draw(LAGS)
    counted = draw(st.sampled_from([LagKind.WORKING, LagKind.WORKING, LagKind.ELAPSED, LagKind.PERCENT]))
    return Link(str(first), str(second), kind, max(-50, lag) if counted is LagKind.PERCENT else lag, counted)


def free(tasks: list[Task], first: int, second: int) -> bool:
    """True when one task may wait for another: neither is the other, nor in a summary that waits already."""
    above = {task.key: task.parent for task in tasks}
    chains = [chain(str(n), above) for n in (first, second)]
    return first != second and not set(chains[0]) & set(chains[1])


def chain(key: str | None, above: dict[str, str | None]) -> list[str]:
    """A task and all summaries above it."""
    found = []
    while key is not None:
        found.append(key)
        key = above[key]
    return found
