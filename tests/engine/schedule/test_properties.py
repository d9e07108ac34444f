"""What must hold for every plan, against an independent oracle and by what the floats mean."""

import random
from dataclasses import replace

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from milepost.plan import Constraint, ConstraintKind, LagKind, Link, LinkType, Plan
from milepost.schedule import Schedule, Span, schedule
from milepost.schedule.clocks import Clocks

from .plans import CLOCK, NIGHTS, OFFICE, START, plans

EXAMPLES = 1000
SNET = ConstraintKind.SNET
AROUND_THE_CLOCK = plans((CLOCK,))
IN_OFFICE_HOURS = plans((OFFICE,), lags=(LagKind.WORKING,))
MIXED = plans((OFFICE, NIGHTS, CLOCK))


def weight(plan: Plan, link: Link) -> int:
    """Minutes from one task's start to the other's that a link asks for, where every minute counts."""
    first, second = plan.by_key[link.predecessor].duration, plan.by_key[link.successor].duration
    gaps = {LinkType.FS: first, LinkType.SS: 0, LinkType.FF: first - second, LinkType.SF: -second}
    return gaps[link.type] + link.lag


def longest(graph: nx.DiGraph, source: str) -> dict[str, int]:
    """The longest paths from a node, by Bellman and Ford."""
    return {n: -w for n, w in nx.single_source_bellman_ford_path_length(graph, source, weight="minus").items()}


@settings(max_examples=EXAMPLES)
@given(plan=AROUND_THE_CLOCK)
def test_early_dates_are_the_longest_path_from_the_start(plan: Plan) -> None:
    graph = nx.DiGraph()
    for task in plan.tasks:
        into = plan.predecessors.get(task.key, ())
        if not into or any(link.type in (LinkType.FF, LinkType.SF) for link in into):
            graph.add_edge("start", task.key, minus=0)
    for link in plan.links:
        graph.add_edge(link.predecessor, link.successor, minus=-weight(plan, link))
    distance = longest(graph, "start")
    assert [s.early_start for s in schedule(plan).spans] == [START + distance[t.key] for t in plan.tasks]


@settings(max_examples=EXAMPLES)
@given(plan=AROUND_THE_CLOCK)
def test_late_dates_are_the_longest_path_to_the_finish(plan: Plan) -> None:
    graph = nx.DiGraph()
    for task in plan.tasks:
        graph.add_edge("finish", task.key, minus=-task.duration)
    for link in plan.links:
        graph.add_edge(link.successor, link.predecessor, minus=-weight(plan, link))
    computed, tail = schedule(plan), longest(graph, "finish")
    assert [s.late_start for s in computed.spans] == [computed.finish - tail[t.key] for t in plan.tasks]
    assert all(s.total_float == s.late_start - s.early_start for s in computed.spans)


def asked(plan: Plan, computed: Schedule, clocks: Clocks, link: Link) -> tuple[int, int]:
    """The working minute a link asks of its successor, and the one the successor has there."""
    first, second = computed.by_key[link.predecessor], computed.by_key[link.successor]
    clock = clocks.of_task(second.task)
    base = first.early_finish if link.type in (LinkType.FS, LinkType.FF) else first.early_start
    moment = base + link.lag if link.lag_kind is LagKind.ELAPSED else clock.add(base, link.lag)
    end = second.early_start if link.type in (LinkType.FS, LinkType.SS) else second.early_finish
    return clock.position(moment), clock.position(end)


@settings(max_examples=EXAMPLES)
@given(plan=plans((OFFICE, NIGHTS, CLOCK), (SNET, ConstraintKind.FNET)))
def test_every_link_is_kept_and_nothing_waits_without_cause(plan: Plan) -> None:
    computed, clocks = schedule(plan), Clocks(plan)
    for link in plan.links:
        wanted, given_ = asked(plan, computed, clocks, link)
        assert given_ >= wanted
    for span in computed.spans:
        into = plan.predecessors.get(span.task.key, ())
        if into and span.task.constraint.date is None and span.early_start > clocks.of_task(span.task).next(START):
            assert any(wanted == given_ for wanted, given_ in (asked(plan, computed, clocks, link) for link in into))


@settings(max_examples=EXAMPLES)
@given(plan=MIXED)
def test_float_is_never_negative_when_nothing_is_imposed(plan: Plan) -> None:
    computed = schedule(plan)
    assert all(0 <= span.free_float <= span.total_float for span in computed.spans)
    assert any(span.total_float == 0 for span in computed.spans)


def delayed(plan: Plan, span: Span, minutes: int) -> Schedule:
    """The schedule when a task starts some working minutes later."""
    clock = Clocks(plan).of_task(span.task)
    begin = clock.start_at(clock.position(span.early_start) + minutes) if minutes else span.early_start
    late = replace(span.task, constraint=Constraint(SNET, begin))
    return schedule(replace(plan, tasks=tuple(late if t.key == late.key else t for t in plan.tasks)))


@settings(max_examples=EXAMPLES)
@given(plan=IN_OFFICE_HOURS, chosen=st.integers(0, 6))
def test_total_float_is_how_far_a_task_can_slip_before_the_project_does(plan: Plan, chosen: int) -> None:
    computed = schedule(plan)
    span = computed.spans[chosen % len(plan.tasks)]
    clock = Clocks(plan).project
    end = clock.position(computed.finish)
    assert clock.position(delayed(plan, span, span.total_float).finish) == end
    assert delayed(plan, span, span.total_float + 1).finish > computed.finish


@settings(max_examples=EXAMPLES)
@given(plan=IN_OFFICE_HOURS, chosen=st.integers(0, 6))
def test_free_float_is_how_far_a_task_can_slip_before_any_other_does(plan: Plan, chosen: int) -> None:
    computed = schedule(plan)
    span = computed.spans[chosen % len(plan.tasks)]
    clock = Clocks(plan).project

    def others(of: Schedule) -> list[int]:
        return [clock.position(s.early_start) for s in of.spans if s.task.key != span.task.key]

    assert others(delayed(plan, span, span.free_float)) == others(computed)
    if span.free_float < span.total_float:
        assert others(delayed(plan, span, span.free_float + 1)) != others(computed)


@settings(max_examples=EXAMPLES)
@given(plan=plans((OFFICE, NIGHTS, CLOCK), tuple(ConstraintKind)[:8]), seed=st.integers(0, 1000))
def test_the_order_in_which_tasks_and_links_are_written_changes_nothing(plan: Plan, seed: int) -> None:
    shuffle = random.Random(seed)  # noqa: S311 - an order, no secret
    tasks, links = list(plan.tasks), list(plan.links)
    shuffle.shuffle(tasks)
    shuffle.shuffle(links)
    again = schedule(replace(plan, tasks=tuple(tasks), links=tuple(links)))
    assert [again.by_key[span.task.key] for span in schedule(plan).spans] == list(schedule(plan).spans)


@settings(max_examples=EXAMPLES)
@given(plan=plans((OFFICE, NIGHTS, CLOCK), tuple(ConstraintKind)[:8]), weeks=st.integers(-60, 60))
def test_a_plan_moved_by_weeks_is_the_same_plan_weeks_later(plan: Plan, weeks: int) -> None:
    shift = weeks * 7 * 1440
    moved = replace(
        plan,
        tasks=tuple(
            replace(
                t,
                constraint=replace(t.constraint, date=None if t.constraint.date is None else t.constraint.date + shift),
            )
            for t in plan.tasks
        ),
        settings=replace(plan.settings, start=START + shift),
    )
    dates = ("start", "finish", "early_start", "early_finish", "late_start", "late_finish")
    for before, after in zip(schedule(plan).spans, schedule(moved).spans, strict=True):
        assert [getattr(after, name) - shift for name in dates] == [getattr(before, name) for name in dates]
        assert (after.total_float, after.free_float) == (before.total_float, before.free_float)
