"""`handout`: writes what students get, after a scan has shown that nothing hidden is in it."""

from __future__ import annotations

import argparse
from pathlib import Path

from grader.catalogue.exercise import ROOT
from grader.handout import make_handout

HELP = "write what students get: stubs, chapter texts, hints, grader, open checks; nothing hidden"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's arguments."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="a new folder, or an older handout")


def run(arguments: argparse.Namespace) -> int:
    """Write the handout and say what is in it."""
    made = make_handout(ROOT, arguments.folder)
    hidden = made.manifest.hidden_checks
    print(
        f"Handout {made.manifest.edition}: {len(hidden)} exercises, {made.open_checks} open checks; "
        f"{sum(hidden.values())} hidden checks stay here."
    )
    print(f"{len(made.manifest.files)} files scanned: no line of a reference, hidden suite or specimen.")
    if made.without_open_checks:
        names = ", ".join(made.without_open_checks)
        print(f"Without an open check of their own, so only looked at whether they load: {names}.")
    print(f"It is in {made.folder.resolve()}: make it a repository, or hand it out as it is.")
    return 0
