"""Tables as text, and what is told of them."""

from milepost.formats import Reading
from milepost.formats.columns.plan import plan_of
from milepost.formats.columns.text import cells


def read(text: str, **mapping: str) -> Reading:
    """Return the plan of a table written with semicolons."""
    return plan_of(cells("\n".join(line.strip() for line in text.strip().splitlines()), mapping), "Move", mapping)


def told(reading: Reading) -> list[str]:
    """Return the problems of a reading."""
    return [str(p) for p in reading.problems]
