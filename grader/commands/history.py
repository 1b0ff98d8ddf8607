"""`history`: prints every attempt of a student, first to last."""

from __future__ import annotations

import argparse

from rich.console import Console
from rich.table import Table

from grader.classes.model import Attempt
from grader.classes.store import DEFAULT_DATABASE, Store
from grader.errors import UserError
from grader.submissions.naming import printable

HELP = "every attempt of a student: when it was graded and handed in, and what it reached"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's arguments."""
    parser.add_argument("students", nargs="+", metavar="STUDENT")
    parser.add_argument(
        "--database", default=str(DEFAULT_DATABASE), metavar="FILE|URL", help="where the class is kept"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print a table per student."""
    store = Store.open(arguments.database)
    try:
        for student in arguments.students:
            attempts = store.history(student)
            if not attempts:
                raise UserError(f"Nothing of `{student}` was graded; names are those of the class page.")
            Console(highlight=False).print(_table(student, attempts))
    finally:
        store.close()
    return 0


def _table(student: str, attempts: tuple[Attempt, ...]) -> Table:
    table = Table("run", "graded", "handed in", "work", "points", title=printable(student, 60))
    for each in attempts:
        points = f"{each.score:g} of {each.max_score:g}"
        table.add_row(str(each.run), each.graded, each.submitted or "–", each.content_hash[:8], points)
    return table
