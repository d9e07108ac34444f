"""Files of Microsoft Project and a dozen other programs are read through MPXJ, and nothing is lost without a word."""

import sqlite3
import tarfile
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest

from milepost.errors import MissingExtra, UnreadableFile
from milepost.formats import read
from milepost.formats.child import Limits
from milepost.formats.mpp import Converted, convert, java
from milepost.plan import Author, ManualDates, Plan
from milepost.plan.moments import minute, moment

pytestmark = pytest.mark.commands

ENGLISH_MPX = """\
MPX,Planning desk,4.0,ANSI
12,0,0,480,/,:,am,pm,20,0
30,Upgrade,,,Standard,03/02/2026
61,90,98,1,40,70
70,1,1,Analyze,5d,
70,2,2,Build,10d,1
70,3,3,Test,4d,2SS+2d
"""

GERMAN_MPX = """\
MPX;Planungsstelle;4.0;ANSI
12;1;0;480;.;:;;;20;0
30;Umstellung;;;Standard;02.03.2026
61;90;98;1;40;70
70;1;1;Analyse;5t;
70;2;2;Bau;10t;1
70;3;3;Probe;4t;2AA+2t
"""

GANTT_PROJECT = """\
<?xml version="1.0" encoding="UTF-8"?>
<project name="Upgrade" company="" webLink="" view-date="2026-03-02" version="3.2">
  <calendars><day-types><day-type id="0"/><day-type id="1"/>
    <default-week id="1" name="default" sun="1" mon="0" tue="0" wed="0" thu="0" fri="0" sat="1"/>
  </day-types></calendars>
  <tasks><taskproperties/>
    <task id="1" name="Analyze" meeting="false" start="2026-03-02" duration="5" complete="0">
      <depend id="2" type="2" difference="0" hardness="Strong"/>
    </task>
    <task id="2" name="Build" meeting="false" start="2026-03-09" duration="10" complete="0">
      <depend id="9" type="2" difference="0" hardness="Strong"/>
    </task>
  </tasks>
  <resources><resource id="0" name="Ben" function="Default:0"/></resources>
  <allocations><allocation task-id="1" resource-id="0" responsible="true" load="100.0"/></allocations>
</project>
"""

PLANNER = """\
<?xml version="1.0"?>
<project name="Upgrade" company="" manager="Paula" phase="" project-start="20260302T000000Z"
  mrproject-version="2" calendar="1">
  <calendars>
    <day-types><day-type id="0" name="Working" description=""/><day-type id="1" name="Off" description=""/></day-types>
    <calendar id="1" name="Default">
      <default-week mon="0" tue="0" wed="0" thu="0" fri="0" sat="1" sun="1"/>
      <overridden-day-types><overridden-day-type id="0">
        <interval start="0800" end="1200"/><interval start="1300" end="1700"/>
      </overridden-day-type></overridden-day-types><days/>
    </calendar>
  </calendars>
  <tasks>
    <task id="1" name="Analyze" note="" work="144000" start="20260302T000000Z" end="20260306T170000Z"
      percent-complete="0" priority="0" type="normal" scheduling="fixed-work"/>
    <task id="2" name="Build" note="" work="288000" start="20260309T080000Z" end="20260320T170000Z"
      percent-complete="0" priority="0" type="normal" scheduling="fixed-work">
      <predecessors><predecessor id="1" predecessor-id="1" type="FS"/></predecessors>
    </task>
  </tasks>
  <resource-groups/><resources/><allocations/>
</project>
"""

PROJECTLIBRE = b"\xac\xed\x00\x05sr\x00" + bytes(400) + b"@@@@@@@@@@ProjectLibreSeparator_MSXML@@@@@@@@@@"
MSPDI = """\
<?xml version="1.0" encoding="UTF-8"?>
<Project xmlns="http://schemas.microsoft.com/project"><Name>Upgrade</Name><Tasks>
  <Task><UID>1</UID><ID>1</ID><Name>Build</Name><Duration>PT80H0M0S</Duration><OutlineLevel>1</OutlineLevel></Task>
</Tasks></Project>
"""

ACTIVITY = """
    <Activity><Id>{id}</Id><Name>{name}</Name><ObjectId>{key}</ObjectId><WBSObjectId>70</WBSObjectId>
      <CalendarObjectId>1</CalendarObjectId><Type>Task Dependent</Type><Status>Not Started</Status>
      <PlannedDuration>{hours}</PlannedDuration><RemainingDuration>{hours}</RemainingDuration></Activity>"""
LINK = """
    <Relationship><ObjectId>{key}</ObjectId><Type>Finish to Start</Type><Lag>0</Lag>
      <PredecessorActivityObjectId>{before}</PredecessorActivityObjectId>
      <SuccessorActivityObjectId>72</SuccessorActivityObjectId></Relationship>"""
PRIMAVERA = (
    """\
<?xml version="1.0" encoding="UTF-8"?>
<APIBusinessObjects xmlns="http://xmlns.oracle.com/Primavera/P6/V8.4/API/BusinessObjects">
  <Calendar><Name>Week</Name><ObjectId>1</ObjectId><Type>Global</Type><HoursPerDay>8</HoursPerDay></Calendar>
  <Project><ObjectId>7</ObjectId><Id>UPG</Id><Name>Upgrade</Name><DataDate>2026-03-02T08:00:00</DataDate>
    <PlannedStartDate>2026-03-02T08:00:00</PlannedStartDate>
    <ActivityDefaultCalendarObjectId>1</ActivityDefaultCalendarObjectId>
    <WBS><Code>1</Code><Name>Work</Name><ObjectId>70</ObjectId></WBS>"""
    + ACTIVITY.format(id="A10", name="Prüfen", key=71, hours=40)
    + ACTIVITY.format(id="A20", name="Bauen", key=72, hours=80)
    + LINK.format(key=80, before=71)
    + LINK.format(key=81, before=99)
    + """
  </Project>
</APIBusinessObjects>
"""
)


def written(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def shape(plan: Plan) -> tuple[list[tuple[str, int]], list[tuple[str, str, str, int]]]:
    """The names and durations in days of the tasks below the summaries, and their links with the lags in days."""
    names = {task.key: task.name for task in plan.tasks}
    tasks = [(task.name, task.duration // 480) for task in plan.tasks if not plan.is_summary(task)]
    links = [(names[x.predecessor], str(x.type), names[x.successor], x.lag // 480) for x in plan.links]
    return tasks, links


@pytest.fixture(scope="session")
def from_the_wild(real_plans: Path, tmp_path_factory: pytest.TempPathFactory):
    """Returns a plan file somebody saved, unpacked for the test."""
    folder = tmp_path_factory.mktemp("wild")

    def unpacked(collection: str, name: str) -> Path:
        with tarfile.open(real_plans / collection / "originals.tar.xz") as archive:
            archive.extract(name, folder, filter="data")
        return folder / name

    return unpacked


@pytest.mark.parametrize(("text", "build"), [(ENGLISH_MPX, "Build"), (GERMAN_MPX, "Bau")])
def test_an_mpx_file_is_read_in_whatever_language_its_units_are(tmp_path: Path, text: str, build: str):
    tasks, links = shape(read(written(tmp_path / "plan.mpx", text, "cp1252")).plan)
    (first, _), (second, days), (third, _) = tasks
    assert (second, days) == (build, 10)
    assert links == [(first, "FS", second, 0), (second, "SS", third, 2)]


@pytest.mark.parametrize(("name", "text"), [("plan.gan", GANTT_PROJECT), ("plan.planner", PLANNER)])
def test_the_plans_of_free_programs_are_read(tmp_path: Path, name: str, text: str):
    plan = read(written(tmp_path / name, text)).plan
    assert shape(plan) == ([("Analyze", 5), ("Build", 10)], [("Analyze", "FS", "Build", 0)])
    assert plan.name == "Upgrade"
    assert plan.settings.honor_constraints
    assert all(task.can_level for task in plan.tasks)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_primavera_s_xml_is_read_as_primavera_counts_in_any_encoding(tmp_path: Path, encoding: str):
    text = PRIMAVERA.replace("UTF-8", encoding.removesuffix("-sig"))
    plan = read(written(tmp_path / "plan.xml", text, encoding)).plan
    assert shape(plan) == ([("Prüfen", 5), ("Bauen", 10)], [("Prüfen", "FS", "Bauen", 0)])
    assert plan.source.author == Author.PRIMAVERA


def test_primavera_s_xml_keeps_its_keys_and_every_level_of_its_outline(tmp_path: Path):
    plan = read(written(tmp_path / "plan.xml", PRIMAVERA)).plan
    assert plan.name == "Upgrade"
    assert plan.by_key["71"].code == "A10"
    assert plan.by_key[plan.by_key["71"].parent or ""].name == "Work"


def test_primavera_s_xml_without_a_project_id_is_read_all_the_same(tmp_path: Path):
    plan = read(written(tmp_path / "plan.xml", PRIMAVERA.replace("<Id>UPG</Id>", ""))).plan
    assert [name for name, _ in shape(plan)[0]] == ["Prüfen", "Bauen"]


@pytest.mark.parametrize(("name", "text"), [("plan.gan", GANTT_PROJECT), ("plan.xml", PRIMAVERA)])
def test_a_link_to_a_task_the_file_does_not_hold_is_told(tmp_path: Path, name: str, text: str):
    problems = [str(problem) for problem in read(written(tmp_path / name, text)).problems]
    assert "1 of 2 links name something the file does not hold, and were left out." in problems


def test_the_same_file_gives_the_same_plan_on_any_day(tmp_path: Path):
    assert b"CurrentDate" not in convert(written(tmp_path / "plan.mpx", ENGLISH_MPX)).data
    assert read(written(tmp_path / "plan.xml", PRIMAVERA)).plan.source.saved_at is None


def test_a_document_type_is_refused_before_anything_follows_it(tmp_path: Path):
    secret = written(tmp_path / "secret", "confidential")
    hostile = f'<!DOCTYPE project [<!ENTITY x SYSTEM "{secret}">]>\n<project name="&x;" webLink=""'
    path = written(
        tmp_path / "plan.gan", GANTT_PROJECT.replace('<project name="Upgrade" company="" webLink=""', hostile)
    )
    with pytest.raises(UnreadableFile, match="declares a document type"):
        convert(path)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("</project>", "", "ends in the middle"),
        ("</tasks>", "</task>", "is broken XML"),
        ("<resources>", "<x>" * 1000 + "</x>" * 1000 + "<resources>", "is nested too deep"),
        ('"Ben"', f'"{"B" * 11_000_000}"', "holds a value larger than any plan needs"),
    ],
)
def test_xml_that_is_no_plan_is_refused_before_java_sees_it(tmp_path: Path, old: str, new: str, reason: str):
    with pytest.raises(UnreadableFile, match=reason):
        convert(written(tmp_path / "plan.gan", GANTT_PROJECT.replace(old, new)))


def test_an_unknown_file_with_a_known_name_is_refused(tmp_path: Path):
    with pytest.raises(UnreadableFile, match="no plan of a known format"):
        read(written(tmp_path / "plan.mpp", "shopping: eggs, milk"))


def test_a_compound_file_that_is_no_plan_is_refused(tmp_path: Path):
    path = tmp_path / "plan.mpp"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2_000))
    with pytest.raises(UnreadableFile, match="damaged"):
        read(path)


def test_a_file_that_takes_all_memory_is_refused(tmp_path: Path):
    path = written(tmp_path / "plan.mpx", ENGLISH_MPX)
    with pytest.raises(UnreadableFile, match=r"asked for more memory|broke the program"):
        convert(path, limits=Limits(memory=300_000_000))
    assert convert(path).kind == "mspdi"


def test_without_the_extra_the_line_that_installs_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(java, "find_spec", lambda _: None)
    with pytest.raises(MissingExtra, match=r"pip install .milepost\[mpp\]."):
        read(written(tmp_path / "plan.mpx", ENGLISH_MPX))


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


def test_a_float_of_zero_is_zero_and_not_unknown(from_the_wild):
    plan = read(from_the_wild("plans-aspose", "01a37d5ad83618b7931c7d19a7493bbbcc9081e6.mpp")).plan
    assert {task.recorded.total_float for task in plan.tasks if task.recorded} >= {0}
    assert all(task.recorded and task.recorded.total_float is not None for task in plan.tasks)


def test_floats_are_counted_in_the_days_of_the_plan(tmp_path: Path):
    """
    Analyze   5d   free float 1d, total float 2d, where a day has seven hours
    """
    seven_hours = "11,2,0,1,7.0,35.0,$0/h,$0/h,0,0\n61,90,98,1,40,93,94\n70,1,1,Analyze,5d,1d,2d\n"
    text = "".join(line for line in ENGLISH_MPX.splitlines(keepends=True) if line[:2] in ("MP", "12", "30"))
    (task,) = read(written(tmp_path / "plan.mpx", text + seven_hours)).plan.tasks
    assert task.recorded
    assert (task.duration, task.recorded.free_float, task.recorded.total_float) == (5 * 420, 420, 840)


def test_manual_dates_left_open_stay_open_and_typed_ones_stay(from_the_wild):
    fixtures = ("task-textvalues/task-textvalues-project2010", "task-numbers/task-numbers-project2016")
    left_open, typed = (from_the_wild("plans-mpxj", f"generated/{each}-mpp14.mpp") for each in fixtures)
    assert {task.manual for task in read(left_open).plan.tasks} == {ManualDates(None, None, None)}
    start, finish = minute("2016-02-08T08:00"), minute("2016-02-08T17:00")
    assert {task.manual for task in read(typed).plan.tasks} == {ManualDates(start, finish, 480)}


def test_the_parts_of_a_split_task_are_kept(from_the_wild):
    path = from_the_wild("plans-github", "luismauro__droganet/2016-11-10_4085e77_Cronograma11-11-2016.mpp")
    split = [task.parts for task in read(path).plan.tasks if task.parts]
    assert len(split) == 4
    assert all(before[1] <= after[0] for parts in split for before, after in pairwise(parts))
    assert str(moment(split[0][0][0])) == "2016-11-05 09:00:00"


def test_a_locked_plan_is_refused_with_what_to_do(from_the_wild):
    with pytest.raises(UnreadableFile, match="is protected by a password: save it without one and read that copy"):
        read(from_the_wild("plans-aspose", "eb1ce94ad29d5c944f36a2e9cd98f36f6c238ead.mpp"))


def test_a_truncated_plan_is_refused(from_the_wild, tmp_path: Path):
    whole = from_the_wild("plans-aspose", "01a37d5ad83618b7931c7d19a7493bbbcc9081e6.mpp").read_bytes()
    path = tmp_path / "plan.mpp"
    path.write_bytes(whole[: len(whole) // 3])
    with pytest.raises(UnreadableFile, match="damaged, or ends in the middle"):
        read(path)


def test_a_plan_of_projectlibre_without_its_xml_is_refused_with_what_to_do(real_plans: Path):
    path = real_plans / "plans-otherformats" / "claur__ProjectLibre__Commercial_construction_project_plan.pod"
    with pytest.raises(UnreadableFile, match="save it as Microsoft Project XML"):
        read(path)


def test_a_plan_of_projectlibre_is_read_by_its_xml_and_its_java_is_left_alone(tmp_path: Path):
    path = tmp_path / "plan.pod"
    path.write_bytes(PROJECTLIBRE + MSPDI.encode())
    assert shape(read(path).plan) == ([("Build", 10)], [])


def test_a_database_of_another_program_is_refused(tmp_path: Path):
    path = tmp_path / "plan.pp"
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE shopping (item TEXT)")
        database.commit()
    with pytest.raises(UnreadableFile, match="of no planning program that is known"):
        read(path)


def test_converted_holds_text_and_what_text_cannot_hold(tmp_path: Path):
    converted = convert(written(tmp_path / "plan.mpx", ENGLISH_MPX))
    assert isinstance(converted, Converted)
    assert (converted.format, converted.kind, converted.dropped) == ("MPX", "mspdi", ())
    assert converted.data.startswith(b"<?xml")
