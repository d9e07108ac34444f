"""TaskJuggler: the command tj3 on a plan without resources, from its start to the dates printed."""

import re
import shutil
import subprocess

from benchmarks.answers import Answer
from benchmarks.contest import Absent, Case, Clock, Program, Work
from benchmarks.processes import Command, alone
from milepost.plan import Plan
from milepost.plan.calendars import OFFICE_DAY
from milepost.plan.moments import iso, minute

HEAD = """project plan "Plan" {start} - {end} {{
  timezone "UTC"
  timeformat "%s"
  timingresolution 60 min
  workinghours mon - fri 8:00 - 12:00, 13:00 - 17:00
  workinghours sat, sun off
  now {start}
}}
"""
TAIL = 'taskreport dates "." { formats csv columns id, start, end sorttasks tree hidetask 0 }\n'
END = minute("2035-12-31T08:00")
"""The last year that TaskJuggler knows is 2035."""


def installed() -> str:
    """Return the version of tj3."""
    if not shutil.which("tj3"):
        raise Absent("tj3 is not installed (Debian: apt install tj3)")
    told = subprocess.run(["tj3", "--version"], capture_output=True, text=True, check=False).stdout
    return f"TaskJuggler {re.findall(r'[0-9]+[.][0-9]+[.][0-9]+', told)[0]}"


def text_of(plan: Plan) -> str:
    """Return the plan in TaskJuggler's language: lengths in working hours, finish-to-start links."""
    start = plan.settings.start or 0
    lines = [HEAD.format(start=stamp(start), end=stamp(END))]
    for task in plan.tasks:
        waits = ", ".join(f"!t{link.predecessor}" for link in plan.predecessors.get(task.key, ()))
        begins = f"depends {waits}" if waits else f"start {stamp(start)}"
        lines.append(f'task t{task.key} "{task.name}" {{ {begins} length {task.duration // 60}h }}\n')
    return "".join([*lines, TAIL])


def stamp(at: int) -> str:
    """Return a moment as TaskJuggler writes it."""
    return iso(at).replace("T", "-")


def prepare(case: Case) -> Work:
    """Return the command on the plan's file."""
    command = Command(["tj3", "--silent", "--no-color", str(case.file(".tjp"))])
    return Work(command.run, lambda: read_report(command.printed))


def read_report(text: str) -> Answer:
    """Return the dates printed, in the order of the tasks' numbers.

    TaskJuggler starts a task in the minute its predecessor ends; we, when work goes on.
    """
    rows = [tuple(map(int, row)) for row in re.findall(r'^"t(\d+)";(\d+);(\d+)', text, re.MULTILINE)]
    dates = sorted((number, start // 60, finish // 60) for number, start, finish in rows)
    return Answer([work_goes_on(start) for _, start, _ in dates], [at for *_, at in dates])


def work_goes_on(at: int) -> int:
    """Return the first moment of office hours that is not before this one."""
    (first, noon), (afternoon, evening) = OFFICE_DAY
    day, clock = divmod(at, 1440)
    if clock >= evening:
        day, clock = day + 1, 0
    while (day + 3) % 7 > 4:
        day, clock = day + 1, 0
    clock = max(clock, first)
    return day * 1440 + (afternoon if noon <= clock < afternoon else clock)


HELP = Program("tj3 --help", Clock.PROCESS, installed, lambda _: alone(["tj3", "--help"]))
TASKJUGGLER = Program("TaskJuggler tj3", Clock.PROCESS, installed, prepare, file=".tjp", largest=10_000)
