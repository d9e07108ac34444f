"""Strangers' texts, cleaned and measured."""

from hypothesis import given
from hypothesis import strategies as st

from milepost.reports.document import Paragraph, Run
from milepost.reports.text import breakable, printable, shortened, width


def test_control_characters_are_left_out_and_line_breaks_become_spaces():
    assert printable("Build\x00\x07 the\r\nledger\u2028now") == "Build the ledger now"


def test_overrides_of_the_direction_of_writing_are_left_out():
    assert printable("invoice\u202egpj.exe") == "invoicegpj.exe"


def test_half_characters_become_replacement_characters():
    assert printable("a\ud800b\ufffe") == "a\ufffdb\ufffd"


def test_a_name_written_from_right_to_left_is_isolated():
    assert printable("קרן") == "\u2068קרן\u2069"


def test_accents_are_joined_to_their_letters():
    assert printable("Zu\u0308rich") == "Zürich"


def test_texts_deep_inside_a_value_are_cleaned_and_the_rest_is_kept():
    run = Run("a\x00", link="#b")
    assert printable(Paragraph((run, "c"))) == Paragraph((Run("a", link="#b"), "c"))


@given(st.text())
def test_what_is_printable_stays_as_it_is(text):
    assert printable(printable(text)) == printable(text)


@given(st.text())
def test_any_text_can_be_encoded_once_it_is_printable(text):
    cleaned = printable(text)
    cleaned.encode("utf-8")
    assert not any(letter < " " for letter in cleaned)


def test_wide_letters_are_wider():
    assert width("iii") < width("nnn") < width("MMM") < width("日本語")


def test_a_text_that_fits_is_not_cut():
    assert shortened("Cutover", 10) == "Cutover"


@given(st.text(), st.floats(1.5, 30))
def test_a_cut_text_fits_its_room(text, room):
    assert width(shortened(text, room)) <= room + 0.01


def test_a_cut_name_written_from_right_to_left_stays_isolated():
    assert shortened("\u2068" + "קרן" * 20 + "\u2069", 5).endswith("…\u2069")


@given(st.text())
def test_places_to_break_change_nothing_one_can_see(text):
    assert breakable(text).replace("\u200b", "") == text.replace("\u200b", "")


def test_a_long_word_can_be_broken_every_twelve_letters():
    assert breakable("x" * 30) == "x" * 12 + "\u200b" + "x" * 12 + "\u200b" + "x" * 6
