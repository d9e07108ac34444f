"""What a person means who names a task, a person or a calendar."""

import pytest

from milepost.errors import UnknownName, UnknownTask
from milepost.plan import Calendar, Plan, Resource, Task
from milepost.plan.named import calendar_named, resource_named, task_named

PLAN = Plan(
    "",
    (
        Task("7", "Prepare", number=1, wbs="1"),
        Task("1", "Build", number=2, wbs="1.1", parent="7"),
        Task("9", "Test", number=3, wbs="1.2", parent="7"),
        Task("2", "Roll out", number=4, wbs="2"),
        Task("5", "Test", number=5, wbs="2.1", parent="2"),
    ),
    calendars=(Calendar("c1", "Night shift"), Calendar("c2", "Office")),
    resources=(Resource("r1", "Ben Miller", initials="BM"), Resource("r2", "Eva Ortiz"), Resource("r3", "Eva Lund")),
)


@pytest.mark.parametrize(
    ("wanted", "key"),
    [
        ("1", "7"),  # the number its program shows goes before the key nobody sees
        ("7", "7"),
        ("#1", "1"),
        ("1.1", "1"),
        ("build", "1"),
        (" Roll ", "2"),
        ("prepare / test", "9"),
    ],
)
def test_a_task_is_found_by_what_a_person_sees_of_it(wanted, key):
    assert task_named(PLAN, wanted).key == key


def test_a_task_that_several_answer_to_is_named_so_that_one_can_be_chosen():
    with pytest.raises(UnknownTask) as unknown:
        task_named(PLAN, "Test")
    assert unknown.value.near == ("Prepare / Test", "Roll out / Test")


def test_a_task_that_none_answers_to_is_met_with_near_names():
    for wanted, near in (("Biuld", ("Build",)), ("None", ()), ("", ())):
        with pytest.raises(UnknownTask) as unknown:
            task_named(PLAN, wanted)
        assert unknown.value.near == near


def test_a_person_is_found_by_name_initials_or_part_of_a_name():
    assert [resource_named(PLAN, wanted).key for wanted in ("ben miller", "bm", "Ortiz", "r3")] == [
        "r1",
        "r1",
        "r2",
        "r3",
    ]
    with pytest.raises(UnknownName) as unknown:
        resource_named(PLAN, "Eva")
    assert unknown.value.near == ("Eva Ortiz", "Eva Lund")


def test_a_calendar_is_found_by_name_or_part_of_it():
    assert calendar_named(PLAN, "night").key == "c1"
    with pytest.raises(UnknownName, match="no calendar “Nigth shift”"):
        calendar_named(PLAN, "Nigth shift")
