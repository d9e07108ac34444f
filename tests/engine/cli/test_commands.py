"""The command line, as a stranger meets it: what goes in, what comes out, and how it ends."""

import json
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import NamedTuple

import pytest

from milepost.cli import app
from milepost.errors import MilepostError

PORTAL = """\
project: Portal upgrade
start: 2026-03-02
status: 2026-03-06

person: Ben
Design  5d  by Ben  #1
Build  10d  by Ben  after Design  #2
Go-live  0d  due 2026-03-18  after Build  #3
"""


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    path = tmp_path / "portal.outline"
    path.write_text(PORTAL)
    return path


class Result(NamedTuple):
    exit_code: int
    stdout: str
    stderr: str
    exception: MilepostError | None = None

    @property
    def output(self) -> str:
        return self.stdout + self.stderr


def run(*words: object) -> Result:
    code, raised = 0, None
    with redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()) as err:
        try:
            app.run([str(word) for word in words])
        except MilepostError as error:
            code, raised = 1, error
        except SystemExit as end:
            code = int(end.code or 0)
    return Result(code, out.getvalue(), err.getvalue(), raised)


def answer(*words: object) -> object:
    result = run(*words)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_schedule_as_json_is_the_only_thing_on_standard_output(portal):
    found = answer("schedule", portal, "--json")
    assert set(found) == {"project", "tasks", "problems"}
    build = found["tasks"][1]
    assert (build["uid"], build["name"], build["critical"]) == (2, "Build", True)
    assert (build["start"], build["finish"]) == ("2026-03-09T08:00", "2026-03-20T17:00")
    assert (build["late_start"], build["late_finish"]) == ("2026-03-05T08:00", "2026-03-18T17:00")
    assert (build["total_float"], build["free_float"]) == (-960, 0)


def test_schedule_shows_every_task_or_only_the_critical_ones(portal):
    loose = portal.with_name("loose.outline")
    loose.write_text(PORTAL.replace("  due 2026-03-18", "") + "Training  1d\n")
    assert "Training" in run("schedule", loose).output
    shown = run("schedule", loose, "--critical").output
    assert "Training" not in shown
    assert "Build" in shown


def test_a_plan_is_counted_as_the_program_asked_for(portal):
    assert answer("schedule", portal, "--json", "--as", "primavera")["project"]["counted_as"] == "primavera"
    assert run("schedule", portal, "--as", "sundial").exit_code == 2


def test_review_says_the_verdict_first(portal):
    shown = run("review", portal).output
    assert "Portal upgrade as of Fri 6 Mar 2026" in shown
    assert shown.index("Verdict") < shown.index("The toughest questions")
    assert "Finishes Fri 20 Mar 2026" in shown


def test_review_as_json_holds_the_whole_review(portal):
    found = answer("review", portal, "--json")
    assert found["project"]["as_of"] == "2026-03-06T17:00"
    assert [p["name"] for p in found["promises"]] == ["Go-live"]
    assert found["promises"][0]["days_late"] == 2
    assert {"fitness", "questions", "agreement", "assumptions", "problems"} <= set(found)


def test_the_day_looked_at_can_be_chosen(portal):
    found = answer("review", portal, "--json", "--as-of", "2026-03-13")
    assert found["project"]["as_of"].startswith("2026-03-13")
    assert run("review", portal, "--as-of", "13/03/2026").exit_code == 2


def test_questions_come_with_their_addressee(portal):
    found = answer("questions", portal, "--json")
    assert any(each["to"].startswith("Ben") for each in found)
    shown = run("questions", portal).output
    assert "Go-live" in shown
    assert "working days" in shown


def test_a_converted_plan_carries_the_dates(portal):
    out = portal.with_name("portal.xml")
    result = run("convert", portal, out)
    assert result.exit_code == 0
    assert "3 tasks, 2 links, 1 resource" in result.output
    assert answer("schedule", out, "--json")["tasks"][1]["finish"] == "2026-03-20T17:00"


@pytest.mark.parametrize("suffix", ["html", "pdf", "pptx", "docx", "md"])
@pytest.mark.parametrize("command", ["report", "agenda"])
def test_reports_are_written_in_the_format_the_suffix_names(portal, command, suffix):
    out = portal.with_name(f"out.{suffix}")
    result = run(command, portal, "--out", out)
    assert result.exit_code == 0, result.output
    starts = {"html": b"<!doctype html>", "pdf": b"%PDF-", "pptx": b"PK", "docx": b"PK", "md": b"# "}
    assert out.read_bytes().startswith(starts[suffix])
    assert [p.name for p in out.parent.iterdir() if p.name.endswith(".part")] == []


def test_a_report_in_no_known_format_is_refused_before_any_work(portal):
    result = run("report", portal, "--out", portal.with_name("out.odt"))
    assert result.exit_code == 2
    assert "the suffix must be one of" in result.output


def test_problems_in_the_data_are_told_beside_the_answer(portal):
    portal.write_text(PORTAL + "Train  2d  after Bild\n")
    result = run("schedule", portal)
    assert result.exit_code == 0
    assert "Bild" in result.stderr


def test_a_strangers_file_is_read_behind_walls_to_the_same_end(portal):
    assert answer("review", portal, "--json", "--untrusted") == answer("review", portal, "--json")
    bomb = portal.with_name("bomb.json")
    bomb.write_text("[" * 200_000)
    result = run("schedule", bomb, "--untrusted")
    assert (result.exit_code, isinstance(result.exception, MilepostError)) == (1, True)


@pytest.mark.parametrize("command", ["schedule", "review", "questions"])
def test_a_missing_file_is_named_in_words(command, tmp_path):
    result = run(command, tmp_path / "gone.mpp")
    assert result.exit_code == 1
    assert isinstance(result.exception, MilepostError)
    assert str(result.exception).startswith("gone.mpp")


def test_a_cycle_is_named(portal):
    portal.write_text("start: 2026-03-02\nA  1d  after B\nB  1d  after A\n")
    result = run("schedule", portal)
    assert result.exit_code == 1
    assert "A → B → A" in str(result.exception) or "B → A → B" in str(result.exception)


@pytest.mark.parametrize("command", ["review", "schedule", "why", "questions", "report", "agenda", "convert", "demo"])
def test_every_command_shows_an_example_of_itself(command):
    shown = run(command, "--help").output
    assert f"Example: milepost {command}" in shown


def test_why_tells_the_chain_in_words_and_as_json(portal):
    shown = " ".join(run("why", portal, "go-live").output.split())
    assert "“Build” finishes Fri 20 Mar 2026 17:00" in shown
    assert "It is 2 days too late" in shown
    found = answer("why", portal, "3", "--json")
    assert [step["name"] for step in found["steps"]] == ["Go-live", "Build", "Design"]
    assert found["changes"]


def test_why_names_the_nearest_when_a_task_is_unknown(portal):
    result = run("why", portal, "Biuld")
    assert result.exit_code == 1
    assert "Build" in str(result.exception)


def test_a_command_that_does_not_exist_is_answered_with_the_nearest():
    result = run("schedul", "plan.xml")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "did you mean schedule" in result.stderr


def test_called_with_nothing_it_names_every_command():
    shown = run()
    assert shown.exit_code == 0
    assert [name for name in app.COMMANDS if name not in shown.stdout] == []


def test_options_may_stand_anywhere_on_the_line(portal):
    assert answer("why", portal, "--json", "3") == answer("why", "--json", portal, "3")


def test_a_column_is_mapped_by_a_pair_and_by_nothing_less(portal):
    table = portal.with_name("plan.csv")
    table.write_text("Arbeitsschritt;Tage;Start\nEntwurf;3;2026-03-02\n")
    shown = answer("schedule", table, "--json", "--map", "Name=Arbeitsschritt", "--map", "Duration=Tage")
    assert [task["name"] for task in shown["tasks"]] == ["Entwurf"]
    result = run("schedule", table, "--map", "Name")
    assert (result.exit_code, "'Name' is not FIELD=COLUMN" in result.stderr) == (2, True)


def test_the_dates_that_are_not_the_files_own_are_listed_with_their_cause(portal):
    plan = portal.with_name("portal.xml")
    run("convert", portal, plan)
    plan.write_text(plan.read_text().replace("2026-03-20T17:00:00</Finish>", "2026-03-19T17:00:00</Finish>"))
    found = answer("schedule", plan, "--differences", "--json")["agreement"]
    assert (found["equal"], found["compared"]) == (1, 3)
    shown = run("schedule", plan, "--differences")
    assert "1 of 3 tasks have the file's own dates and floats" in shown.output
    assert "19 Mar 26 17:00" in shown.output
    assert shown.stderr.startswith("! The file's own dates do not follow from its own data")
    assert "Are these the file's own dates?" in run("review", plan).output


def test_stale_dates_are_the_first_problem_told_in_every_form(portal):
    plan = portal.with_name("portal.xml")
    run("convert", portal, plan)
    plan.write_text(plan.read_text().replace("2026-03-20T17:00:00</Finish>", "2026-03-19T17:00:00</Finish>"))
    stale = "The file's own dates do not follow from its own data"
    assert run("schedule", plan).stderr.startswith(f"! {stale}")
    assert answer("schedule", plan, "--json")["problems"][0].startswith(stale)
    assert answer("review", plan, "--json")["problems"][0].startswith(stale)


def test_a_plan_whose_dates_are_all_its_own_lists_none(portal):
    plan = portal.with_name("portal.xml")
    run("convert", portal, plan)
    shown = run("schedule", plan, "--differences").output
    assert shown.strip() == "3 of 3 tasks have the file's own dates and floats, to the minute."
