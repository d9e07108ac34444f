"""XER files say nothing of their code page; it is found, and may be given."""

import pytest

from milepost.errors import UnreadableFile
from milepost.formats.xer import FORMAT, parse
from milepost.formats.xer.encoding import decode

PLAN = "ERMHDR\t19.12\r\n%T\tTASK\r\n%F\ttask_id\ttask_name\r\n%R\t1\t{}\r\n%E\r\n"
CURRENCIES = "ERMHDR\t19.12\r\n%T\tCURRTYPE\r\n%F\tcurr_id\tcurr_symbol\tcurr_short_name\r\n%R\t1\t€\tEUR\r\n"


def first_name(data: bytes, **options: str) -> str:
    return parse(data, **options).plan.tasks[0].name


@pytest.mark.parametrize("page", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_known_by_its_mark_or_by_its_form(page: str):
    assert first_name(PLAN.format("Größe 測試").encode(page)) == "Größe 測試"


def test_western_text_needs_no_guess():
    reading = parse(PLAN.format("Übergabe café").encode("cp1252"))
    assert reading.plan.tasks[0].name == "Übergabe café"
    assert reading.problems == ()


@pytest.mark.parametrize(
    ("page", "name"),
    [("cp1251", "Задача по внедрению"), ("cp1256", "تسليم المشروع"), ("gb18030", "系统上线测试计划")],
)
def test_other_scripts_are_known_by_the_look_of_their_words_and_that_is_told(page: str, name: str):
    reading = parse(PLAN.format(name).encode(page))
    assert reading.plan.tasks[0].name == name
    assert "does not say its code page" in str(reading.problems[0])


def test_the_euro_sign_among_the_currencies_gives_a_cyrillic_file_away():
    assert decode((CURRENCIES + "%R\t2\tЯ\tXXX\r\n").encode("cp1251"))[1] == "cp1251"
    assert decode((CURRENCIES + "%R\t2\tÿ\tXXX\r\n").encode("cp1252"))[1] == "cp1252"


def test_a_given_encoding_overrules_the_guess():
    assert first_name(PLAN.format("Żądło").encode("cp1250"), encoding="cp1250") == "Żądło"


def test_an_encoding_nobody_knows_is_refused():
    with pytest.raises(UnreadableFile, match="'klingon', which is no known encoding"):
        parse(PLAN.encode(), encoding="klingon")


def test_the_format_is_recognized_with_and_without_a_byte_order_mark():
    for page in ("ascii", "utf-8-sig", "utf-16"):
        assert FORMAT.recognizes(PLAN.format("x").encode(page))
    assert not FORMAT.recognizes(b"<Project>")
