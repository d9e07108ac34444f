"""Tasks and the people who do them, not yet in a plan."""

from hypothesis import strategies as st
from tests.strategies.values import amounts, durations, fields, maybe, moments, names, percents, texts, units

from milepost.plan import (
    Accrual,
    Availability,
    Baseline,
    Constraint,
    ConstraintKind,
    Costs,
    Estimate,
    ManualDates,
    PercentKind,
    Portion,
    Progress,
    Rate,
    Recorded,
    Resource,
    ResourceKind,
    Task,
    TaskKind,
    TaskType,
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
