"""The dates of all tasks while they are being counted, one list for each kind of date."""

from dataclasses import dataclass, field

from milepost.plan import Link, Plan
from milepost.schedule.clocks import Clocks
from milepost.schedule.primavera.jobs import Job, State
from milepost.schedule.spans import Driver

Ties = list[tuple[int, Link]]


@dataclass(slots=True)
class Dates:
    """Early and late dates by the number of each task, in minutes.

    number: of each task by its key. order: the tasks that take part in the network, each after those it waits for.
    arriving, leaving: the links of each task, each with the number of the task at the other end. children: below each
    heading. as_of: everything up to it has
    happened. start: no work goes on before it. last: when the last work is done. Of a started task, the early and late
    start are those of what is left of it. ends: when the work of a task is done; its early finish may be shown later.
    """

    plan: Plan
    clocks: Clocks
    jobs: list[Job]
    number: dict[str, int]
    order: list[int]
    arriving: list[Ties]
    leaving: list[Ties]
    children: list[list[int]]
    as_of: int
    start: int
    last: int = 0
    early_start: list[int] = field(default_factory=list)
    early_finish: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    late_start: list[int] = field(default_factory=list)
    late_finish: list[int] = field(default_factory=list)
    drivers: list[tuple[Driver, ...]] = field(default_factory=list)

    def __post_init__(self) -> None:
        for dates in (self.early_start, self.early_finish, self.ends, self.late_start, self.late_finish):
            dates.extend([self.as_of] * len(self.jobs))
        self.drivers.extend([()] * len(self.jobs))

    @property
    def finish(self) -> int:
        """The project's late finish: the one imposed on it (P6 help: must finish by), else its early finish."""
        must = self.plan.settings.must_finish
        return self.last if must is None else must

    def expects_finish(self, job: Job) -> bool:
        """Return whether an expected finish, by option, decides how long the rest of a task is."""
        expected = job.task.expected_finish is not None and self.plan.settings.use_expected_finish
        return expected and job.state is not State.DONE
