"""The command `milepost`: what it is called with, and how it ends.

It ends with 0 when done, 1 when the data stop it (an unreadable file, tasks that wait for one another), 2 when it was
called wrongly. Answers go to standard output, everything else to standard error.
"""

import sys
from typing import Annotated

import typer

from milepost.cli import convert, demo, report, review, schedule, why

app = typer.Typer(
    name="milepost",
    help="The control system for IT project managers: give it a plan, get the truth about it.",
    epilog="Example: milepost review core-banking.mpp",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # its pages cost a tenth of a second at every start
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (
    review.review,
    schedule.schedule,
    why.why,
    review.questions,
    report.report,
    report.agenda,
    convert.convert,
    demo.demo,
):
    app.command()(command)


def show_version(wanted: bool) -> None:
    """Print the version and leave."""
    if wanted:
        from importlib.metadata import version

        typer.echo(f"milepost {version('milepost')}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=show_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """The control system for IT project managers: give it a plan, get the truth about it."""


def main() -> None:
    """Run the command line; what Milepost raises on purpose is shown as its sentence."""
    from milepost.errors import MilepostError

    try:
        app()
    except MilepostError as error:
        typer.secho(str(error), err=True, fg="red")
        sys.exit(1)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)
