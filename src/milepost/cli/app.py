"""The command `milepost`: what it is called with, and how it ends.

It ends with 0 when done, 1 when the data stop it (an unreadable file, tasks that wait for one another), 2 when it was
called wrongly. Answers go to standard output, everything else to standard error.
"""

import gc
import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from milepost.cli.terminal import say
from milepost.cli.words import call

COMMANDS = {
    "review": "review",
    "schedule": "schedule",
    "why": "why",
    "whatif": "whatif",
    "questions": "review",
    "report": "report",
    "agenda": "report",
    "convert": "convert",
    "demo": "demo",
}
"""Where each command is: the module of this folder, loaded when it is called."""
ABOUT = "The control system for IT project managers: give it a plan, get the truth about it."
ENDED_BY_USER = 130
YOUNG = 50_000
"""How many new objects the collector of garbage looks through at once; a plan is large and holds no garbage."""


def run(words: Sequence[str]) -> None:
    """Do what the words say. Raises what Milepost raises on purpose, and SystemExit with 2 when called wrongly."""
    first = words[0] if words else ""
    if first in COMMANDS:
        call(command(first), words[1:])
    elif first in ("", "-h", "--help"):
        print(usage())
    elif first == "--version":
        from importlib.metadata import version

        print(f"milepost {version('milepost')}")
    else:
        say(f"milepost: there is no command {first!r}{nearest(first)}; milepost --help lists them all.", "red")
        sys.exit(2)


def command(name: str) -> Callable[..., None]:
    """Return the function of a command."""
    found: Callable[..., None] = getattr(import_module(f"milepost.cli.{COMMANDS[name]}"), name)
    return found


def usage() -> str:
    """Return the page that names every command with the first sentence of its docstring."""
    commands = [f"  {name:<11}{(command(name).__doc__ or '').splitlines()[0]}" for name in COMMANDS]
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

    gc.set_threshold(YOUNG)
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
    finally:
        gc.freeze()  # the process ends: looking through all it holds would take a tenth of a small plan's time
