"""Around the clock the passes are a longest path: an independent one is computed by Bellman and Ford's algorithm."""

import networkx as nx
from hypothesis import example, given, settings
from hypothesis import strategies as st

from milepost.plan import Author, Calendar, Link, LinkType, Plan, Settings, Source, Task
from milepost.plan.calendars import ROUND_THE_CLOCK
from milepost.plan.moments import minute
from milepost.schedule.primavera import schedule

START = minute("2026-03-02T08:00")
CLOCK = Calendar("clock", "Around the clock", ROUND_THE_CLOCK)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Up to a dozen tasks with links of every kind, leads among them, each from an earlier task to a later one."""
    lengths = draw(st.lists(st.integers(0, 5_000), min_size=1, max_size=12))
    pairs = st.tuples(*(st.integers(0, len(lengths) - 1) for _ in "ab")).filter(lambda pair: pair[0] < pair[1])
    ties = st.tuples(pairs, st.sampled_from(LinkType), st.integers(-3_000, 3_000))
    drawn = draw(st.lists(ties, max_size=25, unique_by=lambda tie: tie[:2])) if len(lengths) > 1 else []
    return Plan(
        "P",
        tuple(Task(str(n), f"T{n}", length) for n, length in enumerate(lengths)),
        tuple(Link(str(first), str(second), kind, lag) for (first, second), kind, lag in drawn),
        (CLOCK,),
        settings=Settings(start=START, status_date=START, calendar="clock"),
        source=Source(author=Author.PRIMAVERA),
    )


def apart(plan: Plan, link: Link) -> int:
    """How far the start of a link's successor lies at least behind that of its predecessor."""
    before, after = plan.by_key[link.predecessor].duration, plan.by_key[link.successor].duration
    one_minute = 1 if link.type is LinkType.SF else 0
    leaves = before if link.type in (LinkType.FS, LinkType.FF) else 0
    return leaves + link.lag + one_minute - (after if link.type in (LinkType.FF, LinkType.SF) else 0)


def expected(plan: Plan) -> dict[str, tuple[int, int]]:
    """Earliest and latest starts by task: the longest paths from the project's start, and to its end."""
    graph = nx.MultiDiGraph()
    for task in plan.tasks:
        graph.add_edge("start", task.key, weight=0)
        graph.add_edge(task.key, "end", weight=-task.duration)
    for link in plan.links:
        graph.add_edge(link.predecessor, link.successor, weight=-apart(plan, link))
    first = nx.single_source_bellman_ford_path_length(graph, "start")
    to_end = nx.single_source_bellman_ford_path_length(graph.reverse(), "end")
    return {t.key: (START - first[t.key], START - first["end"] + to_end[t.key]) for t in plan.tasks}


@settings(max_examples=400)
@given(plans())
@example(
    Plan(
        "P",
        (Task("0", "T0"), Task("1", "T1")),
        (Link("0", "1", LinkType.SF, -1),),
        (CLOCK,),
        settings=Settings(start=START, status_date=START, calendar="clock"),
        source=Source(author=Author.PRIMAVERA),
    )
)
def test_early_and_late_starts_are_longest_paths(plan: Plan):
    found = {span.task.key: (span.early_start, span.late_start) for span in schedule(plan).spans}
    assert found == expected(plan)


@settings(max_examples=200)
@given(plans())
def test_floats_are_the_room_those_paths_leave(plan: Plan):
    starts, computed = expected(plan), schedule(plan)
    for span in computed.spans:
        early, late = starts[span.task.key]
        rooms = [starts[k.successor][0] - early - apart(plan, k) for k in plan.successors.get(span.task.key, ())]
        rooms = [
            r + (1 if k.type is LinkType.SF else 0)
            for r, k in zip(rooms, plan.successors.get(span.task.key, ()), strict=True)
        ]
        assert span.total_float == late - early
        assert span.free_float == min(rooms, default=computed.finish - span.early_finish)


@settings(max_examples=200)
@given(plans())
def test_without_leads_the_longest_path_joins_the_projects_start_and_finish_and_has_no_float(plan: Plan):
    links = tuple(link for link in plan.links if link.lag >= 0)
    settled = Settings(start=START, status_date=START, calendar="clock", critical_is_longest_path=True)
    spans = schedule(Plan("P", plan.tasks, links, plan.calendars, settings=settled)).spans
    critical = [span for span in spans if span.critical]
    assert all(span.total_float == 0 for span in critical)
    assert min(span.early_start for span in critical) == START
    assert max(span.early_finish for span in critical) == max(span.finish for span in spans)


@settings(max_examples=200)
@given(plans(), st.randoms(use_true_random=False))
def test_the_order_in_which_tasks_and_links_are_listed_changes_nothing(plan: Plan, chance):
    tasks, links = list(plan.tasks), list(plan.links)
    chance.shuffle(tasks)
    chance.shuffle(links)
    shuffled = Plan("P", tuple(tasks), tuple(links), plan.calendars, settings=plan.settings)
    assert {s.task.key: dates(s) for s in schedule(shuffled).spans} == {
        s.task.key: dates(s) for s in schedule(plan).spans
    }


def dates(span):
    return span.start, span.finish, span.late_start, span.late_finish, span.total_float, span.free_float, span.critical
