"""Every edit leads to a plan, or is refused in a sentence; and every edit can be taken back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.strategies import plans
from tests.strategies.edits import edits

from milepost.errors import ImpossibleEdit, MilepostError
from milepost.plan import Link, LinkType, Plan, Task
from milepost.plan.edits import RemoveLink, SetDeadline, SetDuration, edited, inverse

SOME = plans().filter(lambda plan: bool(plan.tasks))


@settings(max_examples=60)
@given(plan=SOME, data=st.data())
def test_what_undoes_an_edit_leads_back_to_the_same_plan(plan: Plan, data: st.DataObject) -> None:
    edit = data.draw(edits(plan))
    try:
        after, refusal = edited(plan, [edit]), ""
    except MilepostError as error:
        after, refusal = plan, str(error)
    assert edited(after, [edit.inverse(plan)]) == plan if not refusal else refusal.endswith((".", "?"))


@settings(max_examples=60)
@given(plan=SOME, data=st.data())
def test_several_edits_are_undone_last_first_and_can_be_made_again(plan: Plan, data: st.DataObject) -> None:
    wanted, after = [], plan
    for edit in data.draw(st.lists(edits(plan), max_size=4)):
        try:
            after = edited(after, [edit])
        except MilepostError:
            continue
        wanted.append(edit)
    back = inverse(plan, wanted)
    assert edited(after, back) == plan
    assert edited(plan, inverse(after, back)) == after


def test_a_link_comes_back_to_its_place_among_the_others() -> None:
    tasks = tuple(Task(key, key) for key in "abc")
    plan = Plan("", tasks, (Link("a", "b"), Link("a", "c"), Link("b", "c", LinkType.FF)))
    edit = RemoveLink("a", "c")
    assert [(k.predecessor, k.successor) for k in edited(plan, [edit]).links] == [("a", "b"), ("b", "c")]
    assert edited(edited(plan, [edit]), [edit.inverse(plan)]).links == plan.links


def test_an_edit_is_not_undone_over_a_later_change_of_the_same_task() -> None:
    plan = Plan("", (Task("a", "Build", 480), Task("b", "Test", 480)))
    longer, later = SetDuration("a", 960), SetDuration("a", 1440)
    with pytest.raises(ImpossibleEdit, match="“Build” has changed in the meantime"):
        edited(plan, [longer, later, longer.inverse(plan)])


def test_an_edit_is_undone_beside_a_later_change_of_another_task() -> None:
    plan = Plan("", (Task("a", "Build", 480), Task("b", "Test", 480)))
    longer, promised = SetDuration("a", 960), SetDeadline("b", 5000)
    assert edited(plan, [longer, promised, longer.inverse(plan)]) == edited(plan, [promised])
