"""NetworkX: the graph built from the plan, its topological order, one pass forward and one back, in working minutes."""

from importlib.metadata import version

from benchmarks.answers import in_office_hours
from benchmarks.contest import Case, Clock, Program, Work
from milepost.plan import Plan


def critical_path(plan: Plan) -> tuple[dict[str, int], dict[str, int], dict[str, int]]:
    """Return each task's early start, early finish and total float by its key."""
    import networkx as nx

    graph = nx.DiGraph()
    graph.add_nodes_from((task.key, {"length": task.duration}) for task in plan.tasks)
    graph.add_edges_from((link.predecessor, link.successor) for link in plan.links)
    order = list(nx.topological_sort(graph))
    length = dict(graph.nodes(data="length"))
    start: dict[str, int] = {}
    finish: dict[str, int] = {}
    for key in order:
        start[key] = max((finish[other] for other in graph.predecessors(key)), default=0)
        finish[key] = start[key] + length[key]
    end = max(finish.values())
    late: dict[str, int] = {}
    for key in reversed(order):
        late[key] = min((late[other] for other in graph.successors(key)), default=end) - length[key]
    return start, finish, {key: late[key] - start[key] for key in order}


def prepare(case: Case) -> Work:
    """Return the graph's building and the pass over it."""
    import networkx as nx  # noqa: F401  (loading it is not what is measured)

    plan = case.plan
    return Work(lambda: critical_path(plan), lambda: in_office_hours(plan, *critical_path(plan)))


NETWORKX = Program("NetworkX", Clock.PLAN_TO_DATES, lambda: f"NetworkX {version('networkx')}", prepare)
