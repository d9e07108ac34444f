"""Linux's Landlock: which files this process may still open. See `man 7 landlock`; the numbers are the kernel's own."""

import ctypes
import os
from collections.abc import Iterable
from pathlib import Path
from struct import pack

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
ASK_VERSION, RULE_FOR_PATH = 1, 1
EXECUTE, WRITE_FILE, READ_FILE, READ_FOLDER, TRUNCATE = 1 << 0, 1 << 1, 1 << 2, 1 << 3, 1 << 14
OF_A_FILE = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE
ALL_OF_FIRST_VERSION = (1 << 13) - 1


def restrict(libc: ctypes.CDLL, readable: Iterable[Path], writable: Iterable[Path]) -> bool:
    """Let this process open nothing but these files and folders from now on; false when the kernel cannot.

    The process must have given up new privileges before.
    """
    version = libc.syscall(CREATE_RULESET, None, 0, ASK_VERSION)
    if version < 1:
        return False
    handled = ALL_OF_FIRST_VERSION | (TRUNCATE if version >= 3 else 0)
    rules = libc.syscall(CREATE_RULESET, pack("Q", handled), 8, 0)
    if rules < 0:
        return False
    for path in readable:
        allow(libc, rules, path, EXECUTE | READ_FILE | READ_FOLDER)
    for path in writable:
        allow(libc, rules, path, handled)
    restricted: bool = libc.syscall(RESTRICT_SELF, rules, 0) == 0
    os.close(rules)
    return restricted


def allow(libc: ctypes.CDLL, rules: int, path: Path, rights: int) -> None:
    """Add a rule for a file or everything below a folder; a path that does not exist needs none."""
    try:
        opened = os.open(path, os.O_PATH | os.O_CLOEXEC)  # type: ignore[attr-defined, unused-ignore]
    except OSError:
        return
    if not path.is_dir():
        rights &= OF_A_FILE
    libc.syscall(ADD_RULE, rules, RULE_FOR_PATH, pack("=Qi", rights, opened), 0)
    os.close(opened)
