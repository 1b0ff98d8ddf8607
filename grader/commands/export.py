"""`export`: writes the results of the last class run in the format of a course site or a tool."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from grader.catalogue.exercise import ROOT
from grader.classes.results import add_source_arguments, read_class
from grader.results.exporters import find_format, format_names, write_documents

HELP = "write the results of the last class run for a course site"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add a subcommand per format."""
    formats = parser.add_subparsers(dest="format", required=True, metavar="FORMAT")
    for name in format_names():
        module = find_format(name)
        chosen = formats.add_parser(name, help=module.HELP, description=module.HELP)
        add_source_arguments(chosen)
        chosen.add_argument(
            "--out",
            type=Path,
            default=ROOT / "reports" / "out" / name,
            metavar="PATH",
            help="a folder, or a file name when there is one document",
        )
        module.add_arguments(chosen)


def run(arguments: argparse.Namespace) -> int:
    """Write the documents, say where they are and what to know; 1 when somebody is left out."""
    graded = read_class(arguments)
    exported = find_format(arguments.format).export(graded.results, arguments)
    written = write_documents(exported, arguments.out)
    for note in exported.notes:
        print(note, file=sys.stderr)
    without = [each.identity for each in graded.standings if each.result is None]
    if without:
        print(f"Without a result, so not exported: {', '.join(without)}.", file=sys.stderr)
    where = written[0] if len(written) == 1 else arguments.out
    print(f"{len(written)} file{'' if len(written) == 1 else 's'} written: {where}")
    return 1 if without else 0
