"""What cannot be understood is told with its line, and the rest stands."""

import pytest

from milepost.formats import Reading, outline


def test_progress_without_its_start_is_told(told: list[str]) -> None:
    """
    start: 2026-03-02
    A   5d   finished 2026-03-13
    B   5d   done 40%
    """
    assert told == [
        "line 2: does not say when it started; taken as 2026-03-09.",
        "line 3: is under way, but does not say since when; add 'started DATE'.",
    ]


def test_what_a_line_holds_that_no_rule_knows_is_told_and_the_rest_stands(read: Reading) -> None:
    """
    start: 2026-03-02
    Build   3d   paint it blue   due 2026-02-30   owner Paula
    """
    assert [str(p) for p in read.problems] == [
        "line 2: 'paint it blue' is not understood; a fact begins with a duration, by, after, due, done …",
        "line 2: '2026-02-30' is no day of the calendar.",
    ]
    assert (read.plan.tasks[0].duration, read.plan.tasks[0].owner) == (1440, "Paula")


def test_a_single_space_before_the_facts_is_told(told: list[str]) -> None:
    """
    start: 2026-03-02
    Build 3d by Ben
    Test   3d by Ben
    """
    assert told == [
        "line 2: '3d' is taken as part of the name; put two spaces between name and facts.",
        "line 3: '3d by Ben' is not understood; put two spaces between facts.",
    ]


def test_a_missing_start_is_told(read: Reading) -> None:
    """
    Build   3d
    """
    assert [str(p) for p in read.problems] == ["The plan begins on 2026-03-02, as no 'start:' line says when."]


def test_a_person_the_header_does_not_name_is_told(told: list[str]) -> None:
    """
    start: 2026-03-02
    person: Ben
    Build   3d   by Bne
    """
    assert told == ["line 3: 'Bne' has no 'person:' line above; taken as a person."]


OVER_MIDNIGHT = "a shift over midnight is two: 22:00-24:00, and 00:00-06:00 on the next day."


NO_CALENDAR = "there is no calendar 'Nights'; a person's days off are written as leave."


NO_DATES = "'soon' holds no date; write 2026-12-24 or 2026-12-24..2026-12-31."


NO_DATE = "'yesterday' is no date; write 2026-03-02, 2026-03-02 17:00, or 8 for the 8th working day."


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("A  3d  after A", "line 2: 'A' cannot wait for itself."),
        ("A  9999999d", "line 2: '9999999d' is longer than a hundred years."),
        ("A  0.0001d", "line 2: '0.0001d' is not a whole number of minutes."),
        ("A  due 0001-01-01", "line 2: '0001-01-01' lies outside the years 1571 to 9964."),
        ("A  due 0", "line 2: 0 is no working day of the project; its first is 1."),
        ("A  done 140%", "line 2: '140%' is more than all of it."),
        ("A  calendar Nights", "line 2: there is no calendar 'Nights'."),
        ("A  9d..5d..3d", "line 2: An estimate must be ordered: good case, likely, bad case."),
        ("A  baseline 11 1..2", "line 2: Baselines are numbered 0 to 10, not 11."),
        ("A  manual 2026-03-06..2026-03-04", "line 2: '2026-03-06..2026-03-04' ends before it begins."),
        ("A  by Ben, Ben 50%", "line 2: books 'Ben' twice; the first is taken."),
        ("A  by Ben 20", "line 2: 'Ben 20': people are booked in percent, material and expenses in plain figures."),
        ("A  3d  4d", "line 2: has more than one duration; the first is taken."),
        ("A  #K\nB  #K", "line 3: the key '#K' is taken; the line gets another."),
        ("A  3d\n  B  1d", "line 2: has tasks below it, which make its duration; the one typed was left out."),
        ("calendar: Nights  Mon-Fri 22:00-06:00", "line 2: 'calendar:' was left out: " + OVER_MIDNIGHT),
        ("holiday: Nights 2026-03-09", "line 2: 'holiday:' was left out: " + NO_CALENDAR),
        ("holiday: soon", "line 2: 'holiday:' was left out: " + NO_DATES),
        ("status: yesterday", "line 2: 'status:' was left out: " + NO_DATE),
    ],
)
def test_nonsense_is_told_with_its_line(text: str, problem: str) -> None:
    assert [str(p) for p in outline.parse(f"start: 2026-03-02\n{text}").problems] == [problem]
