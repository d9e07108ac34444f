"""The page that explains the outline explains all of it, and every example on it reads."""

import re
from pathlib import Path

import pytest

from milepost.formats import outline
from milepost.formats.outline.edits import FIELDS, IMPOSED, edit
from milepost.formats.outline.facts import CONSTRAINTS, FLAGS, Facts
from milepost.formats.outline.lines import HEADERS
from milepost.formats.outline.sheet import Sheet

PAGE = (Path(__file__).parents[4] / "docs" / "formats" / "outline.md").read_text()
EXAMPLES = re.findall(r"```\n(.*?)```", PAGE, re.DOTALL)
SHEET = Sheet()
CHANGES = re.findall(r"`((?:remove )?Build\b[^`]*|leave: [^`]*)`", PAGE.partition("## Changes")[2])
WORDS = set(Facts(SHEET.days, SHEET.settings, frozenset()).words) - {p for many in CONSTRAINTS.values() for p in many}


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_on_the_page_reads_without_a_problem(example: str) -> None:
    assert outline.parse(example).problems == ()


@pytest.mark.parametrize("word", sorted(WORDS | {phrases[0] for phrases in CONSTRAINTS.values()}))
def test_every_fact_is_on_the_page(word: str) -> None:
    assert re.search(rf"`{word}\b", PAGE)


@pytest.mark.parametrize("word", [word for group in HEADERS for word in group])
def test_every_word_about_the_project_is_on_the_page(word: str) -> None:
    assert re.search(rf"(^|`|// or ){word}:", PAGE, re.MULTILINE)


@pytest.mark.parametrize("flag", FLAGS)
def test_every_kind_of_task_is_on_the_page(flag: str) -> None:
    assert f"`{flag}`" in PAGE


@pytest.mark.parametrize("change", [each for each in CHANGES if "DATE" not in each])
def test_every_change_on_the_page_can_be_made(change: str) -> None:
    plan = outline.parse("start: 2026-03-02\ncalendar: Nights  Mon-Fri 20:00-24:00\nBuild  by Ben\nTest  by Eva").plan
    assert edit(change, plan)


@pytest.mark.parametrize("field", sorted(set(FIELDS) - set(IMPOSED)))
def test_everything_that_can_be_set_is_on_the_page(field: str) -> None:
    assert f"`Build:{field}=" in PAGE


@pytest.mark.parametrize("word", IMPOSED)
def test_every_constraint_that_can_be_set_is_on_the_page_by_its_word_or_its_initials(word: str) -> None:
    kind = IMPOSED[word]
    assert {f"`{kind.name.lower()}`", f"`{CONSTRAINTS[kind][0]}`"} & set(re.findall(r"`[a-z ]+`", PAGE))
