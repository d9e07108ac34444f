"""Integration that comes when all is built."""


def test_integration_after_all_building_is_asked_about(found, sentence):
    """
    Build A      5d
    Build B      5d  after Build A
    Build C      5d  after Build B
    Build D      5d  after Build C
    Build E      5d  after Build D
    Integration  5d  after Build E
    """
    assert found == ["Integration"]
    assert sentence == "“Integration” is where systems first meet, on 6 April 2026, after 100% of the building."


def test_an_early_slice_answers_it(found):
    """
    Build A         5d
    Build B         5d  after Build A
    End-to-end thread  2d  after Build B
    Build C         5d  after Build B
    Build D         5d  after Build C
    Build E         5d  after Build D
    Integration     5d  after Build E
    """
    assert found == []


def test_a_plan_that_builds_little_is_not_asked(found):
    """
    Build A      5d
    Build B      5d  after Build A
    Integration  5d  after Build B
    """
    assert found == []
