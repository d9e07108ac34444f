"""A table on the terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milepost.cli.table import Row, fold, print_table, width


@pytest.fixture
def printed(capsys, monkeypatch):
    def lines(rows: list[Row], columns: int = 40) -> list[str]:
        monkeypatch.setenv("COLUMNS", str(columns))
        print_table("Plan", ("#", "task", "days"), rows, folded=1, left=(1,))
        return capsys.readouterr().out.splitlines()

    return lines


def test_columns_stand_side_by_side_figures_to_the_right(printed):
    assert printed([Row(("1", "Design", "5")), Row(("12", "Build", "10"), indent=2)]) == [
        "Plan",
        " #  task     days",
        " 1  Design      5",
        "12    Build    10",
    ]


def test_a_long_name_goes_on_below_itself_between_words(printed):
    assert printed([Row(("1", "Hand the new core over to operations", "5"), indent=2)], columns=36)[2:] == [
        "1    Hand the new core over      5",
        "     to operations",
    ]


def test_a_wide_character_takes_two_places(printed):
    shown = printed([Row(("1", "設計", "5")), Row(("2", "Café", "5"))])
    assert [width(line) for line in shown[1:]] == [13, 13, 13]


def test_no_name_can_command_the_terminal(printed):
    assert "\x1b" not in "".join(printed([Row(("1", "Red \x1b[31m alert\r\n", "5"))]))


@given(st.text(min_size=1), st.integers(2, 30))
def test_no_part_of_a_folded_text_is_wider_than_the_room_and_nothing_but_spaces_is_lost(text, room):
    parts = list(fold(text, room))
    assert all(width(part) <= room for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())
