"""How tables divide their width."""

from hypothesis import given
from hypothesis import strategies as st

from milepost.reports.columns import shares
from milepost.reports.document import Cell, Column, Kind, Status, Table
from milepost.reports.words import Words

KINDS = st.sampled_from(list(Kind))


def table(*columns, rows):
    return Table(columns, rows)


@given(st.lists(st.tuples(KINDS, st.text(max_size=80)), min_size=1, max_size=9), st.floats(10, 80))
def test_the_shares_are_positive_and_make_up_the_whole(cells, room):
    made = table(*(Column("Title", kind) for kind, _ in cells), rows=(tuple(text for _, text in cells),))
    parts = shares(made, room, Words())
    assert all(part > 0 for part in parts)
    assert abs(sum(parts) - 1) < 1e-9


def test_a_number_gets_the_room_it_needs_however_long_the_text_beside_it():
    made = table(Column("Task"), Column("Cost", Kind.NUMBER), rows=(("word " * 200, "1,000,000.00"),))
    assert shares(made, 40, Words())[1] * 40 >= 7


def test_spare_room_goes_to_the_texts():
    made = table(Column("Task"), Column("Days", Kind.NUMBER), rows=(("Build", "4"),))
    assert shares(made, 50, Words())[0] > 0.9


def test_a_status_needs_room_for_its_word():
    made = table(Column("Task"), Column("S", Kind.STATUS), rows=(("word " * 99, Cell(status=Status.GREY)),))
    assert shares(made, 40, Words())[1] * 40 >= 6
