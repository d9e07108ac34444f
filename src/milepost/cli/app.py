"""The command `milepost`: what it is called with, and how it ends.

It ends with 0 when done, 1 when the data stop it (an unreadable file, tasks that wait for one another), 2 when it was
called wrongly. Answers go to standard output, everything else to standard error.
"""

import sys
from collections.abc import Sequence

from milepost.cli import convert, demo, report, review, schedule, whatif, why
from milepost.cli.terminal import say
from milepost.cli.words import call

COMMANDS = {
    command.__name__: command
    for command in (
        review.review,
        schedule.schedule,
        why.why,
        whatif.whatif,
        review.questions,
        report.report,
        report.agenda,
        convert.convert,
        demo.demo,
    )
}
ABOUT = "The control system for IT project managers: give it a plan, get the truth about it."
ENDED_BY_USER = 130


def run(words: Sequence[str]) -> None:
    """Do what the words say. Raises what Milepost raises on purpose, and SystemExit with 2 when called wrongly."""
    first = words[0] if words else ""
    if first in COMMANDS:
        call(COMMANDS[first], words[1:])
    elif first in ("", "-h", "--help"):
        print(usage())
    elif first == "--version":
        from importlib.metadata import version

        print(f"milepost {version('milepost')}")
    else:
        say(f"milepost: there is no command {first!r}{nearest(first)}; milepost --help lists them all.", "red")
        sys.exit(2)


def usage() -> str:
    """Return the page that names every command with the first sentence of its docstring."""
    commands = [f"  {name:<11}{(command.__doc__ or '').splitlines()[0]}" for name, command in COMMANDS.items()]
    options = [
        "  --version  Print the version.",
        "  --help     Show this page; milepost COMMAND --help shows a command's.",
    ]
    example = "Example: milepost review core-banking.mpp"
    return "\n".join(("usage: milepost COMMAND …", "", ABOUT, "", *commands, "", *options, "", example))


def nearest(word: str) -> str:
    """Return a hint at the command that was perhaps meant."""
    from difflib import get_close_matches

    near = get_close_matches(word, COMMANDS, 1)
    return f"; did you mean {near[0]}" if near else ""


def main() -> None:
    """Run the command line; what Milepost raises on purpose is shown as its sentence."""
    from milepost.errors import MilepostError

    try:
        run(sys.argv[1:])
    except MilepostError as error:
        say(str(error), "red")
        sys.exit(1)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(ENDED_BY_USER)
