"""`autograder`: writes the zip that Gradescope builds an autograder from."""

from __future__ import annotations

import argparse
from pathlib import Path

from grader.catalogue import load_catalogue
from grader.catalogue.exercise import ROOT
from grader.classes.policy import read_policy
from grader.gradescope import pack
from grader.plugin.student import Effort

HELP = "write the zip that Gradescope builds an autograder from: kit, hidden suites, setup.sh, run_autograder"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's arguments."""
    parser.add_argument("zip", type=Path, metavar="FILE.zip")
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help="exercises or chapters of the assignment; all by default"
    )
    parser.add_argument("--effort", type=Effort, choices=list(Effort), default=Effort.NORMAL)
    parser.add_argument("--seed", type=int, default=0, metavar="N")
    parser.add_argument(
        "--policy", type=Path, metavar="FILE", help="points and weights; due dates are Gradescope's own"
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the zip and say what to do with it."""
    if arguments.policy is not None:
        read_policy(arguments.policy, {each.name: each.chapter for each in load_catalogue().exercises})
    options = [*arguments.names, f"--effort={arguments.effort.value}", f"--seed={arguments.seed}"]
    packed = pack(ROOT, arguments.zip, options, arguments.policy)
    print(f"{packed.path}: {packed.exercises} exercises, points as {packed.max_points_by} have them.")
    print("Upload it under Configure Autograder; Ubuntu 24.04 as base image has a Python that is new enough.")
    return 0
