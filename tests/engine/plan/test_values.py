"""Values refuse nonsense when they are made, and know of themselves what everyone asks."""

from collections.abc import Callable
from dataclasses import FrozenInstanceError
from datetime import date

import pytest

from milepost.plan import (
    Assignment,
    Baseline,
    Calendar,
    CalendarException,
    Constraint,
    ConstraintKind,
    Estimate,
    Frequency,
    Link,
    Plan,
    Problem,
    Progress,
    Recurrence,
    Resource,
    Settings,
    Task,
    TaskKind,
)

MAY = date(2026, 5, 1)
TWO = (Task("1", "Build", 480), Task("2", "Test", 480))

NONSENSE: dict[str, tuple[Callable[[], object], str]] = {
    "a task without a key": (lambda: Task("", "Build"), "Build: every task needs a key."),
    "a negative duration": (lambda: Task("1", "Build", -1), "Build: a duration cannot be negative."),
    "a link with itself": (lambda: Link("1", "1"), "Task 1 cannot wait for itself."),
    "a constraint without its date": (
        lambda: Constraint(ConstraintKind.MSO),
        "The constraint 'must start on' needs a date.",
    ),
    "an estimate in disorder": (lambda: Estimate(5, 3, 9), "An estimate must be ordered: good case, likely, bad case."),
    "more than all": (lambda: Progress(100.5), "Progress must lie between 0 and 100 percent, not 100.5."),
    "less than nothing": (lambda: Progress(-1), "Progress must lie between 0 and 100 percent, not -1."),
    "progress that is no number": (lambda: Progress(float("nan")), "Progress must lie between 0 and 100 percent"),
    "a twelfth baseline": (lambda: Baseline(11), "Baselines are numbered 0 to 10, not 11."),
    "negative work": (lambda: Assignment("a", "1", "r", work=-1), "The work of an assignment cannot be negative."),
    "a day without time": (
        lambda: Settings(minutes_per_day=0),
        "A day, a week and a month must hold some working time.",
    ),
    "a holiday backwards": (
        lambda: CalendarException(MAY, date(2026, 4, 1), name="Easter"),
        "The exception 'Easter' ends on 2026-04-01 before it starts on 2026-05-01.",
    ),
    "shifts that overlap": (
        lambda: CalendarException(MAY, MAY, ((480, 720), (700, 900))),
        "The shifts of a day must follow one another within its 24 hours.",
    ),
    "a shift into tomorrow": (
        lambda: Calendar("c", "Nights", (((1320, 1500),), (), (), (), (), (), ())),
        "The shifts of a day must follow one another within its 24 hours.",
    ),
    "a calendar on itself": (
        lambda: Calendar("c", "Loop", base="c"),
        "The calendar 'Loop' cannot be its own base.",
    ),
    "an exception that never comes back": (
        lambda: Recurrence(Frequency.DAILY, every=0),
        "A recurring exception must come back at least every 1 day, week, month or year.",
    ),
    "two tasks of one key": (lambda: Plan("P", (TWO[0], TWO[0])), "Two tasks have the key 1."),
    "a summary below its task": (
        lambda: Plan("P", (Task("1", "Build", parent="2"), TWO[1])),
        "Build: its summary 2 must stand above it.",
    ),
    "a link to nowhere": (lambda: Plan("P", TWO, (Link("1", "9"),)), "A link names 9, which the plan does not hold."),
    "nobody at work": (
        lambda: Plan("P", TWO, assignments=(Assignment("a", "1", "r"),)),
        "A assignment names r, which the plan does not hold.",
    ),
    "a task's calendar that is not there": (
        lambda: Plan("P", (Task("1", "Build", calendar="c"),)),
        "A task names c, which the plan does not hold.",
    ),
    "a person's calendar that is not there": (
        lambda: Plan("P", resources=(Resource("r", "Ben", calendar="c"),)),
        "A resource names c, which the plan does not hold.",
    ),
    "a project calendar that is not there": (
        lambda: Plan("P", settings=Settings(calendar="c")),
        "A project names c, which the plan does not hold.",
    ),
    "a base that is not there": (
        lambda: Plan("P", calendars=(Calendar("c", "Nights", base="d"),)),
        "A calendar names d, which the plan does not hold.",
    ),
}


@pytest.mark.parametrize(("make", "sentence"), NONSENSE.values(), ids=NONSENSE)
def test_nonsense_is_refused_when_it_is_made(make: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - the sentence is compared below
        make()
    assert str(caught.value).startswith(sentence)


def test_a_value_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        TWO[0].duration = 960  # type: ignore[misc]


@pytest.mark.parametrize(
    ("task", "answer"),
    [
        (Task("1", "Ship", 0), True),
        (Task("1", "Ship", 480, TaskKind.MILESTONE), True),
        (Task("1", "Build", 480), False),
        (Task("1", "Phase", 0, TaskKind.HEADING), False),
    ],
)
def test_a_milestone_takes_no_time_or_is_called_one(task: Task, answer: bool) -> None:
    assert task.is_milestone is answer


def test_a_task_finds_its_baseline_by_number() -> None:
    task = Task("1", "Build", 480, baselines=(Baseline(0, duration=480), Baseline(3, duration=960)))
    assert [(b.duration if (b := task.baseline(n)) else None) for n in (0, 3, 4)] == [480, 960, None]


def test_progress_knows_whether_work_began_and_ended() -> None:
    states = [Progress(), Progress(actual_start=0), Progress(100, actual_start=0, actual_finish=480)]
    assert [(p.is_started, p.is_finished) for p in states] == [(False, False), (True, False), (True, True)]


def test_a_plan_finds_tasks_children_links_and_bookings_in_order() -> None:
    tasks = (Task("p", "Prepare"), Task("1", "Build", parent="p"), Task("2", "Test", parent="p"), Task("3", "Ship"))
    links = (Link("1", "2"), Link("2", "3"), Link("1", "3"))
    booked = (Assignment("a", "1", "r"), Assignment("b", "1", "s"))
    plan = Plan("P", tasks, links, resources=(Resource("r", "Ben"), Resource("s", "Eva")), assignments=booked)
    assert [t.key for t in plan.children["p"]] == ["1", "2"]
    assert [plan.is_summary(t) for t in tasks] == [True, False, False, False]
    assert [link.predecessor for link in plan.predecessors["3"]] == ["2", "1"]
    assert [link.successor for link in plan.successors["1"]] == ["2", "3"]
    assert plan.assignments_of["1"] == booked
    assert (plan.by_key["2"].name, plan.resource_by_key["s"].name) == ("Test", "Eva")


def test_a_problem_reads_as_a_sentence_with_its_place() -> None:
    assert str(Problem("line 7", "waits for unknown 'Desing'.")) == "line 7: waits for unknown 'Desing'."
    assert str(Problem("", "The file is empty.")) == "The file is empty."
