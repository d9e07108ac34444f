"""Working time, as odd as calendars allow."""

from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from tests.strategies.values import days, maybe, names, texts

from milepost.plan import Calendar, CalendarException, Frequency, Recurrence, WorkWeek
from milepost.plan.calendars import AS_BASE, OFFICE_DAY, Week


@st.composite
def shifts(draw: st.DrawFn) -> tuple[tuple[int, int], ...]:
    """A day's work: usual hours, a day off, or up to three odd stretches."""
    if draw(st.booleans()):
        return draw(st.sampled_from([OFFICE_DAY, ()]))
    edges = sorted(draw(st.sets(st.integers(0, 1440), max_size=6)))
    return tuple(zip(edges[::2], edges[1::2], strict=False))


def weeks(day: st.SearchStrategy[Any]) -> st.SearchStrategy[Week]:
    """Seven days."""
    return st.tuples(day, day, day, day, day, day, day)


recurrences = st.builds(
    Recurrence,
    st.sampled_from(Frequency),
    every=st.integers(1, 5),
    weekdays=st.sets(st.integers(0, 6), max_size=3).map(lambda each: tuple(sorted(each))),
    day=maybe(st.integers(1, 31)),
    week=maybe(st.integers(1, 5)),
    month=maybe(st.integers(1, 12)),
    count=maybe(st.integers(1, 20)),
)


@st.composite
def exceptions(draw: st.DrawFn) -> CalendarException:
    """Some days that differ from the week."""
    first = draw(days)
    last = first + timedelta(days=draw(st.integers(0, 20)))
    return CalendarException(first, last, draw(shifts()), draw(texts), draw(maybe(recurrences)))


@st.composite
def work_weeks(draw: st.DrawFn) -> WorkWeek:
    """An alternative week."""
    first = draw(days)
    return WorkWeek(first, first + timedelta(days=draw(st.integers(0, 90))), draw(weeks(maybe(shifts()))), draw(texts))


@st.composite
def calendars(draw: st.DrawFn, key: str, bases: list[str]) -> Calendar:
    """A calendar of that key, over one of the bases or over none."""
    base = draw(maybe(st.sampled_from(bases))) if bases else None
    week = draw(st.just(AS_BASE) | weeks(maybe(shifts()))) if base else draw(weeks(shifts()))
    return Calendar(
        key,
        draw(names),
        week,
        tuple(draw(st.lists(exceptions(), max_size=2))),
        tuple(draw(st.lists(work_weeks(), max_size=1))),
        base,
        minutes_per_day=draw(maybe(st.integers(60, 1440))),
        personal=base is not None and draw(st.booleans()),
    )
