"""Exports a graded class in every format and reads each document back."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import junitparser

from grader.__main__ import main as grader
from grader.results.exporters import format_names
from tests.results.test_gold import CLASSROOM50


def export_all(database: Path, folder: Path) -> dict[str, int]:
    """Return each format with how many documents of it could be read back.

    Raises:
        RuntimeError: a format could not be written. What a document lacks is raised by its reader.
    """
    found = {}
    for name in format_names():
        words = ["export", name, "--database", str(database), "--out", str(folder / name)]
        # 1: somebody is left out, as the unreadable ones always are.
        if grader([*words, *_more(name, database, folder)]) == 2:
            raise RuntimeError(f"`export {name}` failed.")
        found[name] = sum(_read(path) for path in (folder / name).rglob("*") if path.is_file())
    return found


def _more(name: str, database: Path, folder: Path) -> tuple[str, ...]:
    if name == "classroom50":
        return CLASSROOM50
    if name == "moodle":
        return ("--worksheet", str(_worksheet(database, folder)))
    return ()


def _worksheet(database: Path, folder: Path) -> Path:
    """Return a worksheet like Moodle's, with the students of the class."""
    path = folder / "worksheet.csv"
    with (folder / "csv" / "scores.csv").open(encoding="utf-8", newline="") as file:
        names = [row["submission"] for row in csv.DictReader(file)]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("Identifier", "Full name", "Grade", "Maximum Grade", "Last modified (grade)"))
        writer.writerows(
            (f"Participant {number}", name, "", "100.00", "-") for number, name in enumerate(names)
        )
    return path


def _read(path: Path) -> int:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        assert json.loads(text)
    elif path.suffix == ".xml":
        assert list(junitparser.JUnitXml.fromstring(text.encode()))
    elif path.suffix == ".csv":
        rows = list(csv.reader(text.splitlines()))
        assert len({len(row) for row in rows}) == 1
    return 1
