"""S18: weekly status meetings with the immediate team, with an agenda made from the evidence."""

import re

import pytest

import milepost
from milepost.reports.agenda import agenda
from milepost.reports.document import Heading

LAST_WEEK = """
    project: Portal
    start: 2026-03-02
    status: 2026-03-06
    person: Ben
    person: Eva
    Design   4d   by Ben  started 2026-03-02  done 80%
    Write    10d  by Eva  started 2026-03-02  done 50%
    Build    10d  by Ben  after Design
    Go-live  0d   after Build, Write  due 2026-03-31
    """
THIS_WEEK = """
    project: Portal
    start: 2026-03-02
    status: 2026-03-13
    person: Ben
    person: Eva
    Design   4d   by Ben  started 2026-03-02  finished 2026-03-05
    Write    10d  by Eva  started 2026-03-02  done 70%
    Build    12d  by Ben  after Design  started 2026-03-06  done 40%
    Train    3d   by Eva  after Write
    Go-live  0d   after Build, Train  due 2026-03-31
    """


@pytest.fixture
def portal(save, tmp_path, words):
    """The agenda for the second week of a small project, in words."""
    save(LAST_WEEK, "portal-2026-03-06.outline")
    save(THIS_WEEK, "portal-2026-03-13.outline")
    return words(agenda(milepost.review(tmp_path)))


def test_last_weeks_promises_come_first_kept_or_not(portal):
    assert portal.index("1 · Promises due") < portal.index("2 · What changed since last week")
    assert "1 of 2 finishes that the plan of 6 Mar expected came." in portal
    assert "| Write | Eva | 13 Mar 2026 | 70 % |" in portal
    assert "| Design |" not in portal


def test_what_changed_since_the_last_meeting_is_told_exactly(portal):
    assert "The finish moved by +2 d to 23 Mar 2026" in portal
    assert "Tasks: 1 finished, 1 started, 1 added." in portal


def test_everybody_promises_for_the_next_ten_working_days(portal):
    assert "| Build | Ben | under way | Mon 23 Mar |" in portal
    assert "| Train | Eva | Mon 16 Mar | Wed 18 Mar |" in portal


def test_the_way_to_the_next_gate_is_shown_task_by_task(portal):
    assert "Go-live: 23 Mar 2026, made by 1 task." in portal


def test_nobody_is_put_more_than_two_questions_at_the_table(bank, words):
    text = words(agenda(bank))
    (table,) = re.findall(r"\| To \| Question \| At stake \|\n[^\n]+\n((?:\|[^\n]+\n)+)", text)
    asked = [row.split(" | ")[0] for row in table.splitlines()]
    assert 1 < len(asked) <= 5
    assert max(asked.count(name) for name in asked) <= 2


def test_who_is_booked_twice_or_away_when_needed_is_settled_by_those_it_takes(bank, words):
    text = words(agenda(bank))
    assert re.search(r"Olga Marin is booked \d+ % in the week of 5 Oct: .*Which waits\?", text)
    assert "Noor Haddad is away 16 Nov to 27 Nov" in text


def test_every_item_has_its_minutes_and_an_item_without_matter_gives_them_back(bank, look):
    """
    start: 2026-03-02
    status: 2026-03-02
    Build  5d  by Ben  started 2026-03-02
    """
    whole, small = agenda(bank), agenda(look)
    assert whole.subtitle == "45 minutes"
    named = [block.text for block in small.blocks if isinstance(block, Heading)]
    assert not any("What changed" in name or "Promises due" in name for name in named)
    assert int(small.subtitle.split()[0]) < 45


def test_the_command_line_writes_the_agenda(save, says, tmp_path):
    page = tmp_path / "monday.md"
    says("agenda", save(THIS_WEEK), "--out", page)
    assert page.read_text().startswith("# Weekly meeting: Portal")
