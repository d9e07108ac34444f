"""The order in which tasks can be counted, and the shortest circle when there is none."""

from collections import deque
from collections.abc import Iterable, Sequence


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


def shortest_cycle(nodes: Sequence[int], edges: Iterable[tuple[int, int]]) -> list[int]:
    """Return the nodes of one shortest cycle among the given nodes, in the order of its edges; empty without one."""
    inside = set(nodes)
    after: dict[int, list[int]] = {}
    for first, second in edges:
        if first in inside and second in inside:
            after.setdefault(first, []).append(second)
    best: list[int] = []
    for start in nodes:
        cycle = cycle_through(start, after, len(best))
        if cycle and (not best or len(cycle) < len(best)):
            best = cycle
        if len(best) in (1, 2):
            break
    return best


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
