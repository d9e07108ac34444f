"""The monthly report: one page computed from the review; what is not known is said to be so."""

import inspect
import io
from collections.abc import Callable
from decimal import Decimal

import pytest
from pypdf import PdfReader

from milepost.formats.outline import parse
from milepost.project import Dossier
from milepost.reports import render
from milepost.reports.document import Decision, Document, KeyFigures, Light, Status, Table, parts, plain
from milepost.reports.monthly import monthly
from milepost.review import review
from milepost.samples import core_banking

BANK = review(core_banking())


def text_of(document: Document) -> str:
    return render(document, "md").decode().replace("\u00a0", " ").replace("\u2060", "")


def reviewed(text: str) -> Document:
    return monthly(review(parse(inspect.cleandoc(text)).plan))


@pytest.fixture
def report(request: pytest.FixtureRequest) -> Document:
    """The report on the plan in the test's docstring."""
    return reviewed(request.function.__doc__ or "")


@pytest.fixture
def light(report: Document) -> Callable[[str], Light]:
    return lambda label: next(light for light in report.lights if light.label == label)


def first_page_of(document: Document) -> int:
    """Return the page on which the appendix begins, less one."""
    pages = PdfReader(io.BytesIO(render(document, "pdf"))).pages
    return next(n for n, page in enumerate(pages) if "Appendix" in page.extract_text())


def rows_of(document: Document, caption: str) -> dict[str, tuple[str, ...]]:
    table = next(t for t in parts(document.blocks) if isinstance(t, Table) and t.caption == caption)
    cells = [[plain(getattr(c, "text", c) if hasattr(c, "status") else c) for c in row] for row in table.rows]
    return {row[0]: tuple(c.replace("\u00a0", " ") for c in row[1:]) for row in cells}


def test_everything_a_director_decides_by_stands_on_one_page():
    assert first_page_of(monthly(BANK)) == 1


def test_a_late_promise_stands_with_what_was_promised_first_what_is_in_force_and_how_it_moved():
    row = rows_of(monthly(BANK), "Expected against promised")["Go-live"]
    assert row == ("", "8 Feb 2027", "15 Feb 2027", "30 Mar 2027", "+29 d", "+9 d")


def test_the_finish_is_explained_by_causes_that_add_up():
    causes = "Veltura deliveries +23 d, Data migration +5 d, Test, planned shorter −19 d"
    assert f"the finish moved by +9 d: {causes}." in text_of(monthly(BANK))


def test_no_more_than_three_decisions_are_asked_for():
    document = monthly(BANK)
    also = next(t for t in document.blocks if isinstance(t, Table) and t.columns[0].title == "Also to be decided")
    assert sum(isinstance(b, Decision) for b in document.blocks) + len(also.rows) == 3


def test_a_stand_in_for_somebody_away_is_offered_with_the_days_it_wins():
    decision = next(b for b in monthly(BANK).blocks if isinstance(b, Decision))
    offered = {plain(option.name).replace("\u00a0", " "): option.effects[1] for option in decision.options}
    assert offered["Stand in for Noor Haddad, away 16 Nov to 27 Nov 2026"] == "a stand-in; wins 4 working days"


def test_the_same_review_prints_the_same_report():
    assert render(monthly(BANK), "md") == render(monthly(review(core_banking())), "md")


def test_the_light_for_time_is_red_when_a_promise_is_missed(light):
    """
    start: 2026-03-02
    status: 2026-03-06
    Build  10d  started 2026-03-02  done 40%
    Live   0d   after Build  due 2026-03-10
    """
    assert (light("Time").status, light("Time").note) == (Status.RED, "“Live” 3 working days after its promise")


def test_a_plan_that_only_adds_up_is_not_green(light):
    """
    start: 2026-03-02
    status: 2026-03-06
    Build  10d  started 2026-03-02  done 40%
    Live   0d   after Build  due 2026-04-10
    """
    assert light("Time").status is Status.GREY
    assert "how likely is not known" in light("Time").note


def test_work_finished_in_time_is_green(light):
    """
    start: 2026-03-02
    status: 2026-03-13
    Build  5d  started 2026-03-02  finished 2026-03-06  baseline 2026-03-02..2026-03-06
    """
    assert light("Time").status is Status.GREEN


def test_a_finish_that_has_passed_with_work_open_is_red(light):
    """
    start: 2026-03-02
    status: 2026-06-05
    Build  5d
    """
    assert (light("Time").status, light("Time").note) == (
        Status.RED,
        "the finish of 6\u00a0Mar\u00a02026 has passed with 1 open task",
    )


def test_without_a_baseline_money_is_grey_and_one_line_says_why(report, light):
    """
    start: 2026-03-02
    status: 2026-03-06
    Build  10d  started 2026-03-02  done 40%
    """
    assert (light("Cost").status, light("Cost").note) == (Status.GREY, "the plan has no baseline")
    assert "Earned value is not available because the plan has no baseline." in text_of(report)


def test_effort_is_never_called_money(report):
    """
    start: 2026-03-02
    status: 2026-03-06
    currency: EUR
    Build  10d  by Ben  started 2026-03-02  done 20%  worked 40h  baseline 2026-03-02..2026-03-13 10d work 80h
    """
    assert "€" not in text_of(report)
    assert "Each hour worked earned 0.40 of planned work" in text_of(report)


def test_a_cost_over_budget_asks_to_fund_it_or_to_cut(report):
    """
    start: 2026-03-02
    status: 2026-03-06
    currency: EUR
    Build  10d  by Ben  started 2026-03-02  done 20%  spent 400  baseline 2026-03-02..2026-03-13 10d work 80h cost 1000
    """
    assert "over the budget of € 1 k: fund or cut?" in text_of(report)


def test_a_budget_that_people_named_comes_before_the_baselines():
    done = "started 2026-03-02  done 20%  spent 400  baseline 2026-03-02..2026-03-13 10d work 80h cost 1000"
    plan = parse(f"start: 2026-03-02\nstatus: 2026-03-06\ncurrency: EUR\nBuild  10d  by Ben  {done}").plan
    assert "over the budget of € 1 k" in text_of(monthly(review(Dossier(plan, budget=Decimal(1200)))))
    assert "fund or cut" not in text_of(monthly(review(Dossier(plan, budget=Decimal(90000)))))


def test_a_date_fixed_before_its_work_can_be_done_is_asked_about(report):
    """
    start: 2026-03-02
    status: 2026-03-06
    Build     15d  started 2026-03-02  done 30%
    Audit     2d   after Build  must start 2026-03-16
    """
    assert "“Audit” is fixed 5 working days before it can start: move it, or “Build” before it?" in text_of(report)


def test_without_an_earlier_version_the_report_says_so(report):
    """
    start: 2026-03-02
    status: 2026-03-06
    Build  10d
    """
    assert "There is no earlier version of this plan to compare with." in text_of(report)


def test_a_milestone_whose_day_has_passed_has_no_expected_date(report):
    """
    start: 2026-03-02
    status: 2026-03-20
    Build  10d  started 2026-03-16  done 10%
    Kick   0d
    """
    assert rows_of(report, "Expected against promised")["Kick"][3] == "not rescheduled"


LONG = "Somebody gave this task a name that goes on for much longer than any page has room to show it " * 3


@pytest.mark.parametrize(
    "text",
    [
        "status: 2026-03-06",
        "status: 2026-03-06\nBuild  10d",
        "status: 2026-03-06\nLive  0d",
        f"status: 2026-03-06\nBuild  10d\n{LONG}  0d  after Build  due 2026-03-09",
        "status: 2026-03-06\n" + "\n".join(f"Task {n}  {1 + n % 9}d  due 2026-03-1{n % 9}" for n in range(400)),
        "start: 2027-03-02\nstatus: 2026-03-20\nBuild  5d  by Ben  baseline 2027-03-02..2027-03-06 5d work 40h",
    ],
    ids=["empty", "one task", "one milestone", "a long name", "400 deadlines", "not begun"],
)
def test_an_awkward_plan_still_gives_one_page(text):
    assert first_page_of(reviewed(text)) == 1


def test_the_report_claims_no_chance():
    said = text_of(monthly(BANK))
    assert "Chances, risks and benefits are not computed." in said
    assert not any(word in said for word in ("P50", "P80", "probab"))


def test_every_part_of_the_appendix_has_its_matter():
    said = text_of(monthly(BANK))
    changed = "Changed since 4 Sep 2026"
    first = ("The plan", "What the finish hangs on", "How the forecasts moved", "Earned value", changed, "Overdue")
    chapters = (*first, "People", "Questions", "Is the plan a model to reckon with?", "What this report stands on")
    assert [c for c in chapters if f"## {c}\n" not in said] == []


def test_the_big_numbers_are_four_at_most():
    assert len(next(b for b in monthly(BANK).blocks if isinstance(b, KeyFigures)).figures) == 4
