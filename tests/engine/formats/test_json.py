"""Our own JSON loses nothing, says its version, and refuses what no plan can hold."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from tests.strategies import plans

from milepost import formats
from milepost.errors import UnreadableFile
from milepost.formats import json as own
from milepost.plan import Plan, Task

SMALL = Plan("Move", (Task("1", "Build", 480),))


def changed(**values: object) -> bytes:
    """Return the JSON of a small plan whose one task has these values."""
    document = json.loads(own.encode(SMALL))
    document["plan"]["tasks"][0] |= values
    return json.dumps(document).encode()


@given(plans())
def test_any_plan_comes_back_as_it_was(plan: Plan) -> None:
    reading = own.decode(own.encode(plan))
    assert reading.plan == plan
    assert reading.problems == ()


@given(plans())
def test_the_same_plan_gives_the_same_bytes(plan: Plan) -> None:
    data = own.encode(plan)
    assert own.encode(own.decode(data).plan) == data


def test_the_envelope_says_which_layout_it_is() -> None:
    assert own.encode(SMALL).startswith(b'{"milepost":1,"plan":{"name":"Move"')


def test_a_file_is_known_by_its_first_words_whatever_its_name(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(own.encode(SMALL))
    assert formats.read(path).format == "json"


def test_fields_left_out_have_their_usual_values() -> None:
    assert own.decode(b'{"milepost": 1, "plan": {"name": "Move", "tasks": [{"key": "1", "name": "Build"}]}}').plan == (
        Plan("Move", (Task("1", "Build"),))
    )


def test_a_field_of_another_version_is_told() -> None:
    reading = own.decode(changed(mood="good"))
    assert [str(p) for p in reading.problems] == ["plan.tasks.mood: is unknown to this version and was left out (1)."]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'{"milepost": 2, "plan": {}}', "was written in layout 2; this version of Milepost reads layout 1."),
        (b'{"tasks": []}', "is JSON, but not a plan that Milepost wrote."),
        (b"[1, 2]", "is JSON, but not a plan that Milepost wrote."),
        (b'{"milepost": 1}', "is damaged: Object missing required field `plan`."),
        (b'{"milepost": 1, "plan": ', "is damaged: Input data was truncated."),
        (changed(duration=-5), "is damaged: Build: a duration cannot be negative - at `$.plan.tasks[0]`."),
        (changed(parent="9"), "is damaged: Build: its summary 9 must stand above it - at `$.plan`."),
        (changed(duration=10**30), "holds an impossible figure at plan.tasks.duration."),
        (changed(deadline=10**12), "holds an impossible figure at plan.tasks.deadline."),
        (changed(parts=[[0, 10**12]]), "holds an impossible figure at plan.tasks.parts."),
        (changed(costs={"total": "NaN"}), "holds an impossible figure at plan.tasks.costs.total."),
        (changed(costs={"total": "1E+999999"}), "holds an impossible figure at plan.tasks.costs.total."),
        (changed(costs={"total": "1E-999999"}), "holds an impossible figure at plan.tasks.costs.total."),
        (changed(progress={"percent": 101}), "is damaged: Progress must lie between 0 and 100 percent, not 101.0"),
        (changed(fields={"Number1": 1e300}), "holds an impossible figure at plan.tasks.fields.[Number1]."),
        (changed(duration=1).replace(b'"duration": 1', b'"duration": NaN'), "is damaged: JSON is malformed"),
        (changed(duration=1).replace(b'"duration": 1', b'"duration": 1e999'), "is damaged: Number out of range"),
        (b'{"milepost": 1, "plan": ' + b"[" * 200_000, "is damaged: it is nested too deeply."),
    ],
)
def test_what_no_plan_can_hold_is_refused_with_its_place(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "plan.json"
    path.write_bytes(data)
    with pytest.raises(UnreadableFile) as caught:
        formats.read(path)
    assert str(caught.value).startswith(f"plan.json {reason}")


def test_a_plan_with_a_figure_that_is_no_number_is_not_written() -> None:
    odd = Plan("Move", (Task("1", "Build", fields={"Number1": float("nan")}),))
    with pytest.raises(ValueError, match=r"impossible figure at plan\.tasks\.fields"):
        own.encode(odd)
