"""Small plans of every shape, for property tests."""

from collections.abc import Callable

from hypothesis import strategies as st

from milepost.plan import Calendar, Constraint, ConstraintKind, LagKind, Link, LinkType, Plan, Settings, Task
from milepost.plan.calendars import OFFICE_WEEK, ROUND_THE_CLOCK, Week
from milepost.plan.moments import minute

START = minute("2026-03-02T08:00")
NIGHT: Week = (((1380, 1440),), *(((0, 180), (240, 480), (1380, 1440)),) * 4, ((0, 180), (240, 480)), ())
OFFICE, CLOCK, NIGHTS = (
    Calendar("office", "Office", OFFICE_WEEK),
    Calendar("clock", "Clock", ROUND_THE_CLOCK),
    Calendar("nights", "Nights", NIGHT),
)
LAGS = st.sampled_from([0, 0, 0, 1, 60, 480, 3000, -60, -480])


@st.composite
def plans(
    draw: Callable[..., object],
    calendars: tuple[Calendar, ...] = (OFFICE,),
    constraints: tuple[ConstraintKind, ...] = (),
    lags: tuple[LagKind, ...] = (LagKind.WORKING, LagKind.WORKING, LagKind.ELAPSED),
) -> Plan:
    """Plans of up to seven tasks that wait only for earlier ones; the first calendar is the project's."""
    number = st.integers(0, 10**6)
    count = draw(st.integers(2, 7))
    tasks = tuple(task(n, draw(number), calendars, constraints, draw(number)) for n in range(count))
    pairs = draw(st.lists(st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)), max_size=12))
    ties = st.tuples(st.sampled_from(LinkType), LAGS, st.sampled_from(lags))
    kinds = draw(st.lists(ties, min_size=len(pairs), max_size=len(pairs)))
    links = {
        (min(a, b), max(a, b)): Link(str(min(a, b)), str(max(a, b)), tie, lag, kind if lag else LagKind.WORKING)
        for (a, b), (tie, lag, kind) in zip(pairs, kinds, strict=True)
        if a != b
    }
    return Plan("", tasks, tuple(links.values()), calendars, settings=Settings(start=START, calendar=calendars[0].key))


def task(
    n: int, chosen: int, calendars: tuple[Calendar, ...], constraints: tuple[ConstraintKind, ...], dated: int
) -> Task:
    """A task made from two numbers: its length and calendar, and its constraint."""
    duration = (0, 1, 60, 480, 481, 960, 1440, 3000)[chosen % 8]
    own = calendars[chosen // 8 % len(calendars)].key if chosen // 100 % 3 == 0 else None
    kind = constraints[dated % len(constraints)] if constraints and dated // 10 % 3 == 0 else ConstraintKind.ASAP
    dateless = kind in (ConstraintKind.ASAP, ConstraintKind.ALAP)
    constraint = Constraint(kind, None if dateless else START + dated % 20_000)
    return Task(str(n), f"Task {n}", duration=duration, calendar=own, constraint=constraint)
