"""A plan becomes a network: an order that respects links and outline, or the circle that forbids one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milepost.errors import CyclicPlan
from milepost.plan import Link, Plan, Task
from milepost.schedule.network import compile_network, sequence, shortest_cycle


def plan(outline: dict[str, str | None], *links: tuple[str, str]) -> Plan:
    return Plan("", tuple(Task(k, k, parent=p) for k, p in outline.items()), tuple(Link(a, b) for a, b in links))


def test_every_task_comes_after_its_predecessors_and_between_its_summarys_two_places() -> None:
    network = compile_network(plan({"Test": None, "Build": None, "Design": "Build"}, ("Build", "Test")))
    assert network.order == [1, 2, 4, 0]
    assert [(n, link.type) for n, link in network.arriving[0]] == [(1, "FS")]


def test_links_of_tasks_that_do_not_drive_are_left_out() -> None:
    network = compile_network(plan({"A": None, "B": None}, ("A", "B")), frozenset({"B"}))
    assert (network.arriving, network.leaving) == ([[], []], [[], []])


def test_a_circle_is_named_by_its_tasks() -> None:
    outline = dict.fromkeys(("Design", "Build", "Test", "Ship"))
    links = [("Design", "Build"), ("Build", "Test"), ("Test", "Design"), ("Test", "Ship")]
    with pytest.raises(CyclicPlan) as circle:
        compile_network(plan(outline, *links))
    assert sorted(circle.value.tasks) == ["Build", "Design", "Test"]


def test_of_two_circles_the_shorter_is_named() -> None:
    outline = dict.fromkeys("ABCDE")
    with pytest.raises(CyclicPlan) as circle:
        compile_network(plan(outline, ("A", "B"), ("B", "C"), ("C", "A"), ("C", "D"), ("D", "E"), ("E", "D")))
    assert sorted(circle.value.tasks) == ["D", "E"]


def test_a_circle_through_a_summary_is_named_too() -> None:
    outline = {"Phase 1": None, "Design": "Phase 1", "Phase 2": None, "Build": "Phase 2"}
    with pytest.raises(CyclicPlan) as circle:
        compile_network(plan(outline, ("Phase 1", "Build"), ("Build", "Design")))
    assert sorted(circle.value.tasks) == ["Build", "Design", "Phase 1"]


def test_a_task_that_waits_for_its_own_summary_is_a_circle() -> None:
    with pytest.raises(CyclicPlan) as circle:
        compile_network(plan({"Phase": None, "Build": "Phase"}, ("Phase", "Build")))
    assert sorted(circle.value.tasks) == ["Build", "Phase"]


def test_a_long_tail_behind_a_circle_costs_little() -> None:
    edges = [(n, n + 1) for n in range(50_000)] + [(2, 0)]
    _, stuck = sequence(50_001, edges)
    assert sorted(shortest_cycle(stuck, edges)) == [0, 1, 2]


EDGES = st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=30)


@settings(max_examples=1000)
@given(edges=EDGES)
def test_the_order_holds_or_the_circle_is_real_and_shortest(edges: list[tuple[int, int]]) -> None:
    import networkx as nx

    order, stuck = sequence(12, edges)
    place = {node: n for n, node in enumerate(order)}
    assert all(place[a] < place[b] for a, b in edges if a in place and b in place)
    cycle = shortest_cycle(stuck, edges)
    assert bool(cycle) == bool(stuck)
    graph = nx.DiGraph(edges)
    assert all(graph.has_edge(a, b) for a, b in zip(cycle, cycle[1:] + cycle[:1], strict=True) if cycle)
    shortest = min((len(c) for c in nx.simple_cycles(graph, length_bound=max(len(cycle), 1))), default=0)
    assert len(cycle) == shortest
