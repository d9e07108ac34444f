"""What the cells of a table mean, in four languages; each promise with the table that shows it."""

import pytest
from tests.engine.formats.columns.tables import read, told

from milepost.formats.columns.plan import plan_of
from milepost.formats.columns.text import cells
from milepost.plan import Constraint, ConstraintKind, Estimate, LagKind, Link, LinkType, ResourceKind, TaskKind
from milepost.plan.moments import iso, minute


@pytest.mark.parametrize(
    ("header", "duration"),
    [
        ("ID;Task Name;Duration;Predecessors;Outline Level", "5 days"),
        ("Nr.;Vorgangsname;Dauer;Vorgänger;Gliederungsebene", "5 Tage"),
        ("N°;Nom de la tâche;Durée;Prédécesseurs;Niveau hiérarchique", "5 jours"),
        ("Id;Nombre de tarea;Duración;Predecesoras;Nivel de esquema", "5 días"),
        ("#;TASK_NAME;duration;predecessors;level", "1 wk"),
    ],
)
def test_columns_are_found_by_their_names_in_four_languages(header: str, duration: str) -> None:
    plan = read(f"{header}\n1;Build;{duration};;1\n2;Test;4h;1;2").plan
    assert [(t.name, t.duration, t.parent) for t in plan.tasks] == [("Build", 0, None), ("Test", 240, "1")]
    assert plan.links == (Link("1", "2"),)


def test_the_mapping_shows_which_column_was_taken() -> None:
    reading = read("Vorgangsname;Dauer;Kostenstelle\nBau;5 Tage;4711")
    assert reading.mapping == {"Name": "Vorgangsname", "Duration": "Dauer"}


def test_a_mapping_by_hand_overrules_the_names() -> None:
    reading = read("Step;Name;Length\nBuild;Ben;5d", Name="Step", Owner="Name", Duration="Length")
    assert reading.mapping == {"Name": "Step", "Owner": "Name", "Duration": "Length"}
    assert [(t.name, t.owner, t.duration) for t in reading.plan.tasks] == [("Build", "Ben", 2400)]


def test_a_mapping_to_a_column_that_is_not_there_is_told() -> None:
    assert "row 1: has no column 'Dauer', which the mapping names." in told(read("Name\nBuild", Duration="Dauer"))


def test_a_mapping_of_an_unknown_field_is_refused_with_those_there_are() -> None:
    with pytest.raises(ValueError, match="no field 'Tempo'; there are Key, Number, WBS"):
        read("Name\nBuild", Tempo="Name")


def test_a_block_above_the_header_is_passed_over() -> None:
    reading = read("Plan name;Move;\nExported;2026-03-02;\n;;\nTask Name;Duration;Notes\nBuild;5d;x")
    assert [t.name for t in reading.plan.tasks] == ["Build"]


def test_a_table_without_names_of_tasks_is_refused() -> None:
    with pytest.raises(ValueError, match="has no column that clearly holds the names of tasks"):
        read("a;b\n1;2")


def test_predecessors_in_all_their_spellings() -> None:
    reading = read(
        """
        Nr.;Vorgangsname;Dauer;Vorgänger
        1;A;4d;
        2;B;4d;1AA+1 Tag
        3;C;4d;"1EE-3 Std.;2EA+50%"
        4;D;4d;"1EA+2 eTage;2AE;3"
        5;E;4d;1EA+25e%
        """
    )
    assert set(reading.plan.links) == {
        Link("1", "2", LinkType.SS, 480),
        Link("1", "3", LinkType.FF, -180),
        Link("2", "3", LinkType.FS, 50, LagKind.PERCENT),
        Link("1", "4", LinkType.FS, 2880, LagKind.ELAPSED),
        Link("2", "4", LinkType.SF),
        Link("3", "4"),
        Link("1", "5", LinkType.FS, 25, LagKind.ELAPSED_PERCENT),
    }


def test_predecessors_may_be_named_by_key_by_number_or_by_name() -> None:
    by_key = read("Unique ID;ID;Name;Unique ID Predecessors\n70;1;A;\n80;2;B;70")
    by_name = read("Name;Depends on\nClass FS;\nB;Class FS")
    by_place = read("Task Name;Predecessors\nA;\nB;1FS")
    assert [by_key.plan.links, by_name.plan.links, by_place.plan.links] == [
        (Link("70", "80"),),
        (Link("row 2", "row 3"),),
        (Link("row 2", "row 3"),),
    ]


def test_successors_are_taken_where_there_are_no_predecessors() -> None:
    assert read("ID;Name;Successors\n1;A;2SS\n2;B;").plan.links == (Link("1", "2", LinkType.SS),)


def test_what_a_row_waits_for_in_vain_is_told_with_its_row() -> None:
    assert told(read("ID;Name;Predecessors\n1;A;99\n2;B;2\n3;C;1FS+x"))[:3] == [
        "row 2: names unknown '99' as a neighbor; no link was made.",
        "row 3: waits for itself; the link was left out.",
        "row 4: names unknown '1FS+x' as a neighbor; no link was made.",
    ]


@pytest.mark.parametrize(
    "table",
    [
        "Outline Level;Name\n1;A\n2;B\n2;C\n1;D",
        "WBS;Name\n1;A\n1.1;B\n1.2;C\n2;D",
        'Name;Notes\nA;\n"  B";\n"  C";\nD;',
        "ID;Name;Parent task\n1;A;\n2;B;1\n3;C;A\n4;D;",
    ],
)
def test_the_hierarchy_is_told_by_level_number_indentation_or_parent(table: str) -> None:
    tasks = plan_of(cells(table, {}), "Move").plan.tasks
    names = {t.key: t.name for t in tasks}
    assert [(t.name, names.get(t.parent or ""), t.wbs) for t in tasks] == [
        ("A", None, "1"),
        ("B", "A", "1.1"),
        ("C", "A", "1.2"),
        ("D", None, "2"),
    ]


def test_a_summary_that_stands_below_its_tasks_is_put_above_them() -> None:
    tasks = read("Key;Name;Parent\nb;B;a\na;A;").plan.tasks
    assert [(t.key, t.parent) for t in tasks] == [("a", None), ("b", "a")]


def test_rows_below_one_another_in_a_circle_are_told() -> None:
    reading = read("Key;Name;Parent\nc;C;a\na;A;b\nb;B;a")
    assert {(t.key, t.parent) for t in reading.plan.tasks} == {("a", None), ("b", "a"), ("c", "a")}
    assert told(reading)[0] == "row 3: stands below itself; it was put at the top."


def test_people_with_shares_and_material() -> None:
    plan = read('Name;Duration;Resource Names\nBuild;10d;"Ben[50%];Eva;Cable[20 m]"').plan
    assert [(a.resource, a.units, a.work) for a in plan.assignments] == [
        ("Ben", 0.5, 2400),
        ("Eva", 1.0, 4800),
        ("Cable", 20.0, 20000),
    ]
    assert plan.resource_by_key["Cable"].kind is ResourceKind.MATERIAL
    assert plan.tasks[0].work == 7200


def test_work_is_shared_by_those_who_do_it() -> None:
    plan = read('Name;Duration;Work;Resource Names\nBuild;10d;60h;"Ben[50%];Eva"').plan
    assert [a.work for a in plan.assignments] == [1200, 2400]


def test_progress_in_percent_fractions_and_words() -> None:
    percent = [t.progress.percent for t in read("Name;% Complete\nA;40%\nB;12,5 %").plan.tasks]
    fraction = [t.progress.percent for t in plan_of([["Name", "% Complete"], ["A", 0.4], ["B", 1]], "").plan.tasks]
    words = [t.progress.percent for t in read("Name;Progress\nA;In progress\nB;Completed\nC;Not started").plan.tasks]
    assert (percent, fraction, words) == ([40.0, 12.5], [40.0, 100.0], [50.0, 100.0, 0.0])


def test_a_started_task_began_at_its_start_and_a_finished_one_ended_at_its_finish() -> None:
    done, begun, ahead = read(
        """
        Name;Start;Finish;% Complete
        A;2026-03-02;2026-03-06;100%
        B;2026-03-09;2026-03-13;20%
        C;2026-03-16;2026-03-20;0%
        """
    ).plan.tasks
    assert iso(done.progress.actual_finish or 0) == "2026-03-06T17:00"
    assert (iso(begun.progress.actual_start or 0), begun.progress.remaining_duration) == ("2026-03-09T08:00", 1920)
    assert not ahead.progress.is_started


def test_a_task_that_waits_for_nothing_keeps_its_start_and_this_is_told() -> None:
    reading = read("ID;Name;Duration;Start;Predecessors\n1;A;2d;2026-03-02;\n2;B;2d;2026-03-09;\n3;C;2d;2026-03-09;1")
    assert [t.constraint for t in reading.plan.tasks] == [
        Constraint(),
        Constraint(ConstraintKind.SNET, minute("2026-03-09T08:00")),
        Constraint(),
    ]
    assert "1 task waits for no other; it starts no earlier than the table says." in told(reading)


def test_constraints_are_known_in_four_languages() -> None:
    reading = read(
        """
        Name;Einschränkungsart;Einschränkungstermin
        A;Ende nicht später als;2026-03-06
        B;So spät wie möglich;NV
        C;Muss anfangen am;
        """
    )
    assert [t.constraint.kind.name for t in reading.plan.tasks] == ["FNLT", "ALAP", "ASAP"]
    assert "row 4: Constraint type was left out: 'Muss anfangen am' has no date." in told(reading)


def test_milestones_baselines_and_three_points() -> None:
    plan = read(
        """
        Name;Duration;Milestone;Baseline Start;Baseline Finish;Start;Optimistic;Most likely;Pessimistic;Active;Task Mode
        Build;;No;2026-03-02;2026-03-06;2026-03-02;3d;5d;9d;Yes;Auto Scheduled
        Ship;1d;Yes;2026-03-09;2026-03-09;2026-03-09;;;;No;Manually Scheduled
        """
    ).plan
    build, ship = plan.tasks
    assert (build.estimate, build.duration) == (Estimate(1440, 2400, 4320), 2400)
    assert [(b.number, b.duration) for b in build.baselines] == [(0, 2400)]
    assert (ship.kind, ship.active, ship.manual is not None) == (TaskKind.MILESTONE, False, True)


def test_columns_of_no_known_field_are_kept_as_the_companys_own() -> None:
    plan = plan_of([["Name", "Region", "Count"], ["A", "North", 3], ["B", None, 4.5]], "Move").plan
    assert [t.fields for t in plan.tasks] == [{"Region": "North", "Count": 3}, {"Count": 4.5}]
    assert [(f.key, f.kind) for f in plan.custom_fields] == [("Region", "text"), ("Count", "number")]


def test_rows_that_cannot_stand_are_told_and_lost_in_nothing() -> None:
    reading = read("Key;Name;Duration\n1;A;soon\n1;B;2d\n;;3d\n\n2;C;99999999d")
    assert [(t.key, t.duration) for t in reading.plan.tasks] == [("1", 480), ("1 (row 3)", 960), ("2", 480)]
    assert told(reading)[:4] == [
        "row 3: has the key 1 of another row; it was given its own.",
        "row 4: names no task; it was left out.",
        "row 2: Duration was left out: 'soon' is no duration.",
        "row 6: Duration was left out: '99999999d' is no time between nothing and 100 years.",
    ]
