"""`watch`: grades again whatever file is saved, until Ctrl-C."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

import watchfiles
from rich.console import Console

from grader import progress
from grader.catalogue import load_catalogue
from grader.catalogue.exercise import ROOT
from grader.console import View
from grader.errors import UserError
from grader.grading import GradeOptions, grade_submission
from grader.options import add_grade_arguments, read_grade_options

HELP = "grade again whatever file is saved, until Ctrl-C"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's arguments."""
    add_grade_arguments(parser)
    parser.add_argument("--submission", type=Path, default=ROOT / "exercises", metavar="DIR")


def run(arguments: argparse.Namespace) -> int:
    """Wait for saved files and grade them, one after the other."""
    folder: Path = arguments.submission
    if not folder.is_dir():
        raise UserError(f"`{folder}` is no folder; name one that mirrors `exercises/`.")
    options = read_grade_options(arguments)
    wanted = {each.name for each in load_catalogue(options.root, options.suites).select(options.names)}
    console = Console()
    console.print(f"Watching {folder}: save a file and it is graded; Ctrl-C ends.")
    for changes in watchfiles.watch(folder, raise_interrupt=False):
        names = sorted(
            {Path(path).stem for kind, path in changes if kind != watchfiles.Change.deleted} & wanted
        )
        if names:
            _grade(folder, replace(options, names=tuple(names)))
            console.print("Watching …", style="dim")
    console.print("Done.")
    return 0


def _grade(folder: Path, options: GradeOptions) -> None:
    view = View()
    try:
        result = grade_submission(folder, options, view)
    finally:
        view.stop()
    view.summary(result)
    progress.remember(result, folder)
