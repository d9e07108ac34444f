"""Files from strangers are read in a child process that cannot take much, reach the network or leave anything behind.

`run` calls one function on one file in a fresh interpreter and returns the bytes it made. Whatever the file does there
— ask for all memory, never end, unpack without end, break the parser — comes back as one UnreadableFile.
"""

import json
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from milepost.errors import MissingExtra, UnreadableFile
from milepost.formats.child.archive import check_archive
from milepost.formats.child.limits import LIMITS, Limits, in_words

__all__ = ["LIMITS", "Answer", "Limits", "check_archive", "run"]

KEPT = ("PATH", "JAVA_HOME", "SYSTEMROOT")
START = """
import json, sys
job = json.load(sys.stdin)
sys.path[:] = job["modules"]
from milepost.formats.child.inside import answer
answer(job)
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the function made of the file. unguarded: the protections this system does not offer, each in words."""

    data: bytes
    unguarded: tuple[str, ...] = ()


def run(
    function: str, path: Path, *, limits: Limits = LIMITS, readable: Sequence[Path] = (), **arguments: object
) -> Answer:
    """Return what a function makes of one file in a child process behind the limits.

    function: "package.module:name"; there it gets the path and the arguments, which must be JSON, and returns bytes.
    readable: folders it needs besides the file, the interpreter and the modules. The child inherits no environment.
    Raises UnreadableFile in the function's own words, or saying which limit the file broke; MissingExtra as it does.
    """
    check_input(path, limits)
    with TemporaryDirectory(prefix="milepost-", ignore_cleanup_errors=True) as scratch:
        job = {
            "function": function,
            "path": str(path.resolve()),
            "arguments": arguments,
            "limits": asdict(limits),
            "readable": [str(each.resolve()) for each in readable],
            "modules": [each for each in sys.path if each],
        }
        status = perform(job, Path(scratch), limits)
        return collect(path, Path(scratch), status, limits)


def check_input(path: Path, limits: Limits) -> None:
    """Refuse a file that is missing, not a plain file, empty or too large, before anything opens it."""
    try:
        found = path.stat()
    except OSError as error:
        raise UnreadableFile(path, f"{(error.strerror or 'cannot be opened').lower()}.") from None
    if not stat.S_ISREG(found.st_mode):
        raise UnreadableFile(path, "is not a file.")
    if not found.st_size:
        raise UnreadableFile(path, "is empty.")
    if found.st_size > limits.input:
        raise UnreadableFile(path, f"is larger than {in_words(limits.input)}.")


def perform(job: dict[str, Any], scratch: Path, limits: Limits) -> int | None:
    """Do the job in a fresh interpreter; return its exit status, None when its time ran out."""
    with (scratch / "errors").open("wb") as errors:
        process = subprocess.Popen(  # noqa: S603 - the interpreter itself, with a constant program
            [sys.executable, "-I", "-c", START],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=errors,
            cwd=scratch,
            env=bare_environment(scratch),
            start_new_session=True,
        )
    try:
        process.communicate(json.dumps(job).encode(), timeout=limits.seconds)
    except subprocess.TimeoutExpired:
        return None
    finally:
        end(process)
    return process.returncode


def bare_environment(scratch: Path) -> dict[str, str]:
    """Return an environment that holds no secret: only where to work, and where the system keeps its programs."""
    system = {name: os.environ[name] for name in KEPT if name in os.environ}  # noqa: TID251
    return {
        "HOME": str(scratch),
        "TMPDIR": str(scratch),
        "TEMP": str(scratch),
        "LC_ALL": "C.UTF-8",
        "MALLOC_ARENA_MAX": "2",
        **system,
    }


def end(process: subprocess.Popen[bytes]) -> None:
    """End the process and everything it started, and wait until it is gone."""
    with suppress(ProcessLookupError, PermissionError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()


def collect(path: Path, scratch: Path, status: int | None, limits: Limits) -> Answer:
    """Return the child's answer, or raise what it said or what its end says."""
    if status is None:
        raise UnreadableFile(path, f"could not be read within {limits.seconds} s.")
    if status == -getattr(signal, "SIGXCPU", 0):
        raise UnreadableFile(path, f"could not be read with {limits.computing} s of computing.")
    outcome = scratch / "outcome"
    if status == 0 and outcome.exists():
        told = json.loads(outcome.read_bytes())
        if "missing" in told:
            raise MissingExtra(*told["missing"])
        if "refused" in told:
            raise explained(UnreadableFile(path, told["refused"]), scratch)
        return Answer((scratch / "answer").read_bytes(), tuple(told["unguarded"]))
    if status == -getattr(signal, "SIGKILL", 0):
        raise UnreadableFile(path, f"asked for more memory than {in_words(limits.memory)}.")
    raise explained(
        UnreadableFile(path, "broke the program that reads it: it is damaged, or made to do harm."), scratch
    )


def explained(error: UnreadableFile, scratch: Path) -> UnreadableFile:
    """Return the error with the end of the child's own messages as a note, for whoever mends the reader."""
    said = (scratch / "errors").read_bytes()[-4_000:].decode(errors="replace").strip()
    if said:
        error.add_note(said)
    return error
