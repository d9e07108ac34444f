"""The figures of earned value: worked examples, and identities recomputed in exact fractions."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milepost.forecast.earned_value import EarnedValue

amounts = st.integers(1, 10**9).map(lambda cents: Decimal(cents) / 100)
percents = st.integers(0, 100)
figures = st.builds(
    lambda bac, planned, done, ac, rest: EarnedValue(bac, hundredth(bac, planned), hundredth(bac, done), ac, rest),
    amounts, percents, percents, amounts, amounts,
)  # fmt: skip
example = EarnedValue(Decimal(1000), Decimal(500), Decimal(400), Decimal(450))


def hundredth(value: Decimal, percent: int) -> Decimal:
    return (value * percent / 100).quantize(Decimal("0.01"))


def test_the_worked_example_of_the_profession():
    assert (example.sv, example.cv) == (Decimal(-100), Decimal(-50))
    assert example.cpi == pytest.approx(0.8889, abs=1e-4)
    assert example.spi == pytest.approx(0.8)
    assert example.eac_at_cpi == Decimal("1125.00")
    assert example.eac_at_budget == Decimal("1050.00")
    assert example.eac_at_cpi_and_spi == Decimal("1293.75")
    assert example.eac_weighted == Decimal("1138.78")
    assert example.tcpi_bac == pytest.approx(1.0909, abs=1e-4)
    assert example.tcpi_eac == pytest.approx(example.cpi)
    assert (example.etc, example.vac) == (Decimal("675.00"), Decimal("-125.00"))


def test_the_plans_own_remaining_cost_makes_the_bottom_up_estimate():
    assert replace(example, remaining=Decimal(700)).eac_bottom_up == Decimal(1150)


def test_the_range_spans_the_estimates_worth_showing():
    assert replace(example, remaining=Decimal(610)).eac_range == (Decimal(1060), Decimal("1293.75"))


@pytest.mark.parametrize("done", [Decimal(149), Decimal(901)])
def test_no_range_is_shown_when_little_or_nearly_all_is_done(done):
    assert replace(example, ev=done).eac_range is None


def test_an_index_of_nothing_planned_is_undefined_not_one():
    assert replace(example, pv=Decimal(0)).spi is None


@pytest.mark.parametrize("spent", [Decimal(0), Decimal(-5), None])
def test_without_positive_spending_there_is_no_cost_index_nor_estimate_by_it(spent):
    ours = replace(example, ac=spent)
    assert (ours.cpi, ours.eac_at_cpi, ours.eac_at_cpi_and_spi, ours.eac_weighted) == (None, None, None, None)


def test_when_nothing_is_known_of_spending_nothing_is_said_of_the_final_bill():
    ours = replace(example, ac=None)
    assert (ours.cv, ours.spent, ours.eac, ours.etc, ours.vac, ours.tcpi_bac, ours.tcpi_eac) == (None,) * 7


def test_money_spent_with_nothing_earned_has_an_index_of_zero_and_no_estimate_by_it():
    ours = replace(example, ev=Decimal(0))
    assert (ours.cpi, ours.eac_at_cpi, ours.eac) == (0.0, None, Decimal("1450.00"))


def test_once_all_is_earned_the_final_bill_is_what_is_spent_and_still_owed():
    done = replace(example, ev=Decimal(1000), ac=Decimal(1100), remaining=Decimal(30))
    assert (done.eac, done.tcpi_bac, done.tcpi_eac) == (Decimal(1130), None, None)


def test_a_budget_already_spent_leaves_no_efficiency_that_could_keep_it():
    assert replace(example, ac=Decimal(1000)).tcpi_bac is None


def test_the_schedule_index_is_not_fair_past_four_fifths():
    assert replace(example, ev=Decimal(800)).spi_is_fair
    assert not replace(example, ev=Decimal(801)).spi_is_fair


@given(figures)
def test_every_figure_follows_from_the_four_it_is_made_of(f):
    bac, pv, ev, ac = (Fraction(v) for v in (f.bac, f.pv, f.ev, f.ac))
    cpi, spi = ev / ac, ev / pv if pv else None
    assert (Fraction(f.sv), Fraction(f.cv)) == (ev - pv, ev - ac)
    assert f.cpi == float(cpi)
    assert f.spi == (None if spi is None else float(spi))
    assert Fraction(f.eac_at_budget) == ac + bac - ev
    if ev:
        assert nearest_cent(f.eac_at_cpi, bac / cpi)
    if ev and spi:
        assert nearest_cent(f.eac_at_cpi_and_spi, ac + (bac - ev) / (cpi * spi))
        assert nearest_cent(f.eac_weighted, ac + (bac - ev) / (Fraction(4, 5) * cpi + Fraction(1, 5) * spi))
    assert f.etc == f.eac - f.ac
    assert f.vac == f.bac - f.eac
    if f.tcpi_bac is not None:
        assert f.tcpi_bac == float((bac - ev) / (bac - ac))


@given(figures, st.sampled_from([7, 100, 1000]))
def test_indices_do_not_depend_on_the_currency(f, rate):
    there = EarnedValue(*(v * rate for v in (f.bac, f.pv, f.ev, f.ac, f.remaining)))
    assert (there.cpi, there.spi, there.tcpi_bac, there.complete) == (f.cpi, f.spi, f.tcpi_bac, f.complete)


@given(amounts)
def test_a_project_on_plan_has_indices_of_one_and_ends_on_budget(bac):
    half = hundredth(bac, 50) or bac
    ours = EarnedValue(bac, half, half, half)
    assert (ours.cpi, ours.spi, ours.eac_at_cpi, ours.eac_at_cpi_and_spi) == (1.0, 1.0, bac, bac)


def nearest_cent(found: Decimal | None, wanted: Fraction) -> bool:
    return found is not None and abs(Fraction(found) - wanted) <= Fraction(1, 200)
