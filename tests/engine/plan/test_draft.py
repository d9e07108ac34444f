"""A draft gives the plan of everything that can stand, and a problem for everything that cannot."""

from hypothesis import given
from tests.strategies import plans

from milepost.plan import (
    Assignment,
    Calendar,
    Draft,
    Link,
    LinkType,
    Plan,
    Resource,
    Settings,
    Task,
)
from milepost.plan.calendars import AS_BASE, OFFICE_WEEK

BUILD, TEST = Task("1", "Build", 480), Task("2", "Test", 480)


def finished(draft: Draft) -> tuple[Plan, list[str]]:
    """Return the plan of a draft and its problems as text."""
    plan, problems = draft.finish()
    return plan, [str(p) for p in problems]


def test_what_is_sound_passes_unchanged() -> None:
    plan, problems = finished(Draft("Move", tasks=[BUILD, TEST], links=[Link("1", "2")]))
    assert (plan, problems) == (Plan("Move", (BUILD, TEST), (Link("1", "2"),)), [])


@given(plans())
def test_any_sound_plan_passes_unchanged(plan: Plan) -> None:
    values = {name: getattr(plan, name) for name in Plan.__dataclass_fields__}
    draft = Draft(**{name: list(value) if isinstance(value, tuple) else value for name, value in values.items()})
    assert draft.finish() == (plan, ())


def test_of_two_with_one_key_the_first_stands() -> None:
    plan, problems = finished(Draft(tasks=[BUILD, Task("1", "Paint")]))
    assert (plan.tasks, problems) == ((BUILD,), ["task 1: appears twice; the second, 'Paint', was left out."])


def test_a_task_below_a_summary_that_is_not_above_it_goes_to_the_top() -> None:
    plan, problems = finished(Draft(tasks=[Task("1", "Build", parent="2"), TEST]))
    assert plan.tasks[0].parent is None
    assert problems == ["task 1: 'Build' names summary 2, which is not above it."]


def test_a_link_with_an_unknown_task_is_left_out() -> None:
    plan, problems = finished(Draft(tasks=[BUILD], links=[Link("9", "1")]))
    assert (plan.links, problems) == ((), ["task 1: is linked with unknown task 9; the link was left out."])


def test_the_same_link_twice_is_one_and_a_differing_second_is_told() -> None:
    links = [Link("1", "2"), Link("1", "2"), Link("1", "2", lag=60), Link("1", "2", LinkType.SS)]
    plan, problems = finished(Draft(tasks=[BUILD, TEST], links=links))
    assert plan.links == (links[0], links[3])
    assert problems == ["task 2: is linked twice with 1; the later link was left out."]


def test_tasks_in_a_circle_are_kept_for_the_schedule_to_name() -> None:
    plan, problems = finished(Draft(tasks=[BUILD, TEST], links=[Link("1", "2"), Link("2", "1")]))
    assert (len(plan.links), problems) == (2, [])


def test_a_booking_of_nobody_is_left_out() -> None:
    plan, problems = finished(Draft(tasks=[BUILD], assignments=[Assignment("a", "1", "r")]))
    assert plan.assignments == ()
    assert problems == ["assignment a: names a task or resource the file does not hold; it was left out."]


def test_where_a_calendar_is_missing_the_projects_stands_in() -> None:
    draft = Draft(
        tasks=[Task("1", "Build", calendar="x")],
        resources=[Resource("r", "Ben", calendar="y")],
        settings=Settings(calendar="z"),
    )
    plan, problems = finished(draft)
    assert (plan.tasks[0].calendar, plan.resources[0].calendar, plan.settings.calendar) == (None, None, None)
    assert len(problems) == 3


def test_calendars_that_rest_on_one_another_in_a_circle_get_office_hours() -> None:
    loop = [Calendar("a", "A", AS_BASE, base="b"), Calendar("b", "B", AS_BASE, base="a")]
    plan, problems = finished(Draft(calendars=loop))
    assert plan.calendars[0] == Calendar("a", "A", OFFICE_WEEK)
    assert plan.calendars[1].base == "a"
    assert problems == ["calendar A: has no usable base calendar; office hours stand in for it."]
