"""The rules, compiled: the same functions as they run interpreted, with working time looked up in tables of days.

numba compiles them when the first large plan is counted, for some seconds, and keeps the result beside the sources.
"""

import hashlib
import inspect
import sys
from collections.abc import Callable
from functools import cache
from types import FunctionType, ModuleType, SimpleNamespace
from typing import Any

from milepost.schedule import arithmetic
from milepost.schedule.kernels import days, ordering
from milepost.schedule.microsoft import (
    backward,
    constraints,
    floats,
    forward,
    links,
    moves,
    passes,
    progress,
    stints,
    summaries,
)

RULES = (
    arithmetic,
    constraints,
    stints,
    links,
    progress,
    summaries,
    forward,
    backward,
    floats,
    passes,
    moves,
    ordering,
)
"""Where the compiled functions come from; the tables' three questions then take the place of the interpreted ones."""
ENTRIES = (
    passes.count_early,
    passes.count_late,
    passes.count_floats,
    passes.last_finish,
    passes.first_late_start,
    passes.some_lie_late,
    moves.edit,
    ordering.arrange,
)
"""What is called from outside: compiled once for all processes of a machine."""

OPTIONS: dict[str, Any] = {"nogil": True, "_nrt": False}
"""No rule makes an array, so numba need not count who refers to one: counting would take twenty times as long as the
rules themselves."""


@cache
def compiled() -> SimpleNamespace:
    """Return the compiled entries by name.

    What numba keeps on disk is found by the name of a function, which therefore carries a digest of all the sources: a
    change to any rule is a change of every entry.
    """
    sources = [*RULES, days]
    texts = "".join(map(inspect.getsource, (*sources, sys.modules[__name__])))
    digest = hashlib.sha256(texts.encode()).hexdigest()[:12]
    names: dict[str, Any] = {}
    for module in sources:
        names |= {name: value for name, value in vars(module).items() if not isinstance(value, ModuleType)}
    entries = {function.__name__ for function in ENTRIES}
    for module in sources:
        for name, function in own_functions(module):
            clone = FunctionType(function.__code__, names, name, function.__defaults__)
            clone.__module__, clone.__qualname__ = module.__name__, f"{name}_{digest}"
            names[name] = entry(clone) if name in entries else inlined(clone)
    return SimpleNamespace(**{name: names[name] for name in entries})


def inlined(function: FunctionType) -> Any:
    """Return what becomes a part of each function that calls it."""
    import numba

    return numba.njit(function, forceinline=True, **OPTIONS)


def entry(function: FunctionType) -> Any:
    """Return what is called from outside; where nothing can be kept on disk, it is compiled by every process anew."""
    import numba

    try:
        return numba.njit(function, cache=True, **OPTIONS)
    except RuntimeError:
        return numba.njit(function, **OPTIONS)


def own_functions(module: ModuleType) -> list[tuple[str, Callable[..., Any]]]:
    """Return the functions a module defines itself."""
    return [(n, f) for n, f in inspect.getmembers(module, inspect.isfunction) if f.__module__ == module.__name__]
