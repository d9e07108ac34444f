"""A stranger's file is read where it can take little, reach nothing and leave nothing behind."""

import socket
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import Path

import pytest

from milepost.errors import MissingExtra, UnreadableFile
from milepost.formats.child import LIMITS, Answer, Limits, run
from milepost.formats.child.limits import in_words
from milepost.formats.child.walls import leave_network

TRIAL = """
import os, socket, time
from pathlib import Path
from milepost.errors import MissingExtra, UnreadableFile

def shout(path):
    return path.read_bytes().upper()

def allocate(path, megabytes):
    return str(len(bytes(megabytes * 10**6))).encode()

def write(path, megabytes):
    Path("large").write_bytes(bytes(megabytes * 10**6))
    return b"written"

def wait(path, time_taken):
    time.sleep(time_taken)
    return b"waited"

def compute(path, time_taken):
    end = time.monotonic() + time_taken
    while time.monotonic() < end:
        pass
    return b"computed"

def leave_one_running(path):
    if os.fork() == 0:
        time.sleep(60)
    return b"left"

def crash(path):
    import ctypes
    ctypes.string_at(0)

def give_up(path):
    os._exit(3)

def stumble(path):
    return {}["no such key"]

def sink(path):
    return sink(path)

def refuse(path):
    raise UnreadableFile(path, "holds nothing but snow.")

def lack(path):
    raise MissingExtra("Skiing", "snow")

def environment(path):
    return repr(sorted(os.environ)).encode()

def open_other(path, other):
    return Path(other).read_bytes()

def read_parents_environment(path):
    return Path(f"/proc/{os.getppid()}/environ").read_bytes()

def write_beside(path, other):
    Path(other).write_bytes(b"was here")
    return b"written"

def connect(path, port):
    socket.create_connection(("127.0.0.1", port), timeout=2).close()
    return b"connected"
"""

pytestmark = pytest.mark.commands
needs_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has these walls")
Child = Callable[..., Answer]


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which children get their own, empty before and after."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "uploads" / "plan.mpp"
    path.parent.mkdir()
    path.write_bytes(b"build, then test")
    return path


@pytest.fixture
def child(tmp_path: Path, plan: Path, scratch: Path, monkeypatch: pytest.MonkeyPatch) -> Child:
    """Runs a function of TRIAL on the plan in a child process."""
    (tmp_path / "modules").mkdir()
    (tmp_path / "modules" / "trial.py").write_text(TRIAL)
    monkeypatch.syspath_prepend(str(tmp_path / "modules"))
    monkeypatch.delitem(sys.modules, "trial", raising=False)

    def call(function: str, *, limits: Limits = LIMITS, **arguments: object) -> Answer:
        return run(f"trial:{function}", plan, limits=limits, **arguments)

    return call


def without_child(function: str, plan: Path, **arguments: object) -> bytes:
    """The control: what the function does where nothing holds it."""
    result: bytes = getattr(import_module("trial"), function)(plan, **arguments)
    return result


def left_running(scratch: Path) -> list[Path]:
    """The processes whose home is in the folder, when they do not end within two seconds."""
    mark, found = f"HOME={scratch}".encode(), []
    for _ in range(40):
        found = [each for each in Path("/proc").glob("[0-9]*") if mark in environment(each)]
        if not found:
            break
        time.sleep(0.05)
    return found


def environment(process: Path) -> bytes:
    try:
        return (process / "environ").read_bytes()
    except OSError:
        return b""


def test_the_bytes_a_function_makes_of_a_file_come_back(child: Child):
    assert child("shout").data == b"BUILD, THEN TEST"


def test_the_words_a_reader_refuses_a_file_with_come_back_as_they_are(child: Child):
    with pytest.raises(UnreadableFile) as refused:
        child("refuse")
    assert refused.value.reason == "holds nothing but snow."
    assert refused.value.path.name == "plan.mpp"


def test_an_optional_part_that_is_missing_there_is_missing_here(child: Child):
    with pytest.raises(MissingExtra, match=r"Skiing needs an optional part.*milepost\[snow\]"):
        child("lack")


def test_a_mistake_of_ours_is_a_plain_sentence_with_the_trace_as_a_note(child: Child):
    with pytest.raises(UnreadableFile, match="could not be understood") as refused:
        child("stumble")
    assert "KeyError: 'no such key'" in "".join(refused.value.__notes__)


@needs_linux
def test_a_file_that_asks_for_too_much_memory_is_refused(child: Child):
    with pytest.raises(UnreadableFile, match="asked for more memory than 400 MB"):
        child("allocate", megabytes=600, limits=Limits(memory=400_000_000))
    assert child("allocate", megabytes=600, limits=Limits(memory=1_200_000_000)).data == b"600000000"


@pytest.mark.parametrize("function", ["wait", "compute"])
def test_a_file_that_takes_too_long_is_refused(child: Child, function: str):
    with pytest.raises(UnreadableFile, match="could not be read within 1 s"):
        child(function, limits=Limits(seconds=1), time_taken=30)
    assert child(function, time_taken=0).data


@needs_linux
def test_a_file_that_computes_too_much_is_refused(child: Child):
    with pytest.raises(UnreadableFile, match="could not be read with 1 s of computing"):
        child("compute", limits=Limits(computing=1), time_taken=20)


@needs_linux
def test_a_file_that_writes_too_much_is_refused(child: Child):
    with pytest.raises(UnreadableFile, match="unpacks to more than 2 MB"):
        child("write", megabytes=3, limits=Limits(written=2_000_000))
    assert child("write", megabytes=3, limits=Limits(written=4_000_000)).data == b"written"


def test_a_file_that_sends_the_reader_in_circles_is_refused(child: Child):
    with pytest.raises(UnreadableFile, match="nested too deep"):
        child("sink")


@pytest.mark.parametrize("function", ["crash", "give_up"])
def test_a_file_that_breaks_the_reader_is_refused(child: Child, function: str):
    with pytest.raises(UnreadableFile, match="broke the program that reads it"):
        child(function)


@needs_linux
@pytest.mark.parametrize("function", ["shout", "refuse", "stumble", "crash", "give_up", "leave_one_running"])
def test_whatever_happens_no_file_and_no_process_is_left(child: Child, scratch: Path, function: str):
    with suppress(UnreadableFile):
        child(function)
    assert list(scratch.iterdir()) == []
    assert not left_running(scratch)


@needs_linux
def test_a_child_that_ran_out_of_time_leaves_no_file_and_no_process(child: Child, scratch: Path):
    with pytest.raises(UnreadableFile):
        child("wait", limits=Limits(seconds=1), time_taken=60)
    assert list(scratch.iterdir()) == []
    assert not left_running(scratch)


def test_the_child_inherits_no_secret(child: Child, plan: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SECRET_KEY", "only the server knows")
    assert b"SECRET_KEY" not in child("environment").data
    assert b"SECRET_KEY" in without_child("environment", plan)


@needs_linux
def test_the_child_cannot_reach_even_a_server_on_this_machine(child: Child, plan: Path):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        assert without_child("connect", plan, port=port) == b"connected"
        if any("network" in each for each in child("shout").unguarded):
            pytest.skip("this system does not let a process leave the network")
        with pytest.raises(UnreadableFile) as refused:
            child("connect", port=port)
    assert "unreachable" in "".join(refused.value.__notes__)


@needs_linux
def test_the_child_cannot_open_another_client_s_file(child: Child, plan: Path):
    other = plan.with_name("other client.mpp")
    other.write_bytes(b"confidential")
    assert without_child("open_other", plan, other=str(other)) == b"confidential"
    if any("other files" in each for each in child("shout").unguarded):
        pytest.skip("this Linux has no Landlock")
    with pytest.raises(UnreadableFile) as refused:
        child("open_other", other=str(other))
    assert "PermissionError" in "".join(refused.value.__notes__)


@needs_linux
@pytest.mark.parametrize("function", ["write_beside", "read_parents_environment"])
def test_the_child_can_neither_leave_a_file_outside_nor_ask_its_parent(child: Child, plan: Path, function: str):
    arguments = {"other": str(plan.with_name("note"))} if function == "write_beside" else {}
    assert without_child(function, plan, **arguments)
    if any("other files" in each for each in child("shout").unguarded):
        pytest.skip("this Linux has no Landlock")
    with pytest.raises(UnreadableFile) as refused:
        child(function, **arguments)
    assert "PermissionError" in "".join(refused.value.__notes__)


def test_a_system_that_keeps_the_network_open_is_told_of():
    class Refusing:
        def unshare(self, _: int) -> int:
            return -1

    assert "could reach the network" in leave_network(Refusing())[0]  # type: ignore[arg-type]


def test_an_empty_a_large_and_a_missing_file_are_refused_before_anything_opens_them(child: Child, plan: Path):
    plan.write_bytes(bytes(10_001))
    with pytest.raises(UnreadableFile, match="is larger than 10 kB"):
        child("shout", limits=Limits(input=10_000))
    plan.write_bytes(b"")
    with pytest.raises(UnreadableFile, match="is empty"):
        child("shout")
    plan.unlink()
    with pytest.raises(UnreadableFile, match="no such file"):
        child("shout")
    plan.mkdir()
    with pytest.raises(UnreadableFile, match="is not a file"):
        child("shout")


def test_no_limit_may_be_nothing():
    with pytest.raises(ValueError, match="more than nothing"):
        Limits(seconds=0)


def test_sizes_are_told_as_people_say_them():
    assert in_words(50_000_000) == "50 MB"
    assert in_words(2_000_000_000) == "2 GB"
    assert in_words(300_000) == "300 kB"
