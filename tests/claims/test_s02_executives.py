"""S2: a company's CIO or technology executives are in charge of IT projects: they get what they decide by."""

import re

import pytest

from milepost.reports import render
from milepost.reports.document import Decision, plain
from milepost.reports.monthly import monthly


@pytest.fixture
def decision(report):
    """The first decision the report of the shipped plan asks for."""
    return next(block for block in report.blocks if isinstance(block, Decision))


def test_a_decision_says_until_when_what_waiting_costs_and_what_happens_without_one(decision):
    assert re.match(
        r"“Go-live” comes \d+ working days late: move the promise, or win the days back\?", decision.question
    )
    assert decision.needed_by.replace("\u00a0", " ") == "16 Oct 2026"
    assert re.fullmatch(r"about €.\d+.k a week of team", decision.waiting)
    assert decision.by_default == "It is missed"


def test_a_decision_has_several_ways_out_each_with_the_date_it_gives_and_what_it_takes(decision):
    ways = [(plain(option.name), *map(plain, option.effects)) for option in decision.options]
    assert len({name for name, _, _ in ways}) == len({date for _, date, _ in ways}) == len(ways) >= 3
    assert ways[-1][1].replace("\u00a0", " ") == "15 Feb 2027"
    assert all(takes for _, _, takes in ways)


def test_a_plan_that_keeps_its_promises_asks_the_executive_for_nothing(look):
    """
    start: 2026-03-02
    status: 2026-02-27
    Build    10d  by Ben
    Go-live  0d   after Build  due 2026-04-30
    """
    assert [block for block in monthly(look).blocks if isinstance(block, Decision)] == []


def test_whether_the_date_shall_still_be_reported_is_for_the_sponsor_to_say(bank):
    (asked,) = (each for each in bank.asked if each.addressee == "the sponsor")
    assert asked.text.endswith("Do you still want that date reported as achievable?")


def test_the_page_opens_anywhere_without_a_program_a_licence_or_a_network(report):
    page = render(report, "html").decode()
    assert "<title>Core banking upgrade" in page
    assert "<script" not in page
    assert re.findall(r"(?:src|href)=\"(?!data:|#)[^\"]*\"|url\((?!['\"]?(?:data:|#))", page) == []


def test_what_only_people_know_is_asked_for_instead_of_made_up(look, words):
    """
    start: 2026-03-02
    status: 2026-02-27
    Build  10d  by Ben
    """
    text = words(monthly(look))
    assert "The sponsor: who decides when the plan and the promise part." in text
    assert "The goal: what the company gets when this is done." in text
    assert "The budget: what the spending is measured against." in text
