"""Every format against checked samples; `UPDATE_GOLD=1 pytest tests/results` writes them anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from grader.results.exporters import find_format, format_names, write_documents
from grader.results.exporters.format import Exported
from tests.results.sample import HONEST, arguments

GOLD = Path(__file__).parent / "gold"
HERE = Path(__file__).parent
CLASSROOM50 = (
    *("--classroom", "cs", "--assignment", "hw1", "--submission", "submit/1"),
    *("--commit", "https://example.org/c", "--release", "https://example.org/r"),
)
CASES = {
    "actions": (),
    "classroom50": CLASSROOM50,
    "moodle": ("--worksheet", str(HERE / "worksheet.csv")),
    "canvas": ("--gradebook", str(HERE / "gradebook.csv"), "--assignment", "Homework 1"),
    "csv": (),
    "csv_checks": ("--checks",),
    "exercism": (),
    "github": (),
    "gradescope": (),
    "junit": (),
}


def test_every_format_has_a_sample() -> None:
    assert {case.partition("_")[0] for case in CASES} == set(format_names())


@pytest.mark.parametrize("case", sorted(CASES))
def test_format_equals_its_sample(case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("OWNER", "USERNAME", "REVIEW_URL", "ASSIGNMENT_TYPE"):
        monkeypatch.delenv(variable, raising=False)
    name = case.partition("_")[0]
    exported: Exported = find_format(name).export([HONEST], arguments(name, *CASES[case]))
    gold = GOLD / case
    if os.environ.get("UPDATE_GOLD"):
        write_documents(exported, gold)
    write_documents(exported, tmp_path / "out")
    assert _files(tmp_path / "out") == _files(gold)


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }
