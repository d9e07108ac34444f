"""The walls around a child process. Each says in words when this system does not offer it; none can be taken down."""

import ctypes
import os
import signal
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from milepost.formats.child import landlock
from milepost.formats.child.limits import Limits

DIE_WITH_PARENT, NO_NEW_PRIVILEGES = 1, 38
NEW_USER, NEW_NETWORK = 0x10000000, 0x40000000
SYSTEM = ("/usr", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/localtime", "/dev", "/sys/fs/cgroup", "/sys/devices")
MACHINE = ("/proc/self", "/proc/cpuinfo", "/proc/meminfo", "/proc/stat", "/proc/cgroups", "/proc/sys/vm")
"""What of /proc a reader may see: the rest tells of other processes, their environment and its secrets."""


def raise_walls(limits: Limits, *, reads: Sequence[Path]) -> list[str]:
    """Bound this process for good, with its working folder as the only one it may write in.

    Returns, in words, what this system does not bound.
    """
    if not sys.platform.startswith("linux"):
        return [*bound_resources(limits), "Only Linux keeps a reader from the network and from other files."]
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(DIE_WITH_PARENT, signal.SIGKILL)
    libc.prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    readable = [*map(Path, (*SYSTEM, *MACHINE)), Path(sys.prefix), Path(sys.base_prefix), *reads]
    return [*bound_resources(limits), *leave_network(libc), *close_files(libc, readable)]


def bound_resources(limits: Limits) -> list[str]:
    """Bound memory, time on the processors, written and open files of this process."""
    try:
        import resource
    except ImportError:
        return ["This system does not limit the memory of a reader."]
    bounds = {
        resource.RLIMIT_AS: limits.memory,
        resource.RLIMIT_CPU: limits.computing,
        resource.RLIMIT_FSIZE: limits.written,
        resource.RLIMIT_NOFILE: limits.files,
        resource.RLIMIT_CORE: 0,
    }
    try:
        for kind, most in bounds.items():
            hard = resource.getrlimit(kind)[1]
            ceiling = sys.maxsize if hard == resource.RLIM_INFINITY else hard
            # at its hard limit the kernel kills without saying why, so that of computing lies a second later
            last = most + 1 if kind == resource.RLIMIT_CPU else most
            resource.setrlimit(kind, (min(most, ceiling), min(last, ceiling)))
    except (OSError, ValueError):
        return ["This system does not limit the memory of a reader."]
    return []


def leave_network(libc: ctypes.CDLL) -> Iterable[str]:
    """Move this process where there is no network, not even the machine's own addresses."""
    ways = (NEW_NETWORK, NEW_USER | NEW_NETWORK)
    if any(libc.unshare(way) == 0 for way in ways):
        return []
    return [f"The reader could reach the network: {os.strerror(ctypes.get_errno()).lower()}."]


def close_files(libc: ctypes.CDLL, readable: Iterable[Path]) -> Iterable[str]:
    """Close every file to this process but those it may read, and its working folder."""
    if landlock.restrict(libc, readable, [Path.cwd(), Path(os.devnull)]):
        return []
    return ["The reader could open other files: this Linux has no Landlock."]
