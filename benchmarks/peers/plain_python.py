"""The critical path method as anybody would write it: dictionaries, one pass forward, one back, in working minutes."""

import platform
import sys
from collections import deque

from benchmarks.answers import in_office_hours
from benchmarks.contest import Case, Clock, Program, Work
from benchmarks.processes import alone
from milepost.plan import Plan


def critical_path(plan: Plan) -> tuple[dict[str, int], dict[str, int], dict[str, int]]:
    """Return each task's early start, early finish and total float by its key.

    Raises ValueError when tasks wait for one another.
    """
    length = {task.key: task.duration for task in plan.tasks}
    before: dict[str, list[str]] = {key: [] for key in length}
    after: dict[str, list[str]] = {key: [] for key in length}
    for link in plan.links:
        before[link.successor].append(link.predecessor)
        after[link.predecessor].append(link.successor)
    order = sorted_by_links(before, after)
    start: dict[str, int] = {}
    finish: dict[str, int] = {}
    for key in order:
        start[key] = max((finish[other] for other in before[key]), default=0)
        finish[key] = start[key] + length[key]
    end = max(finish.values())
    late: dict[str, int] = {}
    for key in reversed(order):
        late[key] = min((late[other] for other in after[key]), default=end) - length[key]
    return start, finish, {key: late[key] - start[key] for key in order}


def sorted_by_links(before: dict[str, list[str]], after: dict[str, list[str]]) -> list[str]:
    """Return the tasks, each after all it waits for."""
    waiting = {key: len(others) for key, others in before.items()}
    ready = deque(key for key, count in waiting.items() if not count)
    order = []
    while ready:
        key = ready.popleft()
        order.append(key)
        for other in after[key]:
            waiting[other] -= 1
            if not waiting[other]:
                ready.append(other)
    if len(order) < len(waiting):
        raise ValueError("Some tasks wait for one another.")
    return order


def prepare(case: Case) -> Work:
    """Return the pass over a plan."""
    plan = case.plan
    return Work(lambda: critical_path(plan), lambda: in_office_hours(plan, *critical_path(plan)))


def installed() -> str:
    """Return the version of Python."""
    return f"Python {platform.python_version()}"


NOTHING = Program("python -c pass", Clock.PROCESS, installed, lambda _: alone([sys.executable, "-c", "pass"]))
PLAIN_PYTHON = Program("plain Python", Clock.PLAN_TO_DATES, installed, prepare)
