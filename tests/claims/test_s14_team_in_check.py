"""S14: keeps the team in check, which is hardest with a large team over months."""


def asked_of(look, code):
    """Return each who is asked a question of that code, with what it is about."""
    return {asked.name: [task.name for task in asked.tasks] for asked in look.asked if asked.code == code}


def test_whoever_could_have_started_and_has_not_is_asked_what_is_in_the_way(look):
    """
    start: 2026-03-02
    status: 2026-03-13
    Design  5d   by Ben  started 2026-03-02  finished 2026-03-06
    Build   10d  by Eva  after Design
    Test    5d   by Ben  after Build
    """
    assert asked_of(look, "SP-01") == {"Eva": ["Build"]}


def test_whoever_is_overdue_is_asked_for_what_is_left_once_for_all_of_it(look):
    """
    start: 2026-03-02
    status: 2026-03-20
    Build  5d  by Ben  started 2026-03-02  done 80%  baseline 2026-03-02..2026-03-06 5d
    Write  5d  by Ben  started 2026-03-02  done 50%  baseline 2026-03-02..2026-03-06 5d
    Load   5d  by Eva  started 2026-03-02  done 90%  baseline 2026-03-09..2026-03-13 5d
    Test   5d  by Eva  after Build, Write, Load  baseline 2026-03-23..2026-03-27 5d
    """
    assert asked_of(look, "SP-02") == {"Ben": ["Write", "Build"], "Eva": ["Load"]}


def test_whoever_has_much_begun_and_nothing_finished_is_told_to_the_team_lead(look):
    """
    start: 2026-03-02
    status: 2026-03-05
    person: Tom
    Portal  owner Tom
      Build  10d  by Ben 20%  started 2026-03-02  done 40%
      Write  10d  by Ben 20%  started 2026-03-02  done 30%
      Prove  10d  by Ben 20%  started 2026-03-03  done 20%
      Load   10d  by Ben 20%  started 2026-03-04  done 10%
      Train  10d  by Eva      started 2026-03-02  done 40%
    """
    (asked,) = (each for each in look.asked if each.code == "SP-14")
    assert asked.addressee == "Tom (team lead)"
    assert asked.text.startswith("Ben has 4 tasks begun and none of them finished.")


def test_work_that_nobody_does_goes_to_the_team_lead(look):
    """
    start: 2026-03-02
    status: 2026-03-02
    Portal  owner Tom
      Design  5d  by Ben  started 2026-03-02
      Build   5d  after Design
    """
    assert asked_of(look, "SQ-10") == {"Tom": ["Build"]}


def test_finished_work_is_set_against_what_should_be_finished_by_now(look):
    """
    start: 2026-03-02
    status: 2026-03-13
    Build  5d   by Ben  started 2026-03-02  finished 2026-03-06  baseline 2026-03-02..2026-03-06 5d
    Write  5d   by Eva  started 2026-03-02  done 60%  baseline 2026-03-02..2026-03-06 5d
    Prove  10d  by Tom  started 2026-03-02  done 20%  baseline 2026-03-02..2026-03-13 10d
    Test   20d  by Ben  after Build, Write, Prove  baseline 2026-03-16..2026-04-10 20d
    """
    point = look.fitness["14"]
    assert (point.numerator, point.denominator) == (("Build",), ("Build", "Write", "Prove"))


def test_each_of_a_large_team_gets_a_handful_of_questions_under_his_own_name(bank):
    people = {resource.name for resource in bank.plan.resources}
    asked = {each.name for each in bank.asked} & people
    assert len(asked) >= 10
    assert max(sum(each.name == name and each.listed for each in bank.asked) for name in asked) <= 5
