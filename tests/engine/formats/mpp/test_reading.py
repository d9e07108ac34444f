"""Files of Microsoft Project and a dozen other programs are read through MPXJ, and nothing is lost without a word."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from milepost.errors import MissingExtra
from milepost.formats import read
from milepost.formats.mpp import java
from milepost.formats.mpp.converting import convert
from milepost.plan import Author, ManualDates, Plan
from milepost.plan.moments import minute, moment

pytestmark = pytest.mark.commands
Sample = Callable[[str], Path]
Wild = Callable[[str, str], Path]


def shape(plan: Plan) -> tuple[list[tuple[str, int]], list[tuple[str, str, str, int]]]:
    """The names and durations in days of the tasks below the summaries, and their links with the lags in days."""
    names = {task.key: task.name for task in plan.tasks}
    tasks = [(task.name, task.duration // 480) for task in plan.tasks if not plan.is_summary(task)]
    links = [(names[x.predecessor], str(x.type), names[x.successor], x.lag // 480) for x in plan.links]
    return tasks, links


@pytest.mark.parametrize("name", ["english.mpx", "german.mpx"])
def test_an_mpx_file_is_read_in_whatever_language_its_units_are(sample: Sample, name: str):
    tasks, links = shape(read(sample(name)).plan)
    assert [days for _, days in tasks] == [5, 10, 4]
    (first, second, third) = (task for task, _ in tasks)
    assert links == [(first, "FS", second, 0), (second, "SS", third, 2)]


@pytest.mark.parametrize("name", ["dangling-link.gan", "two-tasks.planner"])
def test_the_plans_of_free_programs_are_read_with_the_usual_options(sample: Sample, name: str):
    plan = read(sample(name)).plan
    assert shape(plan) == ([("Analyze", 5), ("Build", 10)], [("Analyze", "FS", "Build", 0)])
    assert plan.name == "Upgrade"
    assert plan.settings.honor_constraints
    assert all(task.can_level for task in plan.tasks)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_primavera_s_xml_is_read_as_primavera_counts_in_any_encoding(sample: Sample, tmp_path: Path, encoding: str):
    text = sample("dangling-link-p6.xml").read_text(encoding="utf-8")
    path = tmp_path / "plan.xml"
    path.write_text(text.replace("UTF-8", encoding.removesuffix("-sig")), encoding)
    plan = read(path).plan
    assert shape(plan) == ([("Prüfen", 5), ("Bauen", 10)], [("Prüfen", "FS", "Bauen", 0)])
    assert plan.source.author == Author.PRIMAVERA


def test_primavera_s_xml_keeps_its_keys_and_every_level_of_its_outline(sample: Sample):
    plan = read(sample("dangling-link-p6.xml")).plan
    assert plan.name == "Upgrade"
    assert plan.by_key["71"].code == "A10"
    assert plan.by_key[plan.by_key["71"].parent or ""].name == "Work"


def test_primavera_s_xml_without_a_project_id_is_read_all_the_same(sample: Sample, tmp_path: Path):
    path = tmp_path / "plan.xml"
    path.write_text(sample("dangling-link-p6.xml").read_text(encoding="utf-8").replace("<Id>UPG</Id>", ""), "utf-8")
    assert [name for name, _ in shape(read(path).plan)[0]] == ["Prüfen", "Bauen"]


def options_of(text: str, path: Path) -> tuple[str, ...]:
    """The options that decide dates, of a plan in P6's XML."""
    path.write_text(text, "utf-8")
    options = read(path).plan.settings
    flags = {
        "open ends": options.open_ends_critical,
        "alone": options.ignore_other_projects,
        "expected": options.use_expected_finish,
        "early start": options.relationship_lag_from_early_start,
    }
    words = (str(options.out_of_sequence), str(options.lag_calendar), str(options.float_kind))
    return (*words, *(name for name, flag in flags.items() if flag))


@pytest.mark.parametrize(("opened", "closed"), [("", ""), ("<ScheduleOptions>", "</ScheduleOptions>")])
def test_primavera_s_options_are_read_from_wherever_its_xml_has_them(
    sample: Sample, tmp_path: Path, opened: str, closed: str
):
    told = """<ComputeTotalFloatType>Start Float = Late Start - Early Start</ComputeTotalFloatType>
        <IgnoreOtherProjectRelationships>1</IgnoreOtherProjectRelationships>
        <MakeOpenEndedActivitiesCritical>1</MakeOpenEndedActivitiesCritical>
        <OutOfSequenceScheduleType>Progress Override</OutOfSequenceScheduleType>
        <RelationshipLagCalendar>Successor Activity Calendar</RelationshipLagCalendar>
        <StartToStartLagCalculationType>0</StartToStartLagCalculationType>
        <UseExpectedFinishDates>0</UseExpectedFinishDates>"""
    text = sample("dangling-link-p6.xml").read_text(encoding="utf-8")
    found = options_of(text.replace("<WBS>", f"{opened}{told}{closed}<WBS>"), tmp_path / "plan.xml")
    assert found == ("progress override", "successor", "start", "open ends", "alone")


def test_primavera_s_xml_without_options_has_those_p6_starts_with(sample: Sample, tmp_path: Path):
    text = sample("dangling-link-p6.xml").read_text(encoding="utf-8")
    found = options_of(text, tmp_path / "plan.xml")
    assert found == ("retained logic", "predecessor", "finish", "expected", "early start")


def test_primavera_s_xml_may_write_its_decimals_behind_a_comma(sample: Sample, tmp_path: Path):
    text = sample("dangling-link-p6.xml").read_text(encoding="utf-8")
    text = text.replace("Duration>40<", "Duration>40,5<").replace("<Name>Work<", "<Name>1,5<")
    path = tmp_path / "plan.xml"
    path.write_text(text, "utf-8")
    plan = read(path).plan
    task = next(task for task in plan.tasks if task.name == "Prüfen")
    assert (task.duration, task.progress.remaining_duration) == (2430, 2430)
    assert "1,5" in [task.name for task in plan.tasks]


@pytest.mark.parametrize("name", ["dangling-link.gan", "dangling-link-p6.xml"])
def test_a_link_to_a_task_the_file_does_not_hold_is_told(sample: Sample, name: str):
    problems = [str(problem) for problem in read(sample(name)).problems]
    assert "1 of 2 links name something the file does not hold, and were left out." in problems


def test_the_same_file_gives_the_same_plan_on_any_day(sample: Sample):
    assert b"CurrentDate" not in convert(sample("english.mpx")).data
    assert read(sample("dangling-link-p6.xml")).plan.source.saved_at is None


def test_a_plan_of_projectlibre_is_read_by_its_xml_and_its_java_is_left_alone(sample: Sample, tmp_path: Path):
    path = tmp_path / "plan.pod"
    java_part = b"\xac\xed\x00\x05sr\x00" + bytes(400) + b"@@@@@@@@@@ProjectLibreSeparator_MSXML@@@@@@@@@@"
    path.write_bytes(java_part + sample("project-of-one-task.xml").read_bytes())
    assert shape(read(path).plan) == ([("Build", 10)], [])


def test_floats_are_counted_in_the_days_of_the_plan(sample: Sample, tmp_path: Path):
    """
    Analyze   5d   free float 1d, total float 2d, where a day has seven hours
    """
    header = [line for line in sample("english.mpx").read_text().splitlines() if line[:2] in ("MP", "12", "30")]
    rows = ["11,2,0,1,7.0,35.0,$0/h,$0/h,0,0", "61,90,98,1,40,93,94", "70,1,1,Analyze,5d,1d,2d"]
    path = tmp_path / "plan.mpx"
    path.write_text("\n".join(header + rows))
    (task,) = read(path).plan.tasks
    assert task.recorded
    assert (task.duration, task.recorded.free_float, task.recorded.total_float) == (5 * 420, 420, 840)


def test_converted_holds_text_and_what_text_cannot_hold(sample: Sample):
    converted = convert(sample("english.mpx"))
    assert (converted.format, converted.kind, converted.dropped) == ("MPX", "mspdi", ())
    assert converted.data.startswith(b"<?xml")


def test_without_the_extra_the_line_that_installs_it_is_told(sample: Sample, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(java, "find_spec", lambda _: None)
    with pytest.raises(MissingExtra, match=r"pip install .milepost\[mpp\]."):
        read(sample("english.mpx"))


def test_java_is_sought_in_its_package_then_java_home_then_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "named"))
    monkeypatch.setattr("shutil.which", lambda _: str(tmp_path / "found" / "bin" / "java"))
    packaged, *others = java.homes()
    assert packaged.name == "runtime"
    assert others == [tmp_path / "named", tmp_path / "found"]


def test_a_plan_of_microsoft_project_is_read_with_its_program(real_plans: Path):
    plan = read(real_plans / "plans-otherformats" / "KDE__calligraplan__mpp9resource.mpp").plan
    assert plan.source.author == Author.MICROSOFT
    assert plan.source.program == "Microsoft Project 9.0"
    assert plan.tasks


def test_a_float_of_zero_is_zero_and_not_unknown(from_the_wild: Wild):
    plan = read(from_the_wild("plans-aspose", "01a37d5ad83618b7931c7d19a7493bbbcc9081e6.mpp")).plan
    floats = [task.recorded.total_float if task.recorded else None for task in plan.tasks]
    assert 0 in floats
    assert None not in floats


def test_manual_dates_left_open_stay_open_and_typed_ones_stay(from_the_wild: Wild):
    fixtures = ("task-textvalues/task-textvalues-project2010", "task-numbers/task-numbers-project2016")
    left_open, typed = (from_the_wild("plans-mpxj", f"generated/{each}-mpp14.mpp") for each in fixtures)
    assert {task.manual for task in read(left_open).plan.tasks} == {ManualDates(None, None, None)}
    start, finish = minute("2016-02-08T08:00"), minute("2016-02-08T17:00")
    assert {task.manual for task in read(typed).plan.tasks} == {ManualDates(start, finish, 480)}


def test_a_task_of_another_project_stays_with_its_dates_and_holds_what_waits_for_it(from_the_wild: Wild):
    plan = read(from_the_wild("plans-aspose", "0ff22f429235123dbd640cdeb4185f7df0107a6d.mpp")).plan
    (other,) = [task for task in plan.tasks if task.external]
    assert other.recorded is not None
    assert [link.predecessor for link in plan.links if link.predecessor == other.key] == [other.key]


def test_what_is_left_in_a_file_of_a_deleted_task_is_told_and_no_task(from_the_wild: Wild):
    reading = read(from_the_wild("plans-aspose", "4433456adba775a6a1ae9e0f40654bc1d9abdf08.mpp"))
    assert all(task.name for task in reading.plan.tasks)
    assert "deleted tasks" in reading.problems[0].text


def test_the_parts_of_a_split_task_are_kept(from_the_wild: Wild):
    path = from_the_wild("plans-github", "luismauro__droganet/2016-11-10_4085e77_Cronograma11-11-2016.mpp")
    split = [task.parts for task in read(path).plan.tasks if task.parts]
    assert len(split) == 4
    assert all(before[1] <= after[0] for parts in split for before, after in pairwise(parts))
    assert str(moment(split[0][0][0])) == "2016-11-05 09:00:00"


def test_a_free_float_is_the_same_in_the_database_of_a_plan_and_in_its_file(from_the_wild: Wild):
    database, file = (read(from_the_wild("plans-mpxj", f"mpp9relations.{kind}")).plan for kind in ("mpd", "mpp"))
    floats = [[task.recorded.free_float for task in plan.tasks if task.recorded] for plan in (database, file)]
    assert floats[0] == floats[1] == [0, 0, 0, 0, 480]
