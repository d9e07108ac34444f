"""Write the pages that are made from the code; `make docs` runs this, and a test finds stale ones."""

import sys
from collections.abc import Iterator
from pathlib import Path

from milepost.formats import Format, formats
from milepost.questions.asking.catalogue import page as questions_page

HERE = Path(__file__).parent
NOTE = "<!-- Made from the code by `make docs`; change it there. -->"


def formats_page() -> Iterator[str]:
    """Yield the lines of the page on file formats."""
    yield from (
        "# File formats",
        NOTE,
        "",
        "A file is known by its first bytes, then by its suffix. Where an extra is named, install it with",
        '`pip install "milepost[…]"`. To add a format, see [how Milepost is built](house.md).',
        "",
        "| format | suffixes | reads | writes | extra |",
        "|---|---|---|---|---|",
    )
    yield from map(row, formats())


def row(kind: Format) -> str:
    """Return one format as a row of the table."""
    cells = (kind.name, " ".join(kind.suffixes), yes(kind.reads), yes(kind.writes), kind.extra)
    return f"| {' | '.join(cells)} |"


def yes(ability: object) -> str:
    """Return a word for whether a format can do something."""
    return "yes" if ability else ""


PAGES = {"formats.md": formats_page, "questions.md": questions_page}


def main() -> None:
    """Write every generated page into the folder named on the command line, else beside this file."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    for name, lines in PAGES.items():
        (folder / name).write_text("\n".join(lines()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
