"""Canvas: a grade book CSV with one assignment column, to be imported under Grades.

Source: instructure/canvas-lms, `lib/gradebook_importer.rb`. Best fed with the grade book that Canvas exports
(`--gradebook`): its own student columns are returned, so that every row finds its student.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from pathlib import Path

from grader.errors import UserError
from grader.results.exporters.format import Document, Exported
from grader.results.exporters.tables import Table, account, folded, listed, read_table
from grader.results.model import SubmissionResult

HELP = "a Canvas grade book CSV with one assignment column"
_STUDENT_COLUMNS = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section")
_POINTS = "Points Possible"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the assignment and the exported grade book."""
    parser.add_argument(
        "--assignment",
        default="multiprocessing",
        metavar="TITLE",
        help="the assignment's title, with its number in brackets if you know it: `Title (12345)`; "
        "one of an unknown title is made anew",
    )
    parser.add_argument(
        "--gradebook",
        type=Path,
        metavar="FILE",
        help="the grade book that Canvas exported; names are taken from it",
    )


def export(results: Sequence[SubmissionResult], arguments: argparse.Namespace) -> Exported:
    """Return `canvas.csv`.

    Raises:
        UserError: the grade book is none.
    """
    if arguments.gradebook is None:
        return _without_grade_book(results, arguments.assignment)
    return _with_grade_book(
        results, arguments.assignment, read_table(arguments.gradebook), arguments.gradebook
    )


def _without_grade_book(results: Sequence[SubmissionResult], assignment: str) -> Exported:
    rows = [
        (*_STUDENT_COLUMNS, assignment),
        ("    Points Possible", "", "", "", "", _points(_maximum(results))),
    ]
    for result in results:
        name, user = account(result.submission)
        # A number is Canvas's own; else the name is what the student logs in with, as far as anybody knows.
        login = "" if user else name
        rows.append((name, user, "", login, "", _points(result.score)))
    note = "Canvas finds students by ID or login; give its exported grade book with `--gradebook` to be sure."
    return Exported((Document("canvas.csv", Table(tuple(rows)).to_text()),), (note,))


def _with_grade_book(
    results: Sequence[SubmissionResult], assignment: str, book: Table, path: Path
) -> Exported:
    header = book.rows[0]
    section = max((place for place, title in enumerate(header) if "Section" in title), default=-1)
    if section < 2 or "Student" not in header[0] or "ID" not in header[1]:
        raise UserError(f"`{path}` is no grade book of Canvas: its columns do not begin with Student, ID.")
    width = section + 1
    found: dict[int, SubmissionResult] = {}
    missing: list[str] = []
    for result in results:
        row = _row_of(result.submission, book)
        if row is None or row in found:
            missing.append(result.submission)
        else:
            found[row] = result
    title = _title(header[width:], assignment)
    rows = [(*header[:width], title)]
    possible = _possible(book, title) or _points(_maximum(results))
    rows.append(("    Points Possible", *[""] * (width - 1), possible))
    rows += [(*book.rows[row][:width], _points(found[row].score)) for row in sorted(found)]
    notes = [f"Not in the grade book, or twice, and left out: {listed(missing)}."] if missing else []
    if title not in header:
        notes.append(f"The grade book has no `{assignment}`: Canvas will make a new assignment of this name.")
    elif float(possible) != _maximum(results):
        most = _points(_maximum(results))
        notes.append(f"`{title}` has {possible} points in Canvas, the results are out of {most}: not scaled.")
    return Exported((Document("canvas.csv", Table(tuple(rows), book.delimiter).to_text()),), tuple(notes))


def _row_of(identity: str, book: Table) -> int | None:
    name, user = account(identity)
    columns = {title.strip(): place for place, title in reversed(list(enumerate(book.rows[0])))}
    students = [
        (place, row)
        for place, row in enumerate(book.rows)
        if place and len(row) > 1 and not row[0].strip().startswith(_POINTS)
    ]
    for column, wanted in (
        ("ID", {user}),
        ("SIS User ID", {identity, user}),
        ("SIS Login ID", {identity, name}),
    ):
        place = columns.get(column)
        found = [
            at
            for at, row in students
            if place is not None and place < len(row) and row[place] and row[place] in wanted
        ]
        if len(found) == 1:
            return found[0]
    by_name = [at for at, row in students if folded(row[0]) == folded(name)]
    return by_name[0] if len(by_name) == 1 else None


def _title(titles: Sequence[str], assignment: str) -> str:
    """Return the grade book's own title for the assignment: with its number, by which Canvas finds it."""
    for title in titles:
        if title == assignment or title.rpartition(" (")[0] == assignment:
            return title
    return assignment


def _possible(book: Table, title: str) -> str:
    """Return the points that the assignment has in Canvas, when the grade book says so: they stay."""
    place = book.rows[0].index(title) if title in book.rows[0] else -1
    for row in book.rows[1:]:
        if row[0].strip().startswith(_POINTS) and 0 <= place < len(row):
            cell = row[place].replace(",", ".")
            return cell if re.fullmatch(r"\d+(\.\d+)?", cell) else ""
    return ""


def _maximum(results: Sequence[SubmissionResult]) -> float:
    return max((result.max_score for result in results), default=0.0)


def _points(value: float) -> str:
    return f"{value:.2f}"
