"""The catalogue is whole: every question is found, explained, and told of on its page."""

import re
from pathlib import Path

import pytest

import milepost.questions
from milepost.questions import Question, questions
from milepost.questions.asking import catalogue


def test_every_file_of_the_folder_is_a_question():
    folder = Path(milepost.questions.__file__).parent
    files = {path.stem for path in folder.glob("*.py") if not path.stem.startswith("_")}
    assert len(questions()) == len(files) > 30


def test_each_has_a_code_of_its_own_in_order():
    codes = [question.code for question in questions()]
    assert codes == sorted(set(codes))


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.code)
def test_each_says_why_it_is_asked_and_on_whose_authority(question: Question):
    assert len(question.why) > 100
    assert question.source
    assert question.closes


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.code)
def test_each_asks_one_thing_in_plain_words(question: Question):
    assert question.text.endswith("?")
    assert not re.search(r"[A-Z]{2}-\d|\b(TF|BEI|CPLI|SSI|DCMA|WBS)\b", question.text)


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.code)
def test_each_has_tests_of_its_own(question: Question):
    name = question.look.__module__.rpartition(".")[2]
    tests = (Path(__file__).parent / f"test_{name}.py").read_text()
    assert "[]" in tests or "is_not" in tests, "a question is tested both ways"


class Entry:
    """An entry point of an installed package."""

    def load(self) -> Question:
        ours = questions()[0]
        return Question("ZZ-1", "Who pays?", ours.asks, ours.look, 0.5, "theirs", "somebody does")


def test_questions_of_installed_packages_are_asked_too(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(catalogue, "entry_points", lambda group: [Entry()] if group == "milepost.questions" else [])
    assert catalogue.questions.__wrapped__()[-1].code == "ZZ-1"
