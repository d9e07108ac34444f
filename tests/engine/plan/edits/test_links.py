"""Links come, go and change; where two tasks are linked in several ways, the edit says which."""

import pytest

from milepost.errors import ImpossibleEdit
from milepost.plan import LagKind, Link, LinkType
from milepost.plan.edits import AddLink, RemoveLink, SetLag, SetLinkType, edited


def test_a_link_is_added_changed_and_taken_out(plan):
    """
    Build  10d
    Test   5d
    """
    added = edited(plan, [AddLink(Link("Build", "Test"))])
    lagged = edited(added, [SetLag("Build", "Test", 50, LagKind.PERCENT), SetLinkType("Build", "Test", LinkType.SS)])
    assert lagged.links == (Link("Build", "Test", LinkType.SS, 50, LagKind.PERCENT),)
    assert edited(lagged, [RemoveLink("Build", "Test")]).links == ()


def test_of_two_links_the_one_meant_is_named(plan):
    """
    Build  10d
    Test   5d  after Build SS, Build FF
    """
    assert [k.type for k in edited(plan, [RemoveLink("Build", "Test", LinkType.SS)]).links] == ["FF"]
    with pytest.raises(ImpossibleEdit) as refused:
        edited(plan, [SetLag("Build", "Test", 60)])
    assert str(refused.value) == "“Build” and “Test” are linked SS and FF; say which is meant."


@pytest.mark.parametrize(
    ("edit", "sentence"),
    [
        (AddLink(Link("Build", "Test")), "“Build” and “Test” are linked FS already; change that link instead."),
        (RemoveLink("Test", "Build"), "“Test” and “Build” are not linked that way round."),
        (RemoveLink("Build", "Test", LinkType.FF), "“Build” and “Test” are not linked FF."),
        (SetLinkType("Build", "Ship", LinkType.FF, LinkType.SS), "“Build” and “Ship” are linked FF already."),
    ],
)
def test_what_cannot_be_is_refused(plan, edit, sentence):
    """
    Build  10d
    Test   5d  after Build
    Ship   5d  after Build SS, Build FF
    """
    with pytest.raises(ImpossibleEdit) as refused:
        edited(plan, [edit])
    assert str(refused.value) == sentence
