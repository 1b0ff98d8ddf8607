"""Moodle: fills in the offline grading worksheet that Moodle itself made; nothing else of it is changed.

Source: moodle/moodle, `mod/assign/feedback/offline/importgradeslib.php`. Moodle passes over rows whose grade
is above the maximum, locked, or changed since the download: grades are scaled to its maximum, and locked ones
are named.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from grader.errors import UserError
from grader.results.exporters.format import Document, Exported
from grader.results.exporters.tables import Table, account, folded, listed, read_table
from grader.results.exporters.texts import bounded, number, said_of, visible
from grader.results.model import Status, SubmissionResult

HELP = "Moodle's offline grading worksheet, filled in"
FEEDBACK_CHARACTERS = 10_000
_COLUMNS = {
    "identifier": "Identifier",
    "name": "Full name",
    "email": "Email address",
    "grade": "Grade",
    "maximum": "Maximum Grade",
    "changeable": "Grade can be changed",
    "feedback": "Feedback comments",
}
_NEEDED = ("identifier", "grade")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the worksheet, and the names of its columns, which Moodle translates."""
    parser.add_argument(
        "--worksheet", type=Path, metavar="FILE", help="the worksheet that Moodle made (needed)"
    )
    for key, title in _COLUMNS.items():
        parser.add_argument(f"--{key}-column", default=title, metavar="TITLE", help=f"default: {title}")


def export(results: Sequence[SubmissionResult], arguments: argparse.Namespace) -> Exported:
    """Return the worksheet, filled in, as `moodle.csv`.

    Raises:
        UserError: there is no worksheet, or it lacks a column.
    """
    if arguments.worksheet is None:
        raise UserError(
            "Moodle takes back only a worksheet of its own: download it (Assignment, Grading action, "
            "Download grading worksheet) and give it with `--worksheet FILE`."
        )
    table = read_table(arguments.worksheet)
    sheet = _Sheet(table, _find_columns(table, arguments))
    rows = [list(row) + [""] * (len(table.rows[0]) - len(row)) for row in table.rows]
    notes: list[str] = []
    missing: list[str] = []
    filled: set[int] = set()
    for result in results:
        place = sheet.row_of(result.submission)
        if place is None or place in filled:
            missing.append(result.submission)
            continue
        filled.add(place)
        notes += sheet.fill(rows[place], result)
    if missing:
        notes.append(f"Not in the worksheet, or twice, and left out: {listed(missing)}.")
    # What is said of each of three hundred alike is said once.
    notes = list(dict.fromkeys(notes))
    full = replace(table, rows=tuple(tuple(row) for row in rows))
    return Exported((Document("moodle.csv", full.to_text()),), tuple(notes))


def _find_columns(table: Table, arguments: argparse.Namespace) -> dict[str, int]:
    header = [title.strip() for title in table.rows[0]]
    wanted = {key: getattr(arguments, f"{key}_column") for key in _COLUMNS}
    missing = [wanted[key] for key in _NEEDED if wanted[key] not in header]
    if missing:
        raise UserError(
            f"`{arguments.worksheet}` has no column `{missing[0]}`; in another language name it with "
            f"`--{next(key for key in _NEEDED if wanted[key] == missing[0])}-column`."
        )
    return {key: header.index(title) for key, title in wanted.items() if title in header}


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The worksheet as Moodle made it, and where its columns are."""

    table: Table
    columns: dict[str, int]

    def row_of(self, identity: str) -> int | None:
        """Return the row of a student: by participant number, else by a name or address that only one has."""
        name, participant = account(identity)
        if participant:
            found = [
                place
                for place in range(1, len(self.table.rows))
                if self._cell(place, "identifier").rpartition(" ")[2] == participant
            ]
            if len(found) == 1:
                return found[0]
        for key in ("name", "email"):
            found = [
                place
                for place in range(1, len(self.table.rows))
                if self._cell(place, key)
                and folded(self._cell(place, key)) in (folded(name), folded(identity))
            ]
            if len(found) == 1:
                return found[0]
        return None

    def fill(self, row: list[str], result: SubmissionResult) -> list[str]:
        """Write grade and feedback into `row`; return what the instructor should know."""
        notes = []
        if self._of(row, "changeable").strip().casefold() in ("no", "否"):
            return [f"The grade of `{result.submission}` is locked in Moodle and stays as it is."]
        grade = result.score
        maximum = _read_number(self._of(row, "maximum"))
        if maximum and abs(maximum - result.max_score) > 1e-6:
            grade = result.score / result.max_score * maximum if result.max_score else 0.0
            notes.append(
                f"Grades were scaled: {number(result.max_score)} points here are {number(maximum)} in Moodle."
            )
        row[self.columns["grade"]] = f"{grade:.2f}"
        if "feedback" in self.columns:
            row[self.columns["feedback"]] = bounded(_feedback(result), FEEDBACK_CHARACTERS)
        return notes

    def _cell(self, place: int, key: str) -> str:
        return self._of(self.table.rows[place], key)

    def _of(self, row: Sequence[str], key: str) -> str:
        place = self.columns.get(key)
        return row[place] if place is not None and place < len(row) else ""


def _read_number(text: str) -> float | None:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None


def _feedback(result: SubmissionResult) -> str:
    lines = [f"{number(result.score)} of {number(result.max_score)} points."]
    for exercise in result.exercises:
        if exercise.status is not Status.NOT_STARTED:
            points = f"{number(exercise.score)} of {number(exercise.max_score)}"
            lines.append(f"{exercise.name}: {points}. {said_of(exercise)}")
    left = sum(exercise.status is Status.NOT_STARTED for exercise in result.exercises)
    if left:
        lines.append(f"Not started: {left}.")
    lines += [visible(note) for note in result.notes]
    return "\n".join(lines)
