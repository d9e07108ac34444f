"""Whole plans: every key unique, every reference to something they hold."""

from hypothesis import strategies as st
from tests.strategies.calendars import calendars
from tests.strategies.tasks import baselines, portions, resources, tasks
from tests.strategies.values import amounts, durations, fields, maybe, moments, names, texts, units

from milepost.plan import (
    Assignment,
    Author,
    Calendar,
    Contour,
    CustomField,
    FloatKind,
    LagCalendar,
    LagKind,
    Link,
    LinkType,
    OutOfSequence,
    Plan,
    Resource,
    Settings,
    Source,
    Task,
)

settings = st.builds(
    Settings,
    start=maybe(moments),
    finish=maybe(moments),
    must_finish=maybe(moments),
    status_date=maybe(moments),
    from_finish=st.booleans(),
    minutes_per_day=st.integers(60, 1440),
    minutes_per_week=st.integers(60, 10080),
    days_per_month=st.integers(1, 31),
    day_start=st.integers(0, 719),
    day_finish=st.integers(720, 1440),
    currency=texts,
    critical_float=st.integers(0, 4800),
    split_in_progress=st.booleans(),
    out_of_sequence=st.sampled_from(OutOfSequence),
    lag_calendar=st.sampled_from(LagCalendar),
    float_kind=st.sampled_from(FloatKind),
)
sources = st.builds(Source, texts, texts, st.sampled_from(Author), texts, maybe(moments))
custom_fields = st.builds(CustomField, names, texts, choices=st.lists(texts, max_size=2).map(tuple))


@st.composite
def outlines(draw: st.DrawFn, most: int, calendar_keys: list[str]) -> list[Task]:
    """Tasks in outline order, each below one of those before it, or at the top."""
    found: list[Task] = []
    for n, task in enumerate(draw(st.lists(tasks, max_size=most))):
        values = {name: getattr(task, name) for name in Task.__dataclass_fields__}
        parent = draw(maybe(st.sampled_from([t.key for t in found]))) if found else None
        calendar = draw(maybe(st.sampled_from(calendar_keys))) if calendar_keys else None
        found.append(Task(**(values | {"key": f"t{n}", "parent": parent, "calendar": calendar})))
    return found


@st.composite
def links(draw: st.DrawFn, keys: list[str]) -> list[Link]:
    """Links of all types between tasks, forward and backward, so cycles too; each pair and type once."""
    if len(keys) < 2:
        return []
    pair = st.tuples(st.sampled_from(keys), st.sampled_from(keys)).filter(lambda ends: ends[0] != ends[1])
    found = {}
    for before, after in draw(st.lists(pair, max_size=8)):
        kind, lag_kind = draw(st.sampled_from(LinkType)), draw(st.sampled_from(LagKind))
        link = Link(before, after, kind, draw(st.integers(-5000, 5000)), lag_kind)
        found[before, after, kind] = link
    return list(found.values())


@st.composite
def assignments(draw: st.DrawFn, task_keys: list[str], resource_keys: list[str]) -> list[Assignment]:
    """Assignments of each resource to each task at most once."""
    if not task_keys or not resource_keys:
        return []
    pairs = st.sets(st.tuples(st.sampled_from(task_keys), st.sampled_from(resource_keys)), max_size=5)
    return [
        Assignment(
            f"{task}-{resource}",
            task,
            resource,
            units=draw(units),
            work=draw(durations),
            actual_work=draw(durations),
            remaining_work=draw(maybe(durations)),
            delay=draw(durations),
            contour=draw(st.sampled_from(Contour)),
            start=draw(maybe(moments)),
            cost=draw(amounts),
            portions=draw(portions),
            baselines=draw(baselines),
            notes=draw(texts),
            fields=draw(fields),
        )
        for task, resource in sorted(draw(pairs))
    ]


@st.composite
def plans(draw: st.DrawFn, most_tasks: int = 6) -> Plan:
    """A sound plan: every key unique, every reference to something it holds; dates and amounts of any kind."""
    made: list[Calendar] = []
    for n in range(draw(st.integers(0, 3))):
        made.append(draw(calendars(f"c{n}", [c.key for c in made])))
    calendar_keys = [c.key for c in made]
    people = []
    for n, resource in enumerate(draw(st.lists(resources, max_size=3))):
        values = {name: getattr(resource, name) for name in Resource.__dataclass_fields__}
        calendar = draw(maybe(st.sampled_from(calendar_keys))) if calendar_keys else None
        people.append(Resource(**(values | {"key": f"r{n}", "calendar": calendar})))
    rows = draw(outlines(most_tasks, calendar_keys))
    keys = [t.key for t in rows]
    chosen = draw(settings)
    values = {name: getattr(chosen, name) for name in Settings.__dataclass_fields__}
    calendar = draw(maybe(st.sampled_from(calendar_keys))) if calendar_keys else None
    return Plan(
        draw(texts),
        tuple(rows),
        tuple(draw(links(keys))),
        tuple(made),
        tuple(people),
        tuple(draw(assignments(keys, [r.key for r in people]))),
        Settings(**(values | {"calendar": calendar})),
        draw(sources),
        tuple(draw(st.lists(custom_fields, max_size=2))),
        draw(texts),
        draw(texts),
        draw(fields),
    )
