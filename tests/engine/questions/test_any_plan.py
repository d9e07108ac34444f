"""Whatever a plan holds, asking about it ends, costs no less than nothing, and asks nobody too much."""

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from milepost.plan import (
    Assignment,
    Baseline,
    Constraint,
    ConstraintKind,
    Link,
    LinkType,
    Plan,
    Progress,
    Resource,
    Settings,
    Task,
    TaskKind,
)
from milepost.plan.moments import DAY, minute
from milepost.questions import Evidence, ask
from milepost.schedule import schedule

START = minute("2026-03-02T08:00")
NAMES = ("Design", "Build", "Integration", "Go-live", "Train", "Accept", "")
KINDS = (TaskKind.WORK, TaskKind.WORK, TaskKind.WORK, TaskKind.MILESTONE, TaskKind.LEVEL_OF_EFFORT)
moments = st.integers(0, 90).map(lambda day: START + day * DAY)


@st.composite
def progresses(draw: st.DrawFn) -> Progress:
    started = draw(st.none() | moments)
    if started is None:
        return Progress()
    finished = draw(st.none() | st.integers(0, 30).map(lambda days: started + days * DAY))
    if finished is not None:
        return Progress(percent=100, actual_start=started, actual_finish=finished)
    left, spent = draw(st.integers(0, 9000)), draw(st.integers(0, 9000))
    percent = draw(st.integers(0, 99))
    return Progress(percent, actual_start=started, remaining_duration=left, remaining_work=left, actual_work=spent)


@st.composite
def tasks(draw: st.DrawFn, key: str) -> Task:
    kind = draw(st.sampled_from(KINDS))
    duration = 0 if kind is TaskKind.MILESTONE else draw(st.integers(0, 60)) * 240
    begin = draw(moments)
    baselines = (Baseline(0, begin, begin + draw(st.integers(0, 40)) * DAY, duration),) if draw(st.booleans()) else ()
    held = draw(st.sampled_from(ConstraintKind))
    dateless = held in (ConstraintKind.ASAP, ConstraintKind.ALAP)
    return Task(
        key,
        draw(st.sampled_from(NAMES)),
        duration,
        kind,
        elapsed=draw(st.booleans()) and draw(st.booleans()),
        constraint=Constraint(held, None if dateless else draw(moments)),
        deadline=draw(st.none() | st.none() | moments),
        progress=draw(progresses()),
        baselines=baselines,
        active=draw(st.integers(0, 9)) > 0,
        owner=draw(st.sampled_from(("", "", "Eva", "the client"))),
    )


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    count = draw(st.integers(0, 12))
    made = [draw(tasks(str(n))) for n in range(count)]
    parents = draw(st.lists(st.integers(0, 4), min_size=count, max_size=count))
    made = [
        replace(t, parent=str(p) if p < min(n, 2) else None) for n, (t, p) in enumerate(zip(made, parents, strict=True))
    ]
    summaries = {t.parent for t in made}
    leaves = [t.key for t in made if t.key not in summaries]
    pairs = draw(st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=15))
    linked = {(leaves[a], leaves[b]) for a, b in pairs if a < b < len(leaves)}
    links = [Link(a, b, draw(st.sampled_from(LinkType)), draw(st.integers(-5, 20)) * 480) for a, b in sorted(linked)]
    people = (Resource("1", "Ben"), Resource("2", "Tester", generic=True), Resource("3", "Victor", group="Client"))
    booked = (
        draw(st.lists(st.tuples(st.sampled_from(leaves or ["-"]), st.integers(1, 3)), max_size=8)) if leaves else []
    )
    assignments = [
        Assignment(str(n), key, str(who), 1.0, made[int(key)].duration) for n, (key, who) in enumerate(booked)
    ]
    settings = Settings(start=START, status_date=draw(st.none() | moments), must_finish=draw(st.none() | moments))
    return Plan("Any", tuple(made), tuple(links), resources=people, assignments=tuple(assignments), settings=settings)


@given(plans())
def test_any_plan_can_be_asked_about(plan: Plan):
    asked = ask(Evidence(schedule(plan)))
    exposures = [each.exposure for each in asked]
    assert exposures == sorted(exposures, reverse=True)
    assert all(each.days >= 0 for each in asked)
    assert max(Counter(each.addressee for each in asked if each.listed).values(), default=0) <= 5
    assert all(each.text.endswith("?") for each in asked)
    assert len({(each.code, each.addressee) for each in asked}) == len(asked)


@given(plans())
def test_the_same_plan_is_always_asked_the_same(plan: Plan):
    first, second = (ask(Evidence(schedule(plan))) for _ in range(2))
    assert [each.text for each in first] == [each.text for each in second]
