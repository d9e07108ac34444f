"""Milepost as whole processes: the command a user types, and three lines of Python."""

import re
import sys
from datetime import datetime
from pathlib import Path

from benchmarks.answers import Answer
from benchmarks.contest import Case, Clock, Program, Work
from benchmarks.peers.milepost.calls import installed
from benchmarks.processes import Command, alone, dates_printed
from milepost.plan.moments import minute

MILEPOST = [str(Path(sys.executable).with_name("milepost"))]
DATE = re.compile(r"\d{1,2} [A-Z][a-z]{2} \d\d \d\d:\d\d")
READ = """
import sys
from milepost.formats import read
from milepost.schedule import schedule
spans = schedule(read(sys.argv[1]).plan).spans
print("\\n".join(f"{span.start} {span.finish}" for span in spans))
"""


def as_typed(case: Case) -> Work:
    """Return `milepost schedule FILE`, its table read back."""
    command = Command([*MILEPOST, "schedule", str(case.file(".xml"))])
    return Work(command.run, lambda: read_table(command.printed))


def of_a_file(case: Case) -> Work:
    """Return a program of three lines: a file read, counted, its dates printed."""
    command = Command([sys.executable, "-c", READ, str(case.file(".xml"))])
    return Work(command.run, lambda: dates_printed(command.printed))


def read_table(text: str) -> Answer:
    """Return the dates of a printed table."""
    rows = [
        [minute(datetime.strptime(at, "%d %b %y %H:%M")) for at in DATE.findall(line)] for line in text.splitlines()
    ]
    dates = [row for row in rows if len(row) == 2]
    return Answer([row[0] for row in dates], [row[1] for row in dates])


HELP = Program("milepost --help", Clock.PROCESS, installed, lambda _: alone([*MILEPOST, "--help"]), ours=True)
FILE = Program("Milepost, file to dates", Clock.PROCESS, installed, of_a_file, file=".xml", ours=True)
COMMAND = Program("milepost schedule FILE", Clock.PROCESS, installed, as_typed, file=".xml", ours=True)
