"""How questions are put: priced, to one person, folded, in order, and no more than anybody can answer."""

from collections.abc import Iterator

import pytest

from milepost.questions import Asked, Evidence, Finding, Question, Role, Severity, Stake, ask, slip, unfolded


def question(code: str, asks: Role = Role.OWNER, *, days: float = 5, weight: float = 0.5, about: str = "") -> Question:
    """Return a question that finds every open task and prices it at so many days."""

    def look(evidence: Evidence) -> Iterator[Finding]:
        for span in evidence.scope.open_work:
            yield Finding(span.task, "is open", Stake(days, "if it must be"), about=about)

    return Question(code, "Why?", asks, look, weight, "our own", "it is closed")


@pytest.fixture
def asked_late(evidence: Evidence) -> tuple[Asked, ...]:
    """Each open task ten days late."""

    def look(evidence: Evidence) -> Iterator[Finding]:
        for span in evidence.scope.open_work:
            yield Finding(span.task, "is late", slip(evidence, span.task, 10 * 480))

    return ask(evidence, [Question("T-1", "Why?", Role.OWNER, look, 1.0, "our own", "it is closed")])


def test_the_dearest_question_comes_first(evidence):
    """
    Build  5d  by Ben
    """
    asked = ask(evidence, [question("CHEAP", days=1), question("DEAR", days=9, about="money")])
    assert [(each.code, each.exposure) for each in asked] == [("DEAR", 4.5), ("CHEAP", 0.5)]


def test_one_person_is_asked_the_same_thing_once(evidence):
    """
    Build  5d  by Ben
    Test   5d  by Ben
    Train  5d  by Eva
    """
    asked = ask(evidence, [question("T-1")])
    assert [(each.name, [task.name for task in each.tasks]) for each in asked] == [
        ("Ben", ["Build", "Test"]),
        ("Eva", ["Train"]),
    ]
    assert asked[0].text == "“Build” is open. The same holds for “Test”. Why?"


def test_many_cases_are_counted_and_namesakes_named_once(evidence):
    """
    A       1d  by Ben
    B       1d  by Ben
    C       1d  by Ben
    D       1d  by Ben
    E       1d  by Ben
    F       1d  by Ben
    Phase
      A     1d  by Ben
    """
    text = ask(evidence, [question("T-1")])[0].text
    assert text == "“A” is open. The same holds for “B”, “C”, “D” and 3 more. Why?"


def test_cases_that_all_bear_one_name_are_counted(evidence):
    """
    Phase 1
      Review  1d  by Ben
    Phase 2
      Review  1d  by Ben
    """
    text = ask(evidence, [question("T-1")])[0].text
    assert text == "“Review” is open. The same holds for 1 more of that name. Why?"


def test_questions_to_one_person_about_one_thing_stand_together(evidence):
    """
    Build  5d  by Ben
    """
    (card,) = ask(evidence, [question("CHEAP", days=1), question("DEAR", days=9)])
    assert (card.code, [(each.code, each.beside, each.listed) for each in card.also]) == (
        "DEAR",
        [("CHEAP", "DEAR", False)],
    )


def test_every_question_can_be_seen_the_dearest_first(evidence):
    """
    Build  5d  by Ben
    """
    asked = ask(
        evidence, [question("CHEAP", days=1), question("DEAR", days=9), question("OTHER", days=5, about="money")]
    )
    assert [each.code for each in asked] == ["DEAR", "OTHER"]
    assert [each.code for each in unfolded(asked)] == ["DEAR", "OTHER", "CHEAP"]


def test_nobody_is_asked_more_than_five_questions_at_a_time(evidence):
    """
    Build  5d  by Ben
    """
    asked = ask(evidence, [question(f"T-{n}", days=9 - n, about=f"root {n}") for n in range(7)])
    assert [each.listed for each in asked] == [True] * 5 + [False] * 2


def test_what_costs_nothing_is_seen_and_not_asked(evidence):
    """
    Build  5d  by Ben
    """
    (card,) = ask(evidence, [question("T-1", days=0)])
    assert not card.listed


def test_float_absorbs_part_of_a_delay(asked_late):
    """
    Build    20d  by Ben
    Write    14d  by Eva
    Go-live  0d   after Build, Write
    """
    assert {each.name: each.days for each in asked_late} == {"Ben": 10, "Eva": 4}


def test_the_dearest_are_counted_again_in_the_changed_plan(asked_late):
    """
    Build    20d  by Ben
    Write    14d  by Eva
    Go-live  0d   after Build, Write
    """
    assert [each.basis for each in asked_late] == [
        "if “Build” ends 10 working days later; the schedule was counted again",
        "if “Write” ends 10 working days later, 6 working days of it absorbed by float; the schedule was counted again",
    ]


def test_a_promise_on_the_way_is_at_stake_as_well_as_the_finish(asked_late):
    """
    Design   5d   by Ben
    Gate     0d   after Design  due 8
    Build    40d  by Eva
    Go-live  0d   after Build, Gate
    """
    assert {each.name: each.days for each in asked_late} == {"Eva": 10, "Ben": 7}


@pytest.mark.parametrize(
    ("role", "who"),
    [
        (Role.MANAGER, "Paula (project manager)"),
        (Role.OWNER, "Ben (owner of the task)"),
        (Role.TEAM_LEAD, "Tom (team lead)"),
        (Role.LINE_MANAGER, "Paula (project manager)"),
        (Role.SPONSOR, "the sponsor"),
        (Role.CLIENT, "the client"),
    ],
)
def test_a_question_goes_to_whom_the_plan_names_for_it_else_to_the_project_manager(role, who, evidence):
    """
    manager: Paula
    Phase 1    by Tom
      Build 5d  by Ben
    """
    (card,) = ask(evidence, [question("T-1", role)])
    assert card.addressee == who


def test_where_the_plan_names_nobody_the_role_is_asked(evidence):
    """
    Build  5d
    """
    (card,) = ask(evidence, [question("T-1")])
    assert card.addressee == "the project manager"


def test_an_answer_is_due_before_the_task_begins(evidence):
    """
    status: 2026-03-02
    Design  3d  by Ben  started 2026-03-02
    Build   5d  by Eva  after Design
    """
    due = {each.name: (each.due_in, each.due_at) for each in ask(evidence, [question("T-1", days=0.1)])}
    assert due["Ben"][0] == due["Eva"][0] == 10
    assert due["Ben"][1] == evidence.scope.time.add(evidence.as_of, 10 * 480)
    assert due["Eva"][1] == evidence.schedule.by_key["Build"].start


def test_without_a_status_date_nobody_knows_the_day_an_answer_is_due(evidence):
    """
    Build  5d  by Ben
    """
    (card,) = ask(evidence, [question("T-1")])
    assert (card.due_at, card.due_in) == (None, 2)


def test_the_more_is_at_stake_the_sooner_the_answer_is_due(evidence):
    """
    Build  100d  by Ben
    """
    asked = ask(evidence, [question(f"T-{n}", days=n, weight=1.0, about=f"{n}") for n in (5, 2, 0.5, 0.1)])
    assert [(each.severity, each.due_in) for each in asked] == [
        (Severity.CRITICAL, 2),
        (Severity.HIGH, 5),
        (Severity.MEDIUM, 10),
        (Severity.LOW, 10),
    ]


def test_an_empty_plan_is_asked_nothing(evidence):
    """
    project: Nothing yet
    """
    assert ask(evidence) == ()


def test_a_weight_is_a_probability():
    with pytest.raises(ValueError, match="between 0 and 1"):
        question("T-1", weight=1.5)


def test_where_nothing_is_critical_the_finish_hangs_on_what_has_least_float(evidence):
    """
    Build   10d
    Write   5d
    Office  manual 2026-03-02..2026-06-26
      Move  2d
    """
    assert [span.task.name for span in evidence.path] == ["Build"]
