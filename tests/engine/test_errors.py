"""Every error reads as a sentence, and survives the way back from a child process."""

import pickle

import pytest

from milepost.errors import (
    CyclicPlan,
    ImpossibleEdit,
    InvalidPlan,
    MilepostError,
    MissingExtra,
    UnknownName,
    UnknownTask,
    UnreadableFile,
)

SENTENCES = [
    (UnreadableFile("plans/erp.mpp", "is locked with a password."), "erp.mpp is locked with a password."),
    (
        MissingExtra("Reading .mpp files", "mpp"),
        'Reading .mpp files needs an optional part. Install it with: pip install "milepost[mpp]"',
    ),
    (InvalidPlan("The project calendar has no working time."), "The project calendar has no working time."),
    (CyclicPlan(["Build"]), "“Build” waits for itself. Remove that link."),
    (
        CyclicPlan(["Design", "Build", "Test"]),
        "3 tasks wait for one another: Design → Build → Test → Design. Remove one of these links.",
    ),
    (UnknownTask("Bild"), "There is no task “Bild” in this plan."),
    (
        UnknownTask("Bild", near=["Build", "Bind"]),
        "There is no task “Bild” in this plan. Did you mean “Build” or “Bind”?",
    ),
    (ImpossibleEdit("“Build” is finished."), "“Build” is finished."),
    (UnknownName("person", "Bne", ["Ben"]), "There is no person “Bne” in this plan. Did you mean “Ben”?"),
]


@pytest.mark.parametrize(("error", "sentence"), SENTENCES, ids=lambda value: type(value).__name__)
def test_an_error_says_what_happened_and_what_to_do(error: MilepostError, sentence: str) -> None:
    assert str(error) == sentence


@pytest.mark.parametrize(("error", "sentence"), SENTENCES, ids=lambda value: type(value).__name__)
def test_an_error_comes_back_whole_from_another_process(error: MilepostError, sentence: str) -> None:
    returned = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert (type(returned), str(returned)) == (type(error), sentence)


def test_one_class_catches_everything_raised_on_purpose() -> None:
    assert all(isinstance(error, MilepostError) for error, _ in SENTENCES)
