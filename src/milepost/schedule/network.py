"""The plan compiled to arrays, once: tasks by number, links by task, and the order in which to count them.

A summary has two places in the order: its opening, before its children, holds what they inherit from it; its closing,
after them, holds what it takes over from them. Any other task opens and closes in one place.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from milepost.errors import CyclicPlan
from milepost.plan import Link, Plan, Task


@dataclass(frozen=True, slots=True)
class Network:
    """The shape of a plan. Tasks are numbered from 0 in the plan's order.

    parent: the number of each task's summary, -1 without one. children: below each task. arriving, leaving: for each
    task its links, each as (number of the task at the other end, the link). order: each task's opening as its number
    n and each summary's closing as count + n, so that whatever is waited for comes first.
    """

    plan: Plan
    number: dict[str, int]
    parent: list[int]
    children: list[list[int]]
    arriving: list[list[tuple[int, Link]]]
    leaving: list[list[tuple[int, Link]]]
    order: list[int]

    @property
    def count(self) -> int:
        """How many tasks there are."""
        return len(self.parent)


def compile_network(plan: Plan, drives: frozenset[str] | None = None) -> Network:
    """Return the network of a plan; drives: the keys of the tasks whose links count, None for all.

    Raises CyclicPlan naming the tasks of one shortest cycle, through summaries too.
    """
    number = {task.key: n for n, task in enumerate(plan.tasks)}
    parent = [-1 if task.parent is None else number[task.parent] for task in plan.tasks]
    children: list[list[int]] = [[] for _ in parent]
    for n, above in enumerate(parent):
        if above >= 0:
            children[above].append(n)
    arriving: list[list[tuple[int, Link]]] = [[] for _ in parent]
    leaving: list[list[tuple[int, Link]]] = [[] for _ in parent]
    for link in plan.links:
        if drives is None or (link.predecessor in drives and link.successor in drives):
            first, second = number[link.predecessor], number[link.successor]
            arriving[second].append((first, link))
            leaving[first].append((second, link))
    return Network(plan, number, parent, children, arriving, leaving, order_of(plan, parent, children, leaving))


def order_of(
    plan: Plan, parent: list[int], children: list[list[int]], leaving: list[list[tuple[int, Link]]]
) -> list[int]:
    """Return the places of all tasks in an order that respects links and outline."""
    count = len(parent)
    edges = list(edges_of(parent, children, leaving))
    order, stuck = sequence(2 * count, edges)
    if stuck:
        raise CyclicPlan(names_along(shortest_cycle(stuck, edges), plan.tasks))
    return [place for place in order if place < count or children[place - count]]


def edges_of(
    parent: list[int], children: list[list[int]], leaving: list[list[tuple[int, Link]]]
) -> Iterator[tuple[int, int]]:
    """Yield each pair of places of which the first must be counted before the second."""
    count = len(parent)
    for n, above in enumerate(parent):
        closing = n + count if children[n] else n
        if closing != n:
            yield n, closing
        if above >= 0:
            yield above, n
            yield closing, above + count
        for other, _ in leaving[n]:
            yield closing, other


def names_along(places: Sequence[int], tasks: Sequence[Task]) -> list[str]:
    """Return the names of the tasks along a cycle of places, a summary's two places as one."""
    names: list[str] = []
    for place in places:
        name = tasks[place % len(tasks)].name
        if name not in names:
            names.append(name)
    return names


def sequence(count: int, edges: Iterable[tuple[int, int]]) -> tuple[list[int], list[int]]:
    """Return an order of the nodes 0 to count-1 in which each edge (before, after) points forward, and what is left.

    The second list holds the nodes on or behind a cycle, in order; it is empty when there is none. Nodes that may
    come in any order keep their own.
    """
    after: list[list[int]] = [[] for _ in range(count)]
    waiting = [0] * count
    for first, second in edges:
        after[first].append(second)
        waiting[second] += 1
    ready = deque(n for n in range(count) if not waiting[n])
    order = []
    while ready:
        node = ready.popleft()
        order.append(node)
        for other in after[node]:
            waiting[other] -= 1
            if not waiting[other]:
                ready.append(other)
    return order, [n for n in range(count) if waiting[n] > 0]


PATIENCE = 2_000_000
"""How many steps the search for a shortest cycle may take."""


def shortest_cycle(nodes: Sequence[int], edges: Iterable[tuple[int, int]]) -> list[int]:
    """Return the nodes of one shortest cycle among the given nodes, in the order of its edges; empty without one.

    The search from every node costs nodes times edges, so it ends after PATIENCE steps: in a huge tangle the cycle
    named is the shortest of those seen by then.
    """
    number = {node: n for n, node in enumerate(nodes)}
    inside = [(number[a], number[b]) for a, b in edges if a in number and b in number]
    _, leading_back = sequence(len(nodes), ((b, a) for a, b in inside))
    after: dict[int, list[int]] = {}
    for first, second in inside:
        after.setdefault(first, []).append(second)
    best: list[int] = []
    for start in leading_back[: max(PATIENCE // max(len(inside), 1), 1)]:
        cycle = cycle_through(start, after, len(best))
        if cycle and (not best or len(cycle) < len(best)):
            best = cycle
        if len(best) == 1:
            break
    return [nodes[n] for n in best]


def cycle_through(start: int, after: dict[int, list[int]], bound: int) -> list[int]:
    """Return a shortest cycle through a node by breadth-first search; empty when none is shorter than the bound.

    bound: 0 for no bound.
    """
    came_from = {start: start}
    ring = [start]
    depth = 1
    while ring and (not bound or depth < bound):
        following = []
        for node in ring:
            for other in after.get(node, ()):
                if other == start:
                    return unwind(node, start, came_from)
                if other not in came_from:
                    came_from[other] = node
                    following.append(other)
        ring, depth = following, depth + 1
    return []


def unwind(node: int, start: int, came_from: dict[int, int]) -> list[int]:
    """Return the path from start to node that the search took."""
    path = [node]
    while node != start:
        node = came_from[node]
        path.append(node)
    return path[::-1]
