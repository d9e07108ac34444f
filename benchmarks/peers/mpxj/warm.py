"""MPXJ in a Java that has run the same work for seconds before the clock starts, on a plan it has read."""

import re
from importlib.metadata import version
from typing import Any

from benchmarks.answers import Answer
from benchmarks.contest import Absent, Case, Clock, Program, Work
from milepost.errors import MissingExtra
from milepost.formats.mpp.java import Java, find_java

FLAGS = (
    "-XX:+UseSerialGC",  # the fastest of the three collectors here
    "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
)


def installed() -> str:
    """Return the versions of MPXJ and of its Java. Raises Absent without them."""
    released = re.findall(r'JAVA_VERSION="(.+?)"', (java().home / "release").read_text())
    return f"{version('mpxj')} on Java {released[0]}"


def java() -> Java:
    """Return Java and the jars. Raises Absent without them."""
    try:
        return find_java()
    except MissingExtra:
        raise Absent("the extra mpp is not installed") from None


def prepare(case: Case) -> Work:
    """Return the scheduling of a plan that MPXJ has read."""
    import jpype

    found = java()
    jars = [str(jar) for jar in found.jars]
    jpype.startJVM(str(found.library), *FLAGS, "--enable-native-access=ALL-UNNAMED", classpath=jars)
    project = jpype.JClass("org.mpxj.mspdi.MSPDIReader")().read(str(case.file(".xml")))
    start = project.getProjectProperties().getStartDate()
    scheduler = jpype.JClass("org.mpxj.cpm.MicrosoftScheduler")
    return Work(lambda: scheduler().schedule(project, start), lambda: answer_of(jpype, project))


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


WARM = Program("MPXJ, warm Java", Clock.DATES, installed, prepare, warm_up=5)
