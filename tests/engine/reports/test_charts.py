"""Charts as values, specifications and pictures."""

import datetime as dt
import json
import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from milepost.reports.charts import (
    Bar,
    Bars,
    Curve,
    Gantt,
    GanttRow,
    HeatMap,
    MilestoneTrend,
    Role,
    SCurve,
    Sparkline,
    png,
    specification,
    svg,
    tornado,
    waterfall,
)
from milepost.reports.charts.lettering import taken_apart
from milepost.reports.charts.theme import PALETTE
from milepost.reports.charts.ticks import labels, span, stamp, ticks
from milepost.reports.document import Chart
from milepost.reports.words import Words

MONDAY = dt.datetime(2026, 6, 1, 8)
DAY = dt.timedelta(days=1)
MOMENTS = st.datetimes(dt.datetime(1, 1, 1), dt.datetime(9999, 12, 31))


def pictures(document):
    return [block.picture for block in document.blocks if isinstance(block, Chart)]


def texts(picture, **how):
    """Whatever is written in the picture."""
    return [
        "".join(text.itertext()) for text in etree.fromstring(svg(picture, **how)).iter() if text.tag.endswith("}text")
    ]


def test_a_row_cannot_finish_before_it_starts():
    with pytest.raises(ValueError, match="Build: finishes before it starts"):
        GanttRow("Build", MONDAY, MONDAY - DAY)


def test_a_row_is_done_to_a_part_between_nothing_and_all():
    with pytest.raises(ValueError, match="between 0 and 1"):
        GanttRow("Build", MONDAY, MONDAY + DAY, done=1.2)


def test_a_heat_map_has_a_value_for_each_week_of_each_person():
    with pytest.raises(ValueError, match="for each row and column"):
        HeatMap(("Tom",), ("1 Jun", "8 Jun"), ((0.5,),))


@pytest.mark.parametrize("number", [float("nan"), float("inf"), Decimal("NaN"), Decimal("-Infinity")])
def test_a_number_that_is_not_finite_is_refused(number):
    for make in (
        lambda: Bar("Cost", number),
        lambda: Curve("Cost", ((MONDAY, number),), Role.PLANNED),
        lambda: HeatMap(("Tom",), ("1 Jun",), ((number,),)),
        lambda: Sparkline((number,)),
    ):
        with pytest.raises(ValueError, match="finite numbers only"):
            make()


def test_a_row_without_length_is_a_milestone():
    assert GanttRow("Go-live", MONDAY, MONDAY).milestone
    assert not GanttRow("Build", MONDAY, MONDAY + DAY).milestone


def test_steps_of_a_waterfall_begin_where_the_one_before_ended():
    made = waterfall((("Late extracts", 6, "+6 d"), ("Testers joined", -4, "−4 d")), "In all")
    assert [(bar.start, bar.value, bar.worse) for bar in made.bars] == [
        (0, 6, True),
        (6, 2, False),
        (0, 2, True),
    ]


def test_cents_add_up_in_a_waterfall():
    made = waterfall(tuple((str(n), Decimal("0.10"), "") for n in range(3)), "In all")
    assert made.bars[-1].value == Decimal("0.30")


def test_a_long_gantt_is_cut_before_a_summary_task_and_keeps_one_time_axis():
    rows = tuple(GanttRow(str(n), MONDAY + n * DAY, MONDAY + (n + 1) * DAY, summary=n % 8 == 0) for n in range(50))
    parts = Gantt(rows).parts(20)
    assert [len(part.rows) for part in parts] == [16, 16, 18]
    assert tuple(row for part in parts for row in part.rows) == rows
    assert {part.span for part in parts} == {(MONDAY, MONDAY + 50 * DAY)}


@given(st.lists(MOMENTS, min_size=1, max_size=5), st.integers(2, 30))
def test_a_time_axis_of_any_length_has_a_few_marks_within_it(moments, most):
    first, last = span(moments)
    marks = ticks(first, last, most)
    assert len(marks) <= most + 2
    assert all(first <= mark <= last for mark in marks)
    assert len(labels(marks, Words())) == len(marks)


def test_the_year_is_written_where_it_changes():
    marks = [dt.datetime(2025, 11, 1), dt.datetime(2025, 12, 1), dt.datetime(2026, 1, 1)]
    assert labels(marks, Words()) == [["Nov", "2025"], ["Dec"], ["Jan", "2026"]]


def test_no_time_zone_moves_a_date():
    east = dt.datetime(2026, 6, 1, tzinfo=dt.timezone(dt.timedelta(hours=9)))
    assert stamp(east) == stamp(dt.datetime(2026, 6, 1)) == 1780272000000


def test_a_specification_is_json_and_names_its_grammar(monthly):
    for picture in pictures(monthly):
        made = specification(picture)
        assert "vega-lite" in made["$schema"]
        assert json.loads(json.dumps(made, allow_nan=False)) == made


def test_every_picture_is_as_wide_as_asked(monthly):
    for picture in pictures(monthly):
        for width in (720, 360):
            found = re.search(r'width="([\d.]+)"', svg(picture, width=width))
            assert abs(float(found[1]) - width) <= 2


def test_a_color_stands_for_one_role_only():
    lights = [light for light, _ in PALETTE.values()]
    assert len(set(lights)) == len(lights)


def test_pictures_use_no_color_a_dark_screen_would_not_repaint(monthly):
    known = {light for light, _ in PALETTE.values()} | {"none", "transparent", "white"}
    for picture in pictures(monthly):
        assert set(re.findall(r'(?:fill|stroke)="([^"]*)"', svg(picture))) <= known


def test_the_same_picture_has_the_same_bytes(monthly):
    picture = pictures(monthly)[0]
    first = svg(picture)
    svg.cache_clear()
    assert svg(picture) == first


def test_every_task_of_a_gantt_is_named(monthly):
    gantt = pictures(monthly)[0]
    written = texts(gantt)
    assert all(row.name in written for row in gantt.rows if len(row.name) < 35)
    assert texts(gantt, width=360)[3:5] != []


def test_a_name_too_long_for_its_place_is_cut_with_an_ellipsis():
    assert any(text.endswith("…") for text in texts(Gantt((GanttRow("word " * 40, MONDAY, MONDAY + DAY),))))


def test_a_deadline_that_is_missed_is_filled_with_the_color_of_trouble():
    kept = GanttRow("Go-live", MONDAY, MONDAY, deadline=MONDAY)
    missed = GanttRow("Go-live", MONDAY + DAY, MONDAY + DAY, deadline=MONDAY)
    trouble = f'fill="{PALETTE["critical"][0]}"'
    assert trouble not in svg(Gantt((kept,)))
    assert trouble in svg(Gantt((missed,)))


def test_the_legend_explains_only_what_is_in_the_picture():
    plain = Gantt((GanttRow("Build", MONDAY, MONDAY + 9 * DAY),))
    dated = Gantt((GanttRow("Build", MONDAY, MONDAY + 9 * DAY, done=0.5, critical=True),), MONDAY + DAY)
    assert "Critical" not in texts(plain)
    assert {"Done", "Critical", "Status date"} <= set(texts(dated))


def test_amounts_are_counted_in_millions_where_they_are_millions():
    curve = Curve("Planned", ((MONDAY, 0), (MONDAY + 90 * DAY, Decimal(4_800_000))), Role.PLANNED)
    assert {"€ m", "4"} <= set(texts(SCurve((curve,), "€")))


def test_lines_that_end_together_are_named_apart():
    both = tuple(Curve(name, ((MONDAY, 0), (MONDAY + DAY, 5)), Role.PLANNED) for name in ("Planned", "Earned"))
    letters = {each["text"]: each["y"] for each in taken_apart(svg(SCurve(both)))["letters"]}
    assert abs(letters["Planned"] - letters["Earned"]) >= 14


def test_the_two_sides_of_a_driver_share_a_line():
    written = texts(Bars(tornado("Source data", -3, 14, low_text="−3 d", high_text="+14 d")))
    assert sorted(written) == sorted(["−3 d", "+14 d", "Source data"])


def test_more_than_full_is_framed_and_an_unknown_load_is_a_question_mark():
    drawn = svg(HeatMap(("Tom",), ("1 Jun", "8 Jun", "15 Jun"), ((1.2, None, 0.0),)))
    assert f'stroke="{PALETTE["critical"][0]}"' in drawn
    assert {"120%", "?"} <= set(texts(HeatMap(("Tom",), ("1 Jun", "8 Jun", "15 Jun"), ((1.2, None, 0.0),))))


@pytest.mark.parametrize(
    "picture",
    [Gantt(()), SCurve(()), MilestoneTrend(()), Bars(()), HeatMap((), (), ()), Sparkline(())],
    ids=lambda picture: type(picture).__name__,
)
def test_a_picture_of_nothing_can_be_drawn(picture):
    assert svg(picture).startswith("<svg")


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=20), MOMENTS, MOMENTS), max_size=6), st.text(max_size=9))
def test_any_plan_can_be_drawn(tasks, note):
    rows = tuple(GanttRow(name, min(ends), max(ends), note=note) for name, *ends in tasks)
    assert etree.fromstring(svg(Gantt(rows))).tag.endswith("svg")


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=9), st.decimals(-(10**15), 10**15, places=2)), max_size=6))
def test_any_amounts_can_be_drawn(amounts):
    assert svg(Bars(tuple(Bar(name, value, text=name) for name, value in amounts)))


def test_control_characters_do_not_reach_the_renderer():
    assert "ab" in texts(Gantt((GanttRow("a\x00\x1bb\ufffe"[:4], MONDAY, MONDAY + DAY),)))


def test_a_picture_taken_apart_has_its_letters_once_and_in_place():
    apart = taken_apart(svg(Gantt((GanttRow("Build", MONDAY, MONDAY + DAY),))))
    assert "<text" not in apart["svg"].replace("ns0:", "")
    (build,) = (each for each in apart["letters"] if each["text"] == "Build")
    assert 0 <= build["x"] < 20
    assert 0 < build["y"] < apart["height"]


def test_a_png_has_two_dots_for_each_pixel():
    drawn = png(Sparkline((1, 3, 2)))
    assert drawn.startswith(b"\x89PNG")
    assert int.from_bytes(drawn[16:20], "big") == 240
