"""Plans drawn backwards from the promise."""


def test_a_plan_without_a_day_to_spare_is_asked_about(found, sentence):
    """
    Design   10d
    Build    10d  after Design
    Go-live  0d   after Build  due 20
    """
    assert found == ["Go-live"]
    assert sentence.endswith("the plan ends on that very day with 100% of the work having no day to spare.")


def test_a_plan_with_room_before_the_promise_is_not(found):
    """
    Design   10d
    Build    10d  after Design
    Go-live  0d   after Build  due 25
    """
    assert found == []


def test_the_plans_own_baseline_is_no_promise_to_be_near_to(found):
    """
    Design   10d  baseline 2026-03-02..2026-03-13
    Build    10d  after Design  baseline 2026-03-16..2026-03-27
    """
    assert found == []


def test_a_deadline_on_the_way_is_not_the_end(found):
    """
    Design   10d  due 10
    Build    10d  after Design
    """
    assert found == []
