"""Command-line arguments that several commands share, and what they mean."""

from __future__ import annotations

import argparse
from pathlib import Path

from grader.catalogue.exercise import ROOT
from grader.errors import UserError
from grader.grading import GradeOptions
from grader.plugin.student import Effort


def add_grade_arguments(parser: argparse.ArgumentParser, at_once: str = "exercises") -> None:
    """Add the arguments that decide how a submission is graded; `at_once` is what `--jobs` counts."""
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help="exercises or chapters; all when none is named"
    )
    parser.add_argument(
        "--runs", type=int, metavar="N", help="repetitions per check, instead of the effort's"
    )
    parser.add_argument("--effort", type=Effort, choices=list(Effort), default=Effort.NORMAL)
    parser.add_argument(
        "--seed", type=int, default=0, metavar="N", help="the same seed gives the same verdicts"
    )
    parser.add_argument(
        "--jobs",
        type=int,
        default=0,
        metavar="N",
        help=f"{at_once} at once; default: what keeps all cores busy",
    )
    parser.add_argument("--no-sandbox", action="store_true", help="for your own code on your own machine")
    parser.add_argument(
        "--suites", type=Path, metavar="DIR", help="suites to lay over the kit's own: a handout's hidden ones"
    )


def read_grade_options(arguments: argparse.Namespace) -> GradeOptions:
    """Return the options that `arguments` ask for.

    Raises:
        UserError: a number is out of range or a folder is missing.
    """
    if arguments.runs is not None and arguments.runs < 1:
        raise UserError(f"`--runs {arguments.runs}` is too few; give 1 or more.")
    if arguments.jobs < 0:
        raise UserError(f"`--jobs {arguments.jobs}` is negative; give 0 (what keeps all cores busy) or more.")
    if arguments.suites is not None and not arguments.suites.is_dir():
        raise UserError(f"`--suites {arguments.suites}` is no folder.")
    return GradeOptions(
        names=tuple(arguments.names),
        seed=arguments.seed,
        effort=arguments.effort,
        runs=arguments.runs,
        jobs=arguments.jobs,
        sandbox=not arguments.no_sandbox,
        suites=arguments.suites.resolve() if arguments.suites else None,
        root=ROOT,
    )
