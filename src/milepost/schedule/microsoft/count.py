"""Everything one calculation works with: the plan compiled to arrays, and the dates found so far."""

from dataclasses import dataclass, field

from milepost.plan import ConstraintKind, Plan, Problem, Task
from milepost.plan.moments import DAY, minute
from milepost.schedule.clocks import Clock, Clocks
from milepost.schedule.microsoft.lengths import Length, remaining_length, whole_length
from milepost.schedule.microsoft.manual import typed_start
from milepost.schedule.network import Network, compile_network

NEVER = minute("2026-01-05")
"""The day a plan starts that names no date at all: the first Monday of 2026."""


@dataclass(slots=True)
class Count:
    """One calculation; every list has one entry per task, by number. Moments in minutes.

    lies_late: True for tasks that lie at their late dates. own: the working time in which the task's lags and floats
    count. whole, rest: the length of the task and of what remains of it. start, finish: of the project. asked: the
    start a task would have without its hard constraint. needed: when what remains of the task must begin at the
    latest. opens: the start a summary's tasks inherit, None when it asks for none. caps: the finish a summary's tasks
    inherit. reach: a summary's first start and last finish, manual summaries below it looked into.
    """

    plan: Plan
    tasks: tuple[Task, ...]
    network: Network
    clocks: Clocks
    own: list[Clock]
    whole: list[Length]
    rest: list[Length]
    start: int
    finish: int = 0
    lies_late: list[bool] = field(init=False)
    problems: list[Problem] = field(default_factory=list)
    asked: list[int] = field(init=False)
    early_start: list[int] = field(init=False)
    early_finish: list[int] = field(init=False)
    late_start: list[int] = field(init=False)
    late_finish: list[int] = field(init=False)
    needed: list[int] = field(init=False)
    opens: list[int | None] = field(init=False)
    caps: list[int] = field(init=False)
    reach: list[tuple[int, int]] = field(init=False)
    is_late_known: bool = False

    def __post_init__(self) -> None:
        self.lies_late = [
            lies_late(task) and not below for task, below in zip(self.tasks, self.network.children, strict=True)
        ]
        for name in ("asked", "early_start", "early_finish", "late_start", "late_finish", "needed", "caps"):
            setattr(self, name, [0] * self.network.count)
        self.opens = [None] * self.network.count
        self.reach = [(0, 0)] * self.network.count

    def is_summary(self, n: int) -> bool:
        """True when the task has tasks below it."""
        return bool(self.network.children[n])

    def start_of(self, n: int) -> int:
        """Return the scheduled start: the late one for a task that lies late, else the early one."""
        return self.late_start[n] if self.is_late_known and self.lies_late[n] else self.early_start[n]

    def finish_of(self, n: int) -> int:
        """Return the scheduled finish: the late one for a task that lies late, else the early one."""
        return self.late_finish[n] if self.is_late_known and self.lies_late[n] else self.early_finish[n]

    def delay_of(self, n: int) -> int:
        """Return the leveling delay, in elapsed minutes, of a task that it still moves."""
        task = self.tasks[n]
        return 0 if task.manual is not None or task.progress.actual_start is not None else task.leveling_delay


def prepare(plan: Plan) -> Count:
    """Return the count of a plan before the first date. Raises CyclicPlan when tasks wait for one another.

    Inactive tasks neither drive others nor are driven (Microsoft's help, "Inactivate a task").
    """
    active = None if all(t.active for t in plan.tasks) else frozenset(t.key for t in plan.tasks if t.active)
    clocks = Clocks(plan)
    whole = [whole_length(task, plan, clocks) for task in plan.tasks]
    return Count(
        plan=plan,
        tasks=plan.tasks,
        network=compile_network(plan, active),
        clocks=clocks,
        own=[clocks.elapsed if task.elapsed else clocks.of_task(task) for task in plan.tasks],
        whole=whole,
        rest=[
            remaining_length(task, plan, clocks) if task.progress.actual_start is not None else length
            for task, length in zip(plan.tasks, whole, strict=True)
        ],
        start=project_start(plan),
        problems=clocks.problems,
    )


def lies_late(task: Task) -> bool:
    """True for a task to be done as late as possible that has not begun (Microsoft's help, "As Late As Possible")."""
    begun = task.progress.actual_start is not None or task.manual is not None
    return task.constraint.kind is ConstraintKind.ALAP and not begun


def project_start(plan: Plan) -> int:
    """Return the project's start, else the first date its tasks name, else a fixed day."""
    if plan.settings.start is not None:
        return plan.settings.start
    named = [
        moment
        for task in plan.tasks
        for moment in (task.progress.actual_start, typed_start(task), task.constraint.date)
        if moment is not None
    ]
    return min(named, default=NEVER + plan.settings.day_start % DAY)
