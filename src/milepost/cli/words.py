"""What a command is called with: the words of its line, declared where its parameters are.

The standard library reads them, because nothing else starts within a tenth of the time a plan of 1,000 tasks takes.
"""

from argparse import SUPPRESS, ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from inspect import Parameter, cleandoc, signature
from typing import Any, get_args, get_origin


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the line, in the annotation of a parameter: a place such as FILE, or an option such as --json.

    Of a bool the option alone says yes; of a list it may be repeated; without a default it must be there.
    reads: the value of a text; raises ArgumentTypeError, a sentence, when the text is none. shown: the value as the
    help names it.
    """

    name: str
    help: str
    reads: Callable[[str], Any] = str
    shown: str | None = None


def parser_of(command: Callable[..., None]) -> ArgumentParser:
    """Return the parser of a command's words; its help is the command's docstring."""
    parser = ArgumentParser(
        prog=f"milepost {command.__name__}",
        description=cleandoc(command.__doc__ or ""),
        formatter_class=RawDescriptionHelpFormatter,
        argument_default=SUPPRESS,
        allow_abbrev=False,
    )
    for parameter in signature(command).parameters.values():
        add(parser, parameter)
    return parser


def add(parser: ArgumentParser, parameter: Parameter) -> None:
    """Add the word of one parameter; one that is not said is left to the parameter's own default."""
    kind, word = get_args(parameter.annotation)[:2]
    if not word.name.startswith("-"):
        parser.add_argument(parameter.name, metavar=word.name, help=word.help, type=word.reads)
        return
    told: dict[str, Any] = {"dest": parameter.name, "help": word.help}
    if kind is bool:
        parser.add_argument(word.name, action="store_true", default=SUPPRESS, **told)
        return
    many = any(get_origin(each) is list for each in (kind, *get_args(kind)))
    told |= {"metavar": word.shown or word.name.lstrip("-").upper(), "required": parameter.default is Parameter.empty}
    parser.add_argument(word.name, action="append" if many else "store", type=word.reads, **told)


def call(command: Callable[..., None], words: Sequence[str]) -> None:
    """Call a command with the words of its line; a line it cannot read is told, and ends the program with 2."""
    command(**vars(parser_of(command).parse_intermixed_args(words)))
