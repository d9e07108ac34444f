"""Plans that a machine makes up, for property tests: whole, sound, and as odd as the values allow.

`plans()` gives everything a plan can hold; `plans(links=False)` and its like leave parts out.
"""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from milepost.plan import (
    Accrual,
    Assignment,
    Author,
    Availability,
    Baseline,
    Calendar,
    CalendarException,
    Constraint,
    ConstraintKind,
    Contour,
    Costs,
    CustomField,
    Estimate,
    FloatKind,
    Frequency,
    LagCalendar,
    LagKind,
    Link,
    LinkType,
    ManualDates,
    OutOfSequence,
    PercentKind,
    Plan,
    Portion,
    Progress,
    Rate,
    Recorded,
    Recurrence,
    Resource,
    ResourceKind,
    Settings,
    Source,
    Task,
    TaskKind,
    TaskType,
    WorkWeek,
)
from milepost.plan.calendars import AS_BASE, OFFICE_DAY, Week
from milepost.plan.moments import FIRST, LAST, minute

NOW = minute("2026-01-01")
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
names = texts.filter(str.strip)
moments = st.integers(NOW, NOW + 525_600 * 3) | st.integers(FIRST, LAST)
durations = st.integers(0, 60).map(lambda n: n * 480) | st.integers(0, 100_000)
percents = st.integers(0, 100).map(float) | st.floats(0, 100)
units = st.sampled_from([0.25, 0.5, 1.0, 2.0]) | st.floats(0, 50)
amounts = st.decimals(-(10**9), 10**9, places=2)
field_values = texts | st.booleans() | st.integers(-(10**12), 10**12) | st.floats(-1e9, 1e9)
fields = st.dictionaries(names, field_values, max_size=2)
days = st.dates(date(2025, 1, 1), date(2028, 1, 1))


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return the strategy or None."""
    return st.none() | strategy


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


rates = st.builds(Rate, amounts, amounts, amounts, maybe(moments), st.sampled_from("ABCDE"))
resources = st.builds(
    Resource,
    key=st.just(""),
    name=names,
    kind=st.sampled_from(ResourceKind),
    units=units,
    availability=st.lists(st.builds(Availability, units, maybe(moments), maybe(moments)), max_size=2).map(tuple),
    rates=st.lists(rates, max_size=2).map(tuple),
    email=texts,
    group=texts,
    material_unit=texts,
    generic=st.booleans(),
    active=st.booleans(),
    notes=texts,
    fields=fields,
)
dateless = st.sampled_from([ConstraintKind.ASAP, ConstraintKind.ALAP])
dated = st.sampled_from([kind for kind in ConstraintKind if kind not in (ConstraintKind.ASAP, ConstraintKind.ALAP)])
constraints = st.just(Constraint()) | st.builds(Constraint, dateless) | st.builds(Constraint, dated, moments)
baselines = st.lists(
    st.builds(
        Baseline,
        st.integers(0, 10),
        maybe(moments),
        maybe(moments),
        maybe(durations),
        maybe(durations),
        maybe(amounts),
    ),
    max_size=2,
).map(tuple)
progresses = st.just(Progress()) | st.builds(
    Progress,
    percent=percents,
    percent_work=percents,
    percent_physical=maybe(percents),
    actual_start=maybe(moments),
    actual_finish=maybe(moments),
    actual_duration=durations,
    remaining_duration=maybe(durations),
    actual_work=durations,
    remaining_work=maybe(durations),
    stop=maybe(moments),
    resume=maybe(moments),
)
estimates = st.lists(durations, min_size=3, max_size=3).map(lambda three: Estimate(*sorted(three)))
portions = st.lists(st.builds(Portion, moments, moments, durations), max_size=2).map(tuple)
tasks = st.builds(
    Task,
    key=st.just("to be"),
    name=texts,
    duration=durations,
    kind=st.sampled_from(TaskKind),
    number=maybe(st.integers(0, 9999)),
    wbs=texts,
    code=texts,
    type=st.sampled_from(TaskType),
    effort_driven=st.booleans(),
    elapsed=st.booleans(),
    estimated=st.booleans(),
    manual=maybe(st.builds(ManualDates, maybe(moments), maybe(moments), maybe(durations))),
    active=st.booleans(),
    recurring=st.booleans(),
    external=st.booleans(),
    ignores_resource_calendars=st.booleans(),
    constraint=constraints,
    second_constraint=constraints,
    deadline=maybe(moments),
    expected_finish=maybe(moments),
    priority=st.integers(0, 1000),
    can_level=st.booleans(),
    leveling_delay=durations,
    parts=st.lists(st.tuples(moments, moments), max_size=2).map(tuple),
    work=durations,
    estimate=maybe(estimates),
    percent_kind=st.sampled_from(PercentKind),
    progress=progresses,
    costs=st.builds(Costs, amounts, amounts, amounts, maybe(amounts), st.sampled_from(Accrual)),
    baselines=baselines,
    recorded=maybe(st.builds(Recorded, maybe(moments), maybe(moments), total_float=maybe(durations))),
    owner=texts,
    notes=texts,
    fields=fields,
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
