"""`grade`: grades one submission and says what is next."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from rich.text import Text

from grader import progress
from grader.catalogue import load_catalogue
from grader.catalogue.exercise import ROOT
from grader.console import View
from grader.grading import grade_submission
from grader.options import add_grade_arguments, read_grade_options
from grader.results.model import Status, SubmissionResult
from grader.results.schema import write_result
from grader.submissions import opened

HELP = "grade exercises/ or another submission: all exercises, or the ones named"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's arguments."""
    add_grade_arguments(parser)
    parser.add_argument("--submission", type=Path, default=ROOT / "exercises", metavar="DIR|ZIP|TAR")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the result here")
    parser.add_argument("--junit", type=Path, metavar="FILE", help="write JUnit XML here")


def run(arguments: argparse.Namespace) -> int:
    """Grade, print, write what was asked for; 0 when every attempted exercise passed."""
    options = read_grade_options(arguments)
    known = {each.name: each.chapter for each in load_catalogue(options.root, options.suites).exercises}
    at_home = arguments.submission.resolve() == ROOT / "exercises"
    view = View(submission="" if at_home else str(arguments.submission))
    with opened(arguments.submission, known) as submission:
        try:
            result = grade_submission(submission.folder, options, view, submission.identity)
        finally:
            view.stop()
    result = replace(result, notes=submission.notes)
    view.summary(result)
    for note in result.notes:
        view.console.print(Text(note, style="dim"))
    if at_home:
        progress.remember(result, arguments.submission)
    if arguments.json:
        write_result(result, arguments.json)
    if arguments.junit:
        _write_junit(result, arguments.junit)
    return exit_status(result)


def exit_status(result: SubmissionResult) -> int:
    """Return 2 when the grader could not judge something, 1 when an attempted exercise failed, else 0."""
    statuses = {exercise.status for exercise in result.exercises}
    if Status.ERROR in statuses:
        return 2
    return 1 if Status.FAILED in statuses else 0


def _write_junit(result: SubmissionResult, path: Path) -> None:
    from grader.results.exporters import junit

    junit.write([result], path)
