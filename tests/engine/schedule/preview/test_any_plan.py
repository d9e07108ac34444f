"""What must hold for every plan and every edit of it."""

from itertools import pairwise

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.engine.schedule.plans import CLOCK, NIGHTS, OFFICE
from tests.engine.schedule.plans import plans as plain_plans
from tests.strategies import plans
from tests.strategies.edits import edits

from milepost.errors import InvalidPlan, MilepostError
from milepost.plan import Author, ConstraintKind, Plan
from milepost.plan.edits import Edit, edited
from milepost.schedule import Cause, schedule
from milepost.schedule.preview import Hop, Preview, preview

ODD = plans().filter(lambda plan: bool(plan.tasks))
EARLY = plain_plans((OFFICE, NIGHTS, CLOCK), (*tuple(ConstraintKind)[:1], *tuple(ConstraintKind)[2:8]))
PLAIN = plain_plans((OFFICE, NIGHTS, CLOCK), tuple(ConstraintKind)[:8])
AUTHORS = st.sampled_from([Author.MICROSOFT, Author.PRIMAVERA])


def drawn(data: st.DataObject, plan: Plan, author: Author = Author.MICROSOFT) -> tuple[list[Edit], Preview]:
    """Some edits that can be made to a plan, and their preview."""
    wanted: list[Edit] = []
    for edit in data.draw(st.lists(edits(plan), min_size=1, max_size=3)):
        try:
            edited(plan, [*wanted, edit])
        except MilepostError:
            continue
        wanted.append(edit)
    try:
        return wanted, preview(schedule(plan, author), wanted)
    except InvalidPlan:
        assume(condition=False)
        raise


def are_tied(plan: Plan, one: Hop, other: Hop) -> bool:
    """True when the plan holds a link, or a summary, between two hops, in the way the second says."""
    first, second, driver = one.task, other.task, other.driver
    if driver is None or driver.cause is Cause.PROJECT_FINISH:
        return driver is not None
    if driver.link is not None:
        ends = {driver.link.predecessor, driver.link.successor}
        return driver.link in plan.links and ends <= {first.key, second.key}
    return first.parent == second.key if driver.cause is Cause.CHILDREN else second.parent == first.key


@settings(max_examples=30)
@given(plan=PLAIN | ODD, author=AUTHORS, data=st.data())
def test_a_preview_is_the_difference_to_the_schedule_of_the_edited_plan(plan, author, data) -> None:
    wanted, seen = drawn(data, plan, author)
    again = schedule(edited(plan, wanted), author)
    assert seen.after == again
    moved = {move.task.key for move in seen.moves}
    still = [s for s in again.spans if s.task.key not in moved]
    assert [(s.start, s.finish) for s in still] == [
        (b.start, b.finish) for b in (seen.before.by_key[s.task.key] for s in still)
    ]
    assert all(m.before.start != m.after.start or m.before.finish != m.after.finish for m in seen.moves)


@settings(max_examples=30)
@given(plan=PLAIN | ODD, author=AUTHORS, data=st.data())
def test_edits_and_what_undoes_them_move_nothing(plan, author, data) -> None:
    wanted, seen = drawn(data, plan, author)
    back: list[Edit] = []
    for edit in wanted:
        back.insert(0, edit.inverse(plan))
        plan = edited(plan, [edit])
    again = preview(seen.before, [*wanted, *back])
    assert (again.moves, again.days, again.refloated, again.newly_critical) == ((), 0, (), ())
    assert again.plan == seen.before.plan


@settings(max_examples=30)
@given(plan=PLAIN | ODD, author=AUTHORS, data=st.data())
def test_every_chain_is_a_path_of_the_plan_along_which_everything_moves_the_same_way(plan, author, data) -> None:
    _, seen = drawn(data, plan, author)
    moved = {move.task.key for move in seen.moves}
    for move in seen.moves:
        chain = seen.chain(move.task.key)
        if not chain:
            continue
        assert (chain[0].driver, chain[-1].task.key) == (None, move.task.key)
        assert all(are_tied(seen.plan, *pair) or are_tied(seen.before.plan, *pair) for pair in pairwise(chain))
    assert all(not seen.chain(s.task.key) for s in seen.after.spans if s.task.key not in moved)


@settings(max_examples=80)
@given(plan=EARLY, data=st.data())
def test_of_whatever_moves_where_nothing_lies_late_the_chain_is_known(plan, data) -> None:
    _, seen = drawn(data, plan)
    assume(not any(task.constraint.kind is ConstraintKind.ALAP for task in seen.plan.tasks))
    assert [move.task.name for move in seen.moves if not seen.chain(move.task.key)] == []
