"""What the consumers of each format insist on, as their own code and documents say it."""

from __future__ import annotations

import base64
import csv
import io
import json
import math
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import junitparser
import pytest

from grader.errors import UserError
from grader.results.exporters import find_format, format_names, write_documents
from grader.results.exporters.format import Document, Exported
from grader.results.exporters.github import encoded
from grader.results.exporters.junit import render
from grader.results.exporters.tables import defused
from grader.results.model import Status, SubmissionResult, Verdict
from tests.results.sample import HONEST, HOSTILE, NASTY, RESULTS, arguments, check, exercise, result
from tests.results.test_gold import CLASSROOM50, HERE

EMPTY = result("nobody")
ALL = (*RESULTS, EMPTY)


def documents(name: str, *words: str, of: tuple[SubmissionResult, ...] = ALL) -> tuple[Document, ...]:
    return find_format(name).export(of, arguments(name, *words)).documents


def read_json(name: str, *words: str) -> list[dict[str, Any]]:
    return [json.loads(document.text) for document in documents(name, *words)]


def test_gradescope_has_the_types_and_words_of_the_specification() -> None:
    for data in read_json("gradescope"):
        assert type(data["score"]) in (int, float)
        assert type(data["execution_time"]) in (int, float)
        assert data["visibility"] == "visible"
        assert math.isclose(data["score"], sum(test["score"] for test in data["tests"]), abs_tol=1e-3)
        for test in data["tests"]:
            assert test["status"] in ("passed", "failed")
            # One hidden test hides the total from the student.
            assert test["visibility"] == "visible"
            assert re.fullmatch(r"\d+(\.\d+)?", test["number"])
            assert 0 <= test["score"] <= test["max_score"]


def test_github_reporter_can_read_it() -> None:
    """The sums are those of the reporter's notify-classroom.js; it divides and reduces without looking."""
    for data in read_json("github"):
        assert data["tests"]
        assert data["max_score"] > 0
        assert data["status"] in ("pass", "fail", "error")
        assert sum(test["score"] for test in data["tests"]) <= data["max_score"]
        for test in data["tests"]:
            assert test["status"] in ("pass", "fail", "error")
            assert len(test["output"]) <= 500
            assert len(test["message"]) <= 500
    honest = json.loads(base64.b64decode(encoded(HONEST)))
    assert {
        "totalPoints": sum(test["score"] for test in honest["tests"]),
        "maxPoints": honest["max_score"],
    } == {"totalPoints": 7.5, "maxPoints": 21}
    assert honest["status"] == "fail"
    assert json.loads(base64.b64decode(encoded(HOSTILE)))["status"] == "error"


def test_github_step_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_OUTPUT", str(tmp_path / "output"))
    documents("github", "--step-output", of=(HOSTILE,))
    (line,) = (tmp_path / "output").read_text().splitlines()
    assert line == f"result={encoded(HOSTILE)}"
    with pytest.raises(UserError, match="exactly one submission"):
        documents("github", "--step-output")


def test_exercism_keeps_its_rules() -> None:
    for data in read_json("exercism"):
        assert data["version"] == 3
        assert ("message" in data) == (data["status"] == "error")
        assert ("tests" in data) == (data["status"] != "error")
        for test in data.get("tests", []):
            assert ("message" in test) == (test["status"] != "pass")
            assert len(test.get("message", "")) <= 65_535


def test_classroom50_sums_integers() -> None:
    for data in read_json("classroom50", *CLASSROOM50):
        assert data["schema"] == "classroom50/result/v1"
        for key, total in (("score", data["score"]), ("max-score", data["max-score"])):
            assert type(total) is int
            assert total == sum(test[key] for test in data["tests"])
        assert data["review"] == data["commit"]
    with pytest.raises(UserError, match="needs `--classroom`"):
        documents("classroom50")


def test_junit_is_well_formed_whatever_a_student_prints() -> None:
    tree = ElementTree.fromstring(render(ALL))
    assert [suite.get("name") for suite in tree] == [each.submission for each in ALL]
    assert len(tree.findall(".//script")) == 0
    honest = tree[0]
    assert (honest.get("tests"), honest.get("failures"), honest.get("skipped")) == ("5", "1", "2")
    (failure,) = honest.findall(".//failure")
    assert failure.get("message") == "1 of 3 runs lost an update: 9 instead of 10."
    assert tree[1].get("errors") == "1"


def test_junitparser_reads_what_ci_dashboards_read() -> None:
    suites = list(junitparser.JUnitXml.fromstring(render((HONEST,)).encode()))
    assert [(suite.name, suite.tests, suite.failures, suite.skipped) for suite in suites] == [
        (HONEST.submission, 5, 1, 2)
    ]
    kinds = [type(found) for case in suites[0] for found in case.result]
    assert sorted(kind.__name__ for kind in kinds) == ["Failure", "Skipped", "Skipped"]


def grade_book_rows(*words: str, of: tuple[SubmissionResult, ...]) -> tuple[list[list[str]], Exported]:
    exported = find_format("canvas").export(of, arguments("canvas", *words))
    return list(csv.reader(io.StringIO(exported.documents[0].text))), exported


def test_canvas_takes_the_grade_books_own_columns() -> None:
    others = (HONEST, result("birchbo_999999"), result("bo"), result("nobody"), result("alderann_12345"))
    book = str(HERE / "gradebook.csv")
    rows, exported = grade_book_rows("--gradebook", book, "--assignment", "Homework 1", of=others)
    assert rows[0] == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Homework 1 (777)"]
    assert rows[1] == ["    Points Possible", "", "", "", "", "17"]
    assert rows[2] == ["Alder, Ann", "12345", "s1", "ann", "A", "7.50"]
    # A name of a download and a login both find the same student: the second is left out, not written over.
    assert [row[0] for row in rows[2:]] == ["Alder, Ann", "Birch, Bo"]
    assert "`bo`, `nobody`, `alderann_12345`" in exported.notes[0]
    assert "has 17 points in Canvas, the results are out of 21.00: not scaled" in exported.notes[1]


def test_canvas_without_a_grade_book_has_the_header_it_needs() -> None:
    rows, exported = grade_book_rows(of=(HONEST, result("cedar")))
    assert "Student" in rows[0][0]
    assert "ID" in rows[0][1]
    assert "Section" in rows[0][4]
    assert rows[2][:4] == ["alderann", "12345", "", ""]
    assert rows[3][:4] == ["cedar", "", "", "cedar"]
    assert "--gradebook" in exported.notes[0]


def test_canvas_refuses_another_table() -> None:
    with pytest.raises(UserError, match="no grade book of Canvas"):
        grade_book_rows("--gradebook", str(HERE / "worksheet.csv"), of=ALL)


def worksheet(*of: SubmissionResult) -> tuple[list[list[str]], tuple[str, ...]]:
    exported = find_format("moodle").export(
        of, arguments("moodle", "--worksheet", str(HERE / "worksheet.csv"))
    )
    text = exported.documents[0].text
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff")))), exported.notes


def test_moodle_changes_grade_and_feedback_and_nothing_else() -> None:
    before = list(csv.reader(io.StringIO((HERE / "worksheet.csv").read_text("utf-8-sig"))))
    after, notes = worksheet(HONEST)
    assert notes == ()
    assert after[1][4] == "7.50"
    assert after[1][9].startswith("7.5 of 21 points.\nfork_twice: 4 of 4. All checks passed.")
    assert [after[1][place] for place in (0, 1, 2, 3, 5, 6, 7, 8)] == [
        before[1][place] for place in (0, 1, 2, 3, 5, 6, 7, 8)
    ]
    assert after[0] == before[0]
    assert after[2] == before[2]
    assert after[3][1] == "'=1+1"


def test_moodle_says_what_it_could_not_write() -> None:
    passed = exercise("a", "01", Status.PASSED, check("b", Verdict.PASSED, 3.0, 4.0))
    after, notes = worksheet(
        result("Bo Birch_222", passed), result("x@example.org", passed), result("nobody")
    )
    assert after[2][4] == "5.00"
    assert after[3][4] == "31.50"
    assert notes == (
        "The grade of `Bo Birch_222` is locked in Moodle and stays as it is.",
        "Grades were scaled: 4 points here are 42 in Moodle.",
        "Not in the worksheet, or twice, and left out: `nobody`.",
    )


def test_moodle_needs_its_own_worksheet() -> None:
    with pytest.raises(UserError, match="download it"):
        documents("moodle")
    with pytest.raises(UserError, match="--identifier-column"):
        documents("moodle", "--worksheet", str(HERE / "gradebook.csv"))


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("-1+1", "'-1+1"),
        ("  =1+1", "'  =1+1"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\\r=1"),
        ("＝1", "'＝1"),
        ("＝1+1", "'＝1+1"),
        ("-", "-"),
        ("-3.5", "-3.5"),
        ("12,5", "12,5"),
        ("a=b", "a=b"),
        ("\x1b[2Jx", "\\x1b[2Jx"),
    ],
)
def test_cells_are_never_formulas(cell: str, safe: str) -> None:
    assert defused(cell) == safe


@pytest.mark.parametrize("words", [(), ("--checks",)])
def test_no_cell_of_an_export_is_a_formula(words: tuple[str, ...]) -> None:
    (document,) = documents("csv", *words)
    rows = list(csv.reader(io.StringIO(document.text)))
    assert len({len(row) for row in rows}) == 1
    assert not [cell for row in rows for cell in row if re.match(r"\s*[=@+]|\s*-\D", cell)]


@pytest.mark.parametrize("name", format_names())
def test_no_format_passes_on_control_characters_or_foreign_paths(name: str, tmp_path: Path) -> None:
    words = {"classroom50": CLASSROOM50, "moodle": ("--worksheet", str(HERE / "worksheet.csv"))}.get(name, ())
    hostile = (
        result("../../escape", *HOSTILE.exercises),
        HOSTILE,
        result("Participant_12345", *HOSTILE.exercises),
    )
    exported = find_format(name).export(hostile, arguments(name, *words))
    written = write_documents(exported, tmp_path / "out" / "here")
    assert len(set(written)) == len(exported.documents)
    for path in written:
        assert path.resolve().is_relative_to(tmp_path / "out" / "here")
        text = path.read_text(encoding="utf-8").removeprefix("\ufeff")
        for each in (text, *strings_in(json.loads(text) if path.suffix == ".json" else text)):
            assert not CONTROL.search(each)


CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]")


def strings_in(data: Any) -> Iterator[str]:
    """All strings inside JSON data: its text has control characters as escapes, its readers do not."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for each in data.values() if isinstance(data, dict) else data:
            yield from strings_in(each)


def test_no_log_takes_a_students_words_for_a_command() -> None:
    detail = "first\n  ::set-output name=x::1\n##[add-mask]y\na::b"
    loud = check("a", Verdict.CRASH, 0.0, 1.0, "::error::m", detail)
    (document,) = documents("github", of=(result("alder", exercise("b", "01", Status.FAILED, loud)),))
    (test,) = json.loads(document.text)["tests"]
    assert test["message"] == ": :error::m"
    assert test["output"].splitlines()[2:] == ["first", "  : :set-output name=x::1", "## [add-mask]y", "a::b"]


def test_annotations_are_ten_at_most_and_name_every_exercise_first() -> None:
    names = [f"exercise_{number}" for number in range(4)]
    many = result(
        "alder",
        *(
            exercise(
                name, "01", Status.FAILED, *(check(f"c{each}", Verdict.CRASH, 0, 1, NASTY) for each in "abcd")
            )
            for name in names
        ),
    )
    lines = documents("actions", of=(many,))[0].text.splitlines()
    assert len(lines) == 10
    assert [re.findall(r"exercise_\d", line)[0] for line in lines[:4]] == names
    for line in lines:
        assert re.match(r"::error file=exercises/01/exercise_\d\.py,line=1,title=[^:,]+::", line)


def test_a_summary_holds_no_markup_of_a_student_and_stays_below_its_limit() -> None:
    loud = check("a", Verdict.CRASH, 0.0, 1.0, NASTY + "|x|`y`", "</pre><img src=x>\n\n# heading\n" * 50)
    long = result(NASTY, *(exercise(f"e{each}", "01", Status.FAILED, loud) for each in range(1000)))
    summary = documents("actions", of=(long,))[1].text
    assert len(summary.encode()) < 1_000_000
    assert summary.endswith("… truncated: the report has all of it.\n")
    assert not re.search("<(script|img)", summary)
    assert summary.count("</pre>") == summary.count("<pre>")
    table = [line for line in summary.splitlines() if line.startswith("| ❌")]
    assert len(table) == 1000
    assert {line.count("|") for line in table} == {5}


def test_a_workflow_is_told_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    annotations, summary = documents("actions", "--emit", of=(HONEST,))
    assert capsys.readouterr().out == annotations.text
    assert (tmp_path / "summary.md").read_text() == summary.text
    monkeypatch.delenv("GITHUB_STEP_SUMMARY")
    with pytest.raises(UserError, match="needs"):
        documents("actions", "--emit")


def test_a_single_document_may_have_a_name_of_its_own(tmp_path: Path) -> None:
    exported = find_format("junit").export([HONEST], arguments("junit"))
    assert write_documents(exported, tmp_path / "mine.xml") == (tmp_path / "mine.xml",)
    with pytest.raises(UserError, match="cannot be written"):
        write_documents(exported, tmp_path / "mine.xml" / "below")


def test_an_unknown_format_is_said_so() -> None:
    with pytest.raises(UserError, match="There is no format `excel`; there are: actions"):
        find_format("excel")
