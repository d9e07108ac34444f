"""`milepost demo`: the main job on a plan of our own: the verdict on the terminal, the report in a folder."""

from pathlib import Path
from typing import Annotated

from milepost.cli.terminal import busy
from milepost.cli.words import Word

Folder = Annotated[Path, Word("--out", "The folder for the plan and the reports.", Path)]
REPORTS = ("monthly.pdf", "monthly.pptx", "monthly.html", "monthly.docx", "monthly.md")
AGENDAS = ("agenda.html", "agenda.pdf")


def demo(out: Folder = Path("demo")) -> None:
    """Review a shipped plan and write its reports.

    A bank upgrades its core: 300 tasks, 25 people, 14 months, in trouble.

    Example: milepost demo --out demo
    """
    from milepost.cli.report import print_all
    from milepost.cli.verdict import show
    from milepost.formats import write
    from milepost.reports.agenda import agenda
    from milepost.reports.monthly import monthly
    from milepost.review import review
    from milepost.samples import core_banking

    with busy("Reviewing the bank's plan …"):
        dossier = core_banking()
        found = review(dossier)
    show(found)
    print()
    out.mkdir(parents=True, exist_ok=True)
    write(found.schedule.stamped(), out / "plan.xml")
    print_all(monthly(found), [out / name for name in REPORTS])
    print_all(agenda(found), [out / name for name in AGENDAS])
    print(f"\nTry it yourself: milepost review {out / 'plan.xml'}")
