"""What others need for the same work: MPXJ's scheduler on a warm virtual machine, and NetworkX."""

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from milepost.plan import LinkType, Plan


def seconds(work: Callable[[], object], runs: int = 5) -> float:
    """Return the median time of one run, after one that is not counted."""
    work()
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return median(times)


def networkx_pass(plan: Plan) -> Callable[[], object]:
    """Return the longest path over the same links in whole minutes, without calendars, by NetworkX."""
    import networkx as nx

    length = {task.key: task.duration for task in plan.tasks}

    def run() -> float:
        graph = nx.DiGraph()
        graph.add_nodes_from(length)
        for link in plan.links:
            before = length[link.predecessor] if link.type in (LinkType.FS, LinkType.FF) else 0
            after = length[link.successor] if link.type in (LinkType.FF, LinkType.SF) else 0
            graph.add_edge(link.predecessor, link.successor, weight=before - after + link.lag)
        early = dict.fromkeys(graph, 0)
        for node in nx.topological_sort(graph):
            for _, other, weight in graph.out_edges(node, data="weight"):
                early[other] = max(early[other], early[node] + weight)
        return max(early[key] + length[key] for key in early)

    return run


def mpxj_pass(path: Path) -> Callable[[], object]:
    """Return MPXJ's own scheduling of a plan written as MSPDI, reading left out of the time."""
    import jpype
    import mpxj  # noqa: F401  (puts its jars on the class path)

    if not jpype.isJVMStarted():
        jpype.startJVM("-Xmx2g")
    from org.mpxj.cpm import MicrosoftScheduler
    from org.mpxj.mspdi import MSPDIReader

    project = MSPDIReader().read(str(path))
    start = project.getProjectProperties().getStartDate()
    return lambda: MicrosoftScheduler().schedule(project, start)


def mpxj_reading(path: Path) -> Callable[[], object]:
    """Return MPXJ's reading of the same MSPDI file."""
    from org.mpxj.mspdi import MSPDIReader

    return lambda: MSPDIReader().read(str(path))
