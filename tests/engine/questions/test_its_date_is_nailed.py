"""Tasks that must start or finish on a date, whatever happens before them."""


def test_a_date_without_room_is_asked_about(found):
    """
    Design   5d
    Go-live  0d  after Design  must finish 4
    """
    assert found == ["Go-live"]


def test_an_earliest_date_nails_nothing(found):
    """
    Design   5d
    Go-live  0d  after Design  not before 9
    """
    assert found == []


def test_a_deadline_nails_nothing(found):
    """
    Design   5d
    Go-live  0d  after Design  due 4
    """
    assert found == []


def test_it_costs_what_the_links_alone_would_say(asked):
    """
    Design   10d
    Build    10d  after Design  must start 6
    """
    assert asked[0].findings[0].subject.name == "Build"
    assert asked[0].days == 5
