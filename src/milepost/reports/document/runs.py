"""Text of a report: stretches of plain text, some strong, linked or with a source; never markup."""

import re
from dataclasses import dataclass

_LINK = re.compile(r"#[a-z][a-z0-9-]*|(https?://|mailto:)[!#-;=?-~]+")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text.

    link: "#anchor" of a block in this document, or an http(s) or mailto address.
    Raises ValueError for any other link.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    link: str = ""
    source: str = ""

    def __post_init__(self) -> None:
        if self.link and not _LINK.fullmatch(self.link):
            raise ValueError(f"{self.link!r} is neither an anchor of the document nor a web or mail address.")


Text = str | Run | tuple[str | Run, ...]


def runs(text: Text) -> tuple[Run, ...]:
    """The text as runs, empty ones left out."""
    parts = text if isinstance(text, tuple) else (text,)
    made = (part if isinstance(part, Run) else Run(part) for part in parts)
    return tuple(run for run in made if run.text)


def plain(text: Text) -> str:
    """The text without emphasis, links and sources."""
    return "".join(run.text for run in runs(text))
