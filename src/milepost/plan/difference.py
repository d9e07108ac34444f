"""In what two readings of a plan differ: which fields, and how often."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

NOTHING: tuple[Any, ...] = (None, "", (), {})
"""What cannot be lost: where the first is silent, the second may say more."""


def lost_in(paired: Iterable[tuple[Any, Any]], ignored: Collection[str] = ()) -> Counter[str]:
    """Return how often each field that the first of two values holds is not the same in the second.

    Values within values are named by their path in words, such as "progress resume"; a missing second value counts
    as one of "whole lines".
    """
    return Counter(name for old, new in paired for name in lost_of(old, new, ignored))


def lost_of(old: Any, new: Any, ignored: Collection[str] = ()) -> Iterator[str]:
    """Yield the fields of a value that another does not hold as it does."""
    if new is None:
        yield "whole lines"
        return
    for name in (f.name for f in fields(old)):
        before, after = getattr(old, name), getattr(new, name)
        if name in ignored or before == after or before in NOTHING:
            continue
        words = name.replace("_", " ")
        if is_dataclass(before) and type(before) is type(after):
            yield from (f"{words} {inner}" for inner in lost_of(before, after))
        else:
            yield words


def in_order(old: tuple[Any, ...], new: tuple[Any, ...]) -> list[tuple[Any, Any]]:
    """Return the values of two readings that stand at the same place; None for one that is missing."""
    return [(value, new[n] if n < len(new) else None) for n, value in enumerate(old)]
