"""`grade_class`: grades a folder of submissions in parallel; interrupted, it is taken up by itself."""

from __future__ import annotations

import argparse
import os
from dataclasses import replace
from pathlib import Path

from grader.catalogue import Catalogue, load_catalogue
from grader.classes.cluster import Cluster
from grader.classes.console import ClassView
from grader.classes.grading import GradeStaged
from grader.classes.kit import exercise_fingerprint, kit_fingerprint
from grader.classes.model import RunSettings
from grader.classes.pool import run_jobs
from grader.classes.runner import ClassOptions, grade_class
from grader.classes.store import DEFAULT_DATABASE, Store
from grader.classes.times import read_times
from grader.errors import UserError
from grader.grading import GradeOptions
from grader.options import add_grade_arguments, read_grade_options
from grader.sandbox.ladder import RUNGS, strongest_rung, word_of

HELP = (
    "grade a folder of submissions (folders, zips, tars, a Canvas or Moodle download), in parallel, resumable"
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's arguments."""
    parser.add_argument("submissions", type=Path, metavar="SUBMISSIONS")
    add_grade_arguments(parser, at_once="submissions")
    parser.add_argument(
        "--database",
        default=str(DEFAULT_DATABASE),
        metavar="FILE|URL",
        help="where the class is kept: a SQLite file or any SQLAlchemy URL; default .grader/class.sqlite",
    )
    parser.add_argument(
        "--times",
        type=Path,
        metavar="FILE",
        help="a CSV that says when each handed in: a column `submitted`, or GitHub Classroom's grades",
    )
    parser.add_argument(
        "--scheduler",
        default="",
        metavar="ADDRESS",
        help="grade on the workers of a Dask scheduler, tcp://HOST:8786, instead of this machine's cores",
    )
    parser.add_argument("--again", action="store_true", help="grade unchanged work as well")
    parser.add_argument(
        "--student", action="append", default=[], metavar="NAME", help="grade only this one; may be repeated"
    )
    parser.add_argument(
        "--limit", type=float, default=0.0, metavar="S", help="outer limit per submission, in seconds"
    )


def run(arguments: argparse.Namespace) -> int:
    """Grade the class; 0 when everybody has a result, 1 when there were incidents."""
    chosen = _with_rung(read_grade_options(arguments))
    catalogue = load_catalogue(chosen.root, chosen.suites)
    store = Store.open(arguments.database)
    try:
        with ClassView() as view:
            summary = grade_class(
                arguments.submissions,
                store,
                _settings(chosen, catalogue),
                GradeStaged(chosen),
                _options(arguments, chosen, catalogue),
                view,
            )
    except KeyboardInterrupt:
        raise UserError("Stopped; what was graded is kept, and the same command takes it up again.") from None
    finally:
        store.close()
    view.summary(summary)
    return 1 if summary.unreadable or summary.stumbled else 0


def _with_rung(chosen: GradeOptions) -> GradeOptions:
    """Look for the strongest rung once, not in every worker."""
    return replace(chosen, rung=word_of(strongest_rung() if chosen.sandbox else RUNGS[-1]))


def _settings(chosen: GradeOptions, catalogue: Catalogue) -> RunSettings:
    return RunSettings(
        kit=kit_fingerprint(chosen.root),
        suites={each.name: exercise_fingerprint(each) for each in catalogue.exercises},
        seed=chosen.seed,
        effort=chosen.effort.value,
        options={"runs": chosen.runs, "sandbox": chosen.sandbox},
    )


def _options(arguments: argparse.Namespace, chosen: GradeOptions, catalogue: Catalogue) -> ClassOptions:
    if arguments.limit < 0:
        raise UserError(f"`--limit {arguments.limit}` is negative; give seconds, or 0 for the default.")
    named = catalogue.select(chosen.names) if chosen.names else ()
    return ClassOptions(
        known={each.name: each.chapter for each in catalogue.exercises},
        at_once=chosen.jobs or len(os.sched_getaffinity(0)) + 1,  # some only wait, for a clock or a signal
        limit_seconds=arguments.limit,
        again=arguments.again,
        students=tuple(arguments.student),
        run_jobs=Cluster(arguments.scheduler) if arguments.scheduler else run_jobs,
        times=read_times(arguments.times) if arguments.times else {},
        exercises=tuple(each.name for each in named),
    )
