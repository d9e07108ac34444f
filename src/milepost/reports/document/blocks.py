"""The blocks a report is made of, in the order they are read."""

from dataclasses import dataclass

from milepost.reports.charts import Picture
from milepost.reports.document.runs import Run, Text, plain, runs
from milepost.reports.document.tables import Column, Table
from milepost.reports.words import Status, Words


@dataclass(frozen=True, slots=True)
class Heading:
    """level: 1 for a chapter (a new slide), 2 and 3 below it."""

    text: str
    level: int = 1
    anchor: str = ""

    def __post_init__(self) -> None:
        if self.level not in (1, 2, 3):
            raise ValueError("A heading has level 1, 2 or 3.")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text."""

    text: Text
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; one without items is not printed."""

    items: tuple[Text, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """One big number with its name; note: what to compare it with."""

    label: str
    value: str
    note: str = ""
    status: Status | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """Big numbers beside one another; four fit a line."""

    figures: tuple[KeyFigure, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """alt: what the picture says, in a sentence, for those who cannot see it. Raises ValueError without one."""

    picture: Picture
    alt: str
    caption: str = ""
    source: str = ""
    anchor: str = ""

    def __post_init__(self) -> None:
        if not self.alt.strip():
            raise ValueError("A chart needs a sentence saying what it shows.")


@dataclass(frozen=True, slots=True)
class Callout:
    """A box that must not be overlooked, colored by its status where it has one."""

    title: str
    text: Text
    status: Status | None = None
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to a decision; effects: a figure for each of the decision's measures."""

    name: Text
    effects: tuple[Text, ...] = ()
    recommended: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """What is wanted from the reader.

    measures: what the options' effects are ("Finish", "Cost"); waiting: the price of not deciding ("€ 42,000 a week");
    by_default: what happens when nobody decides.
    Raises ValueError when an option has more or fewer effects than there are measures.
    """

    question: str
    options: tuple[Option, ...] = ()
    measures: tuple[str, ...] = ()
    needed_by: str = ""
    waiting: str = ""
    by_default: str = ""
    source: str = ""
    anchor: str = ""

    def __post_init__(self) -> None:
        for option in self.options:
            if len(option.effects) != len(self.measures):
                raise ValueError(
                    f"{plain(option.name)}: an effect is needed for each of {len(self.measures)} measures."
                )


@dataclass(frozen=True, slots=True)
class PageBreak:
    """A new page where there are pages."""


@dataclass(frozen=True, slots=True)
class Appendix:
    """From here on it is the appendix: a new page, a slide of its own."""

    title: str = "Appendix"


@dataclass(frozen=True, slots=True)
class Columns:
    """Two columns side by side, under one another where the page is narrow; share: the left one's part of the width."""

    left: "tuple[Block, ...]"
    right: "tuple[Block, ...]"
    share: float = 0.5

    def __post_init__(self) -> None:
        if not 0.2 <= self.share <= 0.8:
            raise ValueError("The left column takes between 0.2 and 0.8 of the width.")


Block = Heading | Paragraph | Bullets | KeyFigures | Table | Chart | Callout | Decision | PageBreak | Appendix | Columns


def options(decision: Decision, words: Words) -> Table:
    """The options of a decision as a table, the recommended one marked."""
    columns = (Column(words.option), *(Column(measure) for measure in decision.measures))
    rows = tuple(
        (
            (*runs(option.name), Run(f" ({words.recommended.lower()})", strong=True))
            if option.recommended
            else option.name,
            *option.effects,
        )
        for option in decision.options
    )
    return Table(columns, rows)


def facts(decision: Decision, words: Words) -> tuple[tuple[str, str], ...]:
    """What is known of a decision beside its options, named."""
    known = (
        (words.needed_by, decision.needed_by),
        (words.waiting, decision.waiting),
        (words.by_default, decision.by_default),
    )
    return tuple((name, value) for name, value in known if value)
