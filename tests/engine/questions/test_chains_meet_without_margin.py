"""Several chains that meet in one point without room before it."""


def test_three_chains_that_meet_are_asked_about(found, sentence):
    """
    Interfaces  10d
    Migration   9d
    Screens     10d
    Test        5d  after Interfaces, Migration, Screens
    """
    assert found == ["Test"]
    assert "all of them would be 51% of the time" in sentence


def test_two_chains_are_not(found):
    """
    Interfaces  10d
    Migration   9d
    Test        5d  after Interfaces, Migration
    """
    assert found == []


def test_a_chain_with_room_before_the_meeting_does_not_count(found):
    """
    Interfaces  10d
    Migration   4d
    Screens     10d
    Test        5d  after Interfaces, Migration, Screens
    """
    assert found == []


def test_a_summary_is_one_chain(found):
    """
    Building
      Interfaces  10d
      Migration   10d
      Screens     10d
    Test          5d  after Building
    """
    assert found == []
