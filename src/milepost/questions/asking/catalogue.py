"""Every question there is, and the page that tells of them."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from pkgutil import iter_modules

import milepost.questions
from milepost.questions.asking.model import Question


@cache
def questions() -> tuple[Question, ...]:
    """Return every question: ours, one a file of the folder, then those of installed packages; in order of code."""
    names = (m.name for m in iter_modules(milepost.questions.__path__) if not m.ispkg and not m.name.startswith("_"))
    modules = (import_module(f"milepost.questions.{name}") for name in sorted(names))
    ours = [m.QUESTION for m in modules]
    strangers = [entry.load() for entry in entry_points(group="milepost.questions")]
    return tuple(sorted((*ours, *strangers), key=lambda question: question.code))


def page() -> Iterator[str]:
    """Yield the lines of the page on the questions, for a reader who wonders why they are asked."""
    found = questions()
    yield from (
        "# The tough questions",
        "<!-- Made from the code by `make docs`; change it there. -->",
        "",
        f"{len(found)} questions that Milepost asks of a plan. Each comes with its facts, goes to one person, and is",
        "priced: the working days that the finish or a promise loses if the worry is true, times how likely that is.",
        "The likelihoods are starting guesses, chosen here, until your own answers teach better ones. A question is",
        "one file in `src/milepost/questions/`; to add one, see [how Milepost is built](house.md).",
    )
    for question in found:
        yield from entry(question)


def entry(question: Question) -> Iterator[str]:
    """Yield the lines on one question."""
    yield from (
        "",
        f"## {question.code} · {question.text}",
        "",
        " ".join(question.why.split("\n\n")[0].split()),
    )
    yield from (f"\n{' '.join(part.split())}" for part in question.why.split("\n\n")[1:])
    yield from (
        "",
        f"* **Asked of:** the {question.asks}",
        f"* **Limit:** {question.source}",
        f"* **Likely to be true:** {question.weight:.0%}, a starting guess",
        f"* **Closed by:** {question.closes}",
        f"* **Until then:** reckon with {question.silence}",
    )
