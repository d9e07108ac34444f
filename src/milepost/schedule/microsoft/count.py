"""One calculation: a plan compiled to flat lists, and what is told about it."""

from dataclasses import dataclass, field

from milepost.plan import Link, Plan, Problem, Task
from milepost.schedule.clocks import Clock, Clocks
from milepost.schedule.microsoft.lengths import Length
from milepost.schedule.microsoft.state import State, TaskRow


@dataclass(slots=True)
class Count:
    """A plan compiled: tasks, own (clocks), whole (lengths) and links are numbered as in the state.

    number: each task's by its key.
    """

    plan: Plan
    clocks: Clocks
    tasks: list[Task]
    links: list[Link]
    own: list[Clock]
    whole: list[Length]
    number: dict[str, int]
    problems: list[Problem]
    state: State = field(init=False)
    _clock_numbers: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.state = State([], [], [], [], [TaskRow() for _ in self.tasks], [], [], [])

    @property
    def from_finish(self) -> bool:
        """True when the plan is counted back from its finish."""
        return self.plan.settings.from_finish and self.plan.settings.finish is not None

    def clock_number(self, clock: Clock) -> int:
        """Return the number of a clock in the state, given to it when first asked for."""
        found = self._clock_numbers.get(id(clock))
        if found is None:
            found = self._clock_numbers[id(clock)] = len(self.state.clocks)
            self.state.clocks.append(clock)
        return found

    def is_summary(self, n: int) -> bool:
        """True when the task has tasks below it."""
        return self.state.tasks[n].child_first != self.state.tasks[n].child_last
