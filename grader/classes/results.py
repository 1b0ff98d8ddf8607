"""Where `report` and `export` take their results from: the last class run, or files that `grade` wrote."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from grader.catalogue import load_catalogue
from grader.classes.counting import under_policy
from grader.classes.model import GradedAttempt, Standing
from grader.classes.policy import read_policy
from grader.classes.roster import read_roster, renamed
from grader.classes.store import DEFAULT_DATABASE, Store
from grader.errors import UserError
from grader.results.exporters.tables import listed
from grader.results.model import SubmissionResult
from grader.results.schema import read_result

Attempts = Mapping[str, Sequence[GradedAttempt]]


@dataclass(frozen=True, slots=True)
class GradedClass:
    """The results of a class, and a title for them."""

    standings: tuple[Standing, ...]
    title: str

    @property
    def results(self) -> tuple[SubmissionResult, ...]:
        """The results of those who have one, in the order of their identities."""
        return tuple(each.result for each in self.standings if each.result is not None)


def add_source_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments that say where the results are."""
    parser.add_argument(
        "--result",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="a result that `grade --json` wrote, instead of the last class run; may be repeated",
    )
    parser.add_argument(
        "--database", default=str(DEFAULT_DATABASE), metavar="FILE|URL", help="where the class is kept"
    )
    parser.add_argument(
        "--roster",
        type=Path,
        metavar="FILE",
        help="a CSV that gives submissions other names; see --roster-column",
    )
    parser.add_argument(
        "--roster-column",
        default="",
        metavar="TITLE",
        help="the column with the names to use; default `identifier`, else the first",
    )
    parser.add_argument(
        "--policy",
        type=Path,
        metavar="FILE",
        help="a TOML file: points, weights, due dates, late deduction, best or last attempt",
    )


def read_class(arguments: argparse.Namespace) -> GradedClass:
    """Return the results that `arguments` name, under the names of the roster when there is one.

    Raises:
        UserError: no class was graded, a file is no result, or the roster or the policy cannot be used.
    """
    found, attempts = _read_class(arguments)
    if arguments.policy is not None:
        known = {each.name: each.chapter for each in load_catalogue().exercises}
        policy = read_policy(arguments.policy, known)
        found = replace(found, standings=under_policy(found.standings, attempts, policy))
    if arguments.roster is None:
        return found
    names = read_roster(arguments.roster, arguments.roster_column)
    found = replace(found, standings=renamed(found.standings, names))
    missing = sorted(set(names.values()) - {each.identity for each in found.standings})
    if missing:
        print(f"Of the roster {len(missing)} handed in nothing: {listed(missing, 20)}.", file=sys.stderr)
    return found


def _read_class(arguments: argparse.Namespace) -> tuple[GradedClass, Attempts]:
    if arguments.result:
        results = [read_result(path) for path in arguments.result]
        title = results[0].submission if len(results) == 1 else f"{len(results)} submissions"
        return GradedClass(tuple(Standing(each.submission, each) for each in results), title), {}
    if "://" not in arguments.database and not Path(arguments.database).exists():
        raise UserError("No class was graded yet; run `nox -s grade_class -- SUBMISSIONS` first.")
    store = Store.open(arguments.database)
    try:
        run = store.last_run()
        if not store.is_finished(run):
            sentence = (
                "The last class run is unfinished; `nox -s grade_class` with its folder takes it up again."
            )
            print(sentence, file=sys.stderr)
        attempts = store.attempts() if arguments.policy is not None else {}
        return GradedClass(store.standings(run), store.folder(run).name), attempts
    finally:
        store.close()
