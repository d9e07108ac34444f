"""The dossier keeps a plan with its history in order, and knows what only people can say."""

from decimal import Decimal

import pytest

from milepost.plan import Plan
from milepost.project import Dossier, Version

PLAN = Plan("Payments")


def test_a_bare_plan_leaves_three_blanks_only_its_manager_can_fill():
    assert [blank.what for blank in Dossier(PLAN).blanks] == ["sponsor", "goal", "budget"]


def test_what_was_said_is_not_asked_again():
    told = Dossier(PLAN, sponsor="Cecile", budget=Decimal(10))
    assert [blank.what for blank in told.blanks] == ["goal"]


@pytest.mark.parametrize("moments", [(20, 10), (10, 10)])
def test_a_history_out_of_order_is_refused(moments):
    with pytest.raises(ValueError, match="oldest version to its newest"):
        Dossier(PLAN, history=tuple(Version(at, PLAN) for at in moments))


def test_a_history_that_reaches_past_the_day_looked_at_is_refused():
    with pytest.raises(ValueError, match="not before 1970-01-01T00:10"):
        Dossier(PLAN, history=(Version(20, PLAN),), as_of=10)


def test_a_budget_of_nothing_is_refused():
    with pytest.raises(ValueError, match="above zero"):
        Dossier(PLAN, budget=Decimal(0))
