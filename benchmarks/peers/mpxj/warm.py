"""MPXJ in a Java that has run the same work for seconds before the clock starts, on a plan it has read."""

import re
from collections.abc import Callable
from importlib.metadata import version
from typing import Any

from benchmarks.answers import Answer
from benchmarks.contest import Absent, Case, Clock, Program, Work
from benchmarks.edits import edits_of
from milepost.errors import MissingExtra
from milepost.formats.mpp.java import Java, find_java

FLAGS = (
    "-XX:+UseSerialGC",  # the fastest of the three collectors here
    "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
)


def installed() -> str:
    """Return the versions of MPXJ and of its Java. Raises Absent without them."""
    released = re.findall(r'JAVA_VERSION="(.+?)"', (java().home / "release").read_text())
    return f"MPXJ {version('mpxj')} on Java {released[0]}"


def java() -> Java:
    """Return Java and the jars. Raises Absent without them."""
    try:
        return find_java()
    except MissingExtra:
        raise Absent("the extra mpp is not installed") from None


def start(case: Case) -> tuple[Any, Any, Callable[[], object]]:
    """Return JPype with Java running, the project that MPXJ has read, and its scheduling."""
    import jpype

    found = java()
    jars = [str(jar) for jar in found.jars]
    jpype.startJVM(str(found.library), *FLAGS, "--enable-native-access=ALL-UNNAMED", classpath=jars)
    project: Any = jpype.JClass("org.mpxj.mspdi.MSPDIReader")().read(str(case.file(".xml")))
    begins = project.getProjectProperties().getStartDate()
    scheduler = jpype.JClass("org.mpxj.cpm.MicrosoftScheduler")
    return jpype, project, lambda: scheduler().schedule(project, begins)


def all_dates(case: Case) -> Work:
    """Return the scheduling of a plan."""
    jpype, project, schedule = start(case)
    return Work(schedule, lambda: answer_of(jpype, project))


def after_an_edit(case: Case) -> Work:
    """Return the change of one duration and the scheduling of the whole plan: MPXJ knows no other way."""
    jpype, project, schedule = start(case)
    minutes, amount = jpype.JClass("org.mpxj.TimeUnit").MINUTES, jpype.JClass("org.mpxj.Duration").getInstance
    tasks = {str(task.getUniqueID()): task for task in project.getTasks()}
    edits = edits_of(case.plan)

    def change(key: str, length: int) -> None:
        tasks[key].setDuration(amount(length, minutes))
        tasks[key].setRemainingDuration(amount(length, minutes))

    def edit() -> None:
        change(edits.key, edits.minutes)
        schedule()

    def put_back() -> Answer:
        edits.take_back(change)
        schedule()
        return answer_of(jpype, project)

    return Work(edit, put_back, before=edits.draw)


def answer_of(jpype: Any, project: Any) -> Answer:
    """Return what MPXJ says of each task in the file's order."""
    utc, minutes = jpype.JClass("java.time.ZoneOffset").UTC, jpype.JClass("org.mpxj.TimeUnit").MINUTES
    properties = project.getProjectProperties()
    tasks = list(project.getTasks())
    return Answer(
        [task.getStart().toEpochSecond(utc) // 60 for task in tasks],
        [task.getFinish().toEpochSecond(utc) // 60 for task in tasks],
        [round(task.getTotalSlack().convertUnits(minutes, properties).getDuration()) for task in tasks],
    )


WARM = Program("MPXJ, warm Java", Clock.DATES, installed, all_dates, 10, file=".xml", largest=100_000)
WARM_EDIT = Program(
    "MPXJ, an edit and all dates", Clock.EDIT, installed, after_an_edit, 10, file=".xml", largest=100_000
)
