"""How reports write dates, days, money and shares."""

from decimal import Decimal

import pytest

from milepost.plan import Task
from milepost.plan.moments import minute
from milepost.reports.document import Kind, Status
from milepost.reports.phrases import (
    columns,
    date,
    index,
    lateness,
    money,
    money_range,
    name,
    percent,
    plural,
    shade,
    signed,
)


def plainly(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_a_date_is_never_broken_across_lines():
    assert date(minute("2026-10-02T17:00")) == "2\u00a0Oct\u00a02026"


@pytest.mark.parametrize(
    ("amount", "currency", "text"),
    [
        ("3905738", "EUR", "€ 3.91 m"),
        ("-310846.77", "EUR", "−€ 311 k"),
        ("950", "USD", "$ 950"),
        ("12000000000", "PLN", "PLN 12.00 bn"),
        ("54000", "", "54 k"),
    ],
)
def test_money_is_written_as_directors_say_it(amount, currency, text):
    assert plainly(money(Decimal(amount), currency)) == text


def test_two_amounts_of_one_size_share_their_unit():
    assert plainly(money_range(Decimal(4185669), Decimal(4821575), "EUR")) == "€ 4.19–4.82 m"
    assert plainly(money_range(Decimal(900000), Decimal(1200000), "EUR")) == "€ 900 k to € 1.20 m"


@pytest.mark.parametrize(("days", "text"), [(29.2, "+29 d"), (-3, "−3 d"), (0.2, "0 d"), (None, "–")])
def test_days_carry_their_sign(days, text):
    assert plainly(signed(days)) == text


@pytest.mark.parametrize(
    ("late", "text"), [(2, "2 working days late"), (-1, "1 working day early"), (0, "on the day"), (None, "no promise")]
)
def test_lateness_is_said_in_words(late, text):
    assert lateness(late) == text


def test_what_is_undefined_is_a_dash():
    assert (percent(None), index(None), money(None, "EUR"), date(None)) == ("–", "–", "–", "–")


def test_counts_go_with_their_nouns():
    assert (plural(0, "task"), plural(1, "task"), plural(2, "person", "people")) == ("no tasks", "1 task", "2 people")


@pytest.mark.parametrize(
    ("late", "done", "light"),
    [
        (1, False, Status.RED),
        (0, False, Status.AMBER),
        (-9, False, Status.GREY),
        (0, True, Status.GREEN),
        (None, False, Status.GREY),
    ],
)
def test_a_promise_kept_on_paper_is_not_green_until_it_is_kept(late, done, light):
    assert shade(late, done=done) is light


def test_a_long_name_is_cut_where_it_would_fill_the_page():
    assert name(Task("1", "x" * 80)) == "x" * 48 + "…"


def test_heads_name_the_kind_of_their_column():
    assert [(c.title, c.kind) for c in columns("Task | Due: date | Days ago: number")] == [
        ("Task", Kind.TEXT),
        ("Due", Kind.DATE),
        ("Days ago", Kind.NUMBER),
    ]
