"""MPXJ as a command: Java starts, reads the plan, counts it, prints the dates and ends."""

import os
import shutil
import subprocess
from importlib.metadata import version
from pathlib import Path

from benchmarks.contest import Absent, Case, Clock, Program, Work
from benchmarks.peers.mpxj.warm import FLAGS, java
from benchmarks.processes import Command, dates_printed

SOURCE = Path(__file__).parent / "Dates.java"
QUICK = "-XX:TieredStopAtLevel=1"
"""A short process ends sooner without the second compiler, in half the time."""
SHORT = 5_000
"""The tasks up to which a process is short."""


def installed() -> str:
    """Return the versions of MPXJ and of the JDK on PATH. Raises Absent without them."""
    java()
    if not shutil.which("java") or not shutil.which("javac"):
        raise Absent("its few lines of Java need java and javac (Debian: apt install default-jdk-headless)")
    told = subprocess.run(["javac", "-version"], capture_output=True, text=True, check=True)
    return f"MPXJ {version('mpxj')} on Java {(told.stdout or told.stderr).split()[-1]}"


def prepare(case: Case) -> Work:
    """Return the command, compiled beforehand."""
    path = os.pathsep.join([str(case.folder), *map(str, java().jars)])
    compiler = ["javac", "--release", "17", "-cp", path, "-d", str(case.folder), str(SOURCE)]
    subprocess.run(compiler, check=True)
    command = Command(
        ["java", *FLAGS, *([QUICK] if case.size <= SHORT else []), "-cp", path, "Dates", str(case.file(".xml"))]
    )
    return Work(command.run, lambda: dates_printed(command.printed))


COLD = Program("MPXJ, file to dates", Clock.PROCESS, installed, prepare, file=".xml")
