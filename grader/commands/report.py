"""`report`: writes the pages of the last class run, or of results in files."""

from __future__ import annotations

import argparse
from pathlib import Path

from grader.catalogue.exercise import ROOT
from grader.classes.results import add_source_arguments, read_class
from reports import Incident, write_report

HELP = "write the HTML report of the last class run, in reports/out/ (index.html)"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's arguments."""
    add_source_arguments(parser)
    parser.add_argument("--out", type=Path, default=ROOT / "reports" / "out", metavar="DIR")
    parser.add_argument("--title", default="", metavar="TEXT", help="the heading of the class page")


def run(arguments: argparse.Namespace) -> int:
    """Write the pages and say where they are."""
    graded = read_class(arguments)
    incidents = tuple(
        Incident(each.identity, each.incident.sentence)
        for each in graded.standings
        if each.incident is not None
    )
    index = write_report(graded.results, arguments.out, arguments.title or graded.title, incidents)
    print(f"Open {index.resolve().as_uri()} in a browser.")
    return 0
