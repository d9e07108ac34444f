"""S8: asks tough questions: each with its evidence, whom to ask, what is at stake and until when."""

import json

import pytest

SOUND = """
    project: Portal
    manager: Paula
    start: 2026-03-02
    status: 2026-03-06
    person: Ben
    person: Eva
    Portal  owner Tom
      Design   4d..5d..7d   by Ben  baseline 2026-03-02..2026-03-06 5d  started 2026-03-02  finished 2026-03-06
      Build    6d..8d..11d  by Eva  after Design  baseline 2026-03-09..2026-03-18 8d
      Test     3d..4d..6d   by Ben  after Build  baseline 2026-03-19..2026-03-24 4d
      Go-live  0d  after Test  due 2026-04-08  baseline 2026-03-24..2026-03-24 0d
    """
FAULTS = {
    "the promise comes before the work is done": ("due 2026-04-08", "due 2026-03-20", "SQ-07", "Paula"),
    "two dates are promised": ("2026-03-24..2026-03-24", "2026-04-15..2026-04-15", "GA-10", "Paula"),
    "nobody does it": ("by Eva  after Design", "after Design", "SQ-10", "Tom"),
    "nobody is named for a role": ("person: Eva", "role: Eva", "RE-05", "Paula"),
    "who does it is away": ("person: Eva", "person: Eva\n    leave: Eva 2026-03-10..2026-03-16", "RE-06", "Eva"),
    "one person does two things at once": ("by Ben  after Build", "by Eva  after Design", "RE-01", "Tom"),
    "nobody owns a long wait": ("after Build", "after Build +15d", "SQ-03", "Ben"),
    "it overlaps what it waits for": ("after Build", "after Build -3d", "SQ-02", "Ben"),
    "its date is nailed": ("after Test", "must start 2026-03-19  after Test", "SQ-05", "Paula"),
    "it hangs loose": ("after Build", "", "SQ-01", "Paula"),
    "it is one big piece": ("6d..8d..11d", "25d..30d..40d", "SQ-08", "Eva"),
    "one number carries the finish": ("6d..8d..11d", "8d", "ES-01", "Eva"),
    "the pace is too slow": ("started 2026-03-02  finished 2026-03-06", "started 2026-03-02  done 40%", "SP-10", ""),
}


def test_a_sound_plan_is_asked_nothing(read):
    assert read(SOUND).review().asked == ()


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_put_into_a_sound_plan_is_asked_about_and_the_right_person_is_asked(fault, read):
    sound, faulty, code, name = FAULTS[fault]
    (asked,) = (each for each in read(SOUND.replace(sound, faulty, 1)).review().asked if each.code == code)
    assert asked.name == name


def test_a_question_says_the_facts_it_rests_on_before_it_asks(look):
    """
    start: 2026-03-02
    status: 2026-03-02
    Build    10d
    Go-live  0d   after Build  due 2026-03-11
    """
    asked = next(each for each in look.asked if each.code == "SQ-07")
    assert asked.text == (
        "“Go-live” is due on 11 March 2026 and comes on 13 March 2026: 2 working days late. "
        "As linked, the promise is missed. What is cut, added or moved?"
    )
    assert [task.name for task in asked.tasks] == ["Go-live"]


@pytest.mark.parametrize(("other", "days"), [(5, 10), (14, 6), (18, 2), (30, 0)])
def test_a_question_costs_the_days_its_worry_would_cost_and_float_absorbs_them(other, days, read):
    plan = f"""
    start: 2026-03-02
    status: 2026-02-27
    Build    10d
    Write    {other}d  by Ben
    Go-live  0d   after Build, Write
    """
    (asked,) = (each for each in read(plan).review().asked if each.code == "SQ-10")
    assert asked.days == days
    assert asked.basis.startswith("if “Build” ends 10 working days later")


def test_the_dearest_question_comes_first(bank):
    at_stake = [asked.exposure for asked in bank.asked]
    assert at_stake == sorted(at_stake, reverse=True)
    assert at_stake[0] > 20


def test_nobody_is_asked_more_than_five_questions_at_a_time(bank):
    people = [asked.addressee for asked in bank.asked if asked.listed]
    assert {name: people.count(name) for name in people if people.count(name) > 5} == {}
    assert len(bank.asked) > len(people) > 5


def test_every_question_says_why_it_matters_on_whose_authority_and_until_when(bank):
    for asked in bank.asked:
        assert asked.question.why
        assert asked.question.source
        assert asked.question.closes
        assert asked.question.silence
        assert asked.due_at > bank.as_of
    assert len({asked.question.code for asked in bank.asked}) >= 10


def test_the_more_is_at_stake_the_sooner_an_answer_is_due(bank):
    wait = {asked.severity: asked.due_in for asked in bank.asked}
    assert wait["critical"] < wait["medium"] <= wait["low"]


def test_a_past_that_went_exactly_as_planned_is_asked_about(read):
    weeks = [f"2026-{month:02}-{day:02}" for month, day in ((3, 2), (3, 9), (3, 16), (3, 23), (3, 30))]
    done = [
        f"Step {who} {week}  1d  by {who}  started {week}  finished {week}  baseline {week}..{week} 1d"
        for week in weeks
        for who in ("Ben", "Eva")
    ]
    found = read("\n".join(["start: 2026-03-02", "status: 2026-04-03", *done, "Rest  5d  by Ben"])).review()
    assert "DH-03" in {asked.code for asked in found.asked}


def test_the_command_line_asks_with_price_and_addressee(save, says):
    plan = save(SOUND.replace("due 2026-04-08", "due 2026-03-20"))
    first, *_ = json.loads(says("questions", plan, "--json"))
    assert (first["code"], first["to"], first["days"]) == ("SQ-07", "Paula (project manager)", 2)
    assert first["due"] == "2026-03-10T17:00"
    assert "Paula (project manager) · 2 working days at stake" in says("questions", plan)


def test_every_question_that_came_up_can_be_seen(file, says):
    """
    start: 2026-03-02
    status: 2026-04-01
    Build    10d  by Ben  started 2026-03-02  done 50%  baseline 2026-03-02..2026-03-13
    Go-live  0d   after Build  due 2026-03-27
    """
    rows = json.loads(says("questions", file, "--json"))
    assert {row["listed"] for row in rows if row["beside"]} == {False}
    assert f"{len(rows)} questions." in says("questions", file, "--all")
