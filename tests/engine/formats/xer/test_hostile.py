"""Whatever stands in a file, the reader answers: with a plan and its problems, or with one clear sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milepost.errors import UnreadableFile
from milepost.formats.xer import parse
from milepost.formats.xer.tables import records

TABLES = [
    "PROJECT",
    "PROJWBS",
    "CALENDAR",
    "TASK",
    "TASKPRED",
    "TASKRSRC",
    "RSRC",
    "RSRCRATE",
    "SCHEDOPTIONS",
    "UDFVALUE",
]
COLUMNS = """
    task_id proj_id wbs_id parent_wbs_id clndr_id base_clndr_id clndr_data pred_task_id pred_type lag_hr_cnt
    remain_drtn_hr_cnt target_drtn_hr_cnt act_start_date act_end_date early_start_date cstr_type cstr_date rsrc_id
    taskrsrc_id remain_qty seq_num wbs_short_name task_code start_date cost_per_qty last_recalc_date
"""
CELLS = st.sampled_from(
    ["", "1", "2", "-1", "1e20", "nan", "-inf", "1e999", "9999-12-31 00:00", "0000-00-00", "2026-03-02 08:00", "PR_FS",
     "CS_MANDFIN", "²", "9" * 5000, "(0||CalendarData()((0||DaysOfWeek()((0||2()((0||0(s|08:00|f|16:00)())))))))"]
)  # fmt: skip


ANSWERS = {"XER", "the file holds no project."}


def answer(data: bytes) -> str:
    """The format of what was read, or the sentence of refusal."""
    try:
        return parse(data).format
    except UnreadableFile as refused:
        return str(refused)


def test_what_begins_otherwise_is_refused():
    with pytest.raises(UnreadableFile) as refused:
        parse(b"PK\x03\x04", "plan.xer")
    assert str(refused.value) == "plan.xer does not begin as a XER file does, with ERMHDR."


def test_a_file_without_projects_and_tasks_is_refused():
    with pytest.raises(UnreadableFile, match="holds no project"):
        parse(b"ERMHDR\t19.12\r\n%E\r\n")


def test_absurd_numbers_and_dates_are_told_with_their_row_and_left_out(reading):
    """
    TASK
    task_id  proj_id  target_drtn_hr_cnt  early_start_date  act_work_qty
    1        1        1e20                9999-12-31 00:00  nan
    2        1        -8                  0000-01-01 00:00  inf
    """
    assert [t.duration for t in reading.plan.tasks] == [0, 0]
    assert [str(p) for p in reading.problems] == [
        "TASK row 1: target_drtn_hr_cnt is '1e20', which is no number of hours Milepost can use; it was left out.",
        "TASK row 1: act_work_qty is 'nan', which is no number; it was left out.",
        "TASK row 1: early_start_date is '9999-12-31 00:00', which is no date between 1900 and 2200; it was left out.",
        "TASK row 2: target_drtn_hr_cnt is negative; it was taken as none.",
        "TASK row 2: act_work_qty is 'inf', which is no number; it was left out.",
        "TASK row 2: early_start_date is '0000-01-01 00:00', which is no date between 1900 and 2200; it was left out.",
    ]


def test_links_that_dangle_or_bite_their_own_tail_are_told(reading):
    """
    TASK
    task_id  proj_id
    1        1

    TASKPRED
    task_id  pred_task_id  proj_id
    1        1             1
    1        7             1
    """
    assert reading.plan.links == ()
    assert [str(p) for p in reading.problems] == [
        "TASKPRED row 1: makes task 1 wait for itself; the link was left out.",
        "task 1: is linked with unknown task 7; the link was left out.",
    ]


def test_wbs_rows_in_a_circle_come_to_the_top_and_repeated_ones_are_told(reading):
    """
    PROJWBS
    wbs_id  proj_id  parent_wbs_id  wbs_name
    10      1        11             Chicken
    11      1        10             Egg
    11      1        10             Egg again

    TASK
    task_id  proj_id  wbs_id  task_name
    1        1        11      Hatch
    2        1        99      Stray
    """
    assert [(t.name, t.parent) for t in reading.plan.tasks] == [
        ("Chicken", None), ("Egg", "10"), ("Hatch", "11"), ("Stray", None),
    ]  # fmt: skip
    assert [p.where for p in reading.problems] == ["PROJWBS row 3", "PROJWBS row 1", "TASK row 2"]


def test_tables_without_a_place_and_tables_nobody_knows_are_told(reading):
    """
    TASK
    task_id  proj_id
    1        1

    PROJRISK
    risk_id
    1

    BRANDNEW
    id
    1
    2
    """
    assert [str(p) for p in reading.problems] == [
        "PROJRISK: holds risks, which have no place in a plan; 1 row was left out.",
        "BRANDNEW: is no table Milepost knows; 2 rows were left out.",
    ]


def test_rows_too_long_or_too_short_are_told(reading):
    """
    TASK
    task_id  proj_id  task_name
    1        1        Design     surplus
    2        1
    """
    assert [p.where for p in reading.problems] == ["TASK row 1", "TASK"]
    assert [t.name for t in reading.plan.tasks] == ["Design", "2"]


def test_text_broken_over_lines_goes_on_in_the_next(xer):
    data = xer("TASK\ntask_id  task_name\n1        Design").replace(b"Design", b'Design\nin ""two""\x7f\x7fparts')
    assert parse(data).plan.tasks[0].name == 'Design\nin "two"\nparts'


def test_of_very_many_problems_the_first_thousand_are_told(xer):
    rows = "\n".join(f"{n}  -8" for n in range(1500))
    problems = parse(xer(f"TASK\ntask_id  target_drtn_hr_cnt\n{rows}")).problems
    assert (len(problems), str(problems[-1])) == (1001, "There are 500 more problems in this file.")


def test_a_wbs_twenty_thousand_rows_deep_is_read(xer):
    rows = "\n".join(f"{n}  {n - 1}" for n in range(1, 20_000))
    assert len(parse(xer(f"PROJWBS\nwbs_id  parent_wbs_id\n{rows}\n\nTASK\ntask_id\n0")).plan.tasks) == 20_000


@given(st.binary(max_size=300))
def test_any_bytes_behind_the_first_line_are_answered(data: bytes):
    assert answer(b"ERMHDR\t1\n%T\tTASK\n%F\ttask_id\ttask_name\n" + data) in ANSWERS


@given(st.data())
def test_any_cells_in_known_columns_are_answered(data: st.DataObject):
    lines = ["ERMHDR\t19.12"]
    for table in data.draw(st.lists(st.sampled_from(TABLES), min_size=1, max_size=6)):
        columns = data.draw(st.lists(st.sampled_from(COLUMNS.split()), min_size=1, max_size=6, unique=True))
        rows = data.draw(st.lists(st.lists(CELLS, max_size=7), max_size=4))
        lines += [f"%T\t{table}", "%F\t" + "\t".join(columns), *("%R\t" + "\t".join(row) for row in rows)]
    assert answer("\n".join(lines).encode()) in ANSWERS


@given(st.text(alphabet='%TFRE\t\r\n\x7f"x', max_size=60))
def test_no_record_is_lost_or_made_up(text: str):
    opened = sum(line.startswith(("%T", "%F", "%R", "%E")) for line in text.split("\n"))
    assert len(list(records(text))) == opened
