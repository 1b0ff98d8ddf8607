"""A whole report: every link resolves, every anchor is the only one, pages are where they should be."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import pytest

from grader.results.model import Verdict
from reports import Incident, write_report
from tests.reports.parsed import parse_file
from tests.reports.sample import (
    big_class,
    class_index,
    exercise,
    passed,
    race,
    rich_submission,
    simple,
    small_class,
    submission,
)

MEGABYTE = 1_000_000


@pytest.fixture(scope="module")
def class_report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report of a small class with every kind of evidence and an unreadable submission."""
    out = tmp_path_factory.mktemp("class")
    write_report(
        [*small_class(), *big_class(5, 9)], out, "A class", [Incident("dogwood", "It is no zip archive.")]
    )
    return out


def broken_links(out: Path) -> list[str]:
    pages = {path.resolve(): parse_file(path) for path in out.rglob("*.html")}
    anchors = {
        path: {e.attributes["id"] for e in elements if "id" in e.attributes}
        for path, elements in pages.items()
    }
    broken = []
    for path, elements in pages.items():
        for element in elements:
            href = element.attributes.get("href", "data:")
            if href.startswith("data:"):
                continue
            file, _, anchor = href.partition("#")
            target = (path.parent / unquote(file)).resolve() if file else path
            if target not in anchors or (anchor and anchor not in anchors[target]):
                broken.append(f"{path.name}: {href}")
    return broken


def test_every_link_resolves(class_report: Path) -> None:
    assert broken_links(class_report) == []


def test_no_anchor_comes_twice(class_report: Path) -> None:
    for path in class_report.rglob("*.html"):
        ids = Counter(e.attributes["id"] for e in parse_file(path) if "id" in e.attributes)
        assert [name for name, count in ids.items() if count > 1] == [], path


def test_there_is_a_page_per_student_and_per_exercise(class_report: Path) -> None:
    assert {"alder.html", "birch.html", "cedar.html"} <= {
        path.name for path in class_report.glob("students/*")
    }
    assert "02_shared_memory-bank_deposit_race.html" in {
        path.name for path in class_report.glob("exercises/*")
    }
    assert not list(class_report.rglob("*.partial"))


def test_one_submission_is_one_page(tmp_path: Path) -> None:
    index = write_report([rich_submission()], tmp_path, "Your exercises")
    assert [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")] == [index.name]
    assert broken_links(tmp_path) == []


def test_a_student_reads_what_does_not_count(tmp_path: Path) -> None:
    note = "`a<b>.py` is ignored: no exercise has this name."
    page = write_report([replace(rich_submission(), notes=(note,))], tmp_path).read_text("utf-8")
    assert "<code>a&lt;b&gt;.py</code> is ignored: no exercise has this name." in page
    assert "About what you handed in" in page


def test_one_submission_beside_an_incident_is_a_class(tmp_path: Path) -> None:
    write_report([rich_submission()], tmp_path, "A class", [Incident("birch", "Unreadable.")])
    assert (tmp_path / "students" / "alder.html").exists()


def test_an_empty_class_says_so(tmp_path: Path) -> None:
    assert "There are no submissions to show." in write_report([], tmp_path).read_text("utf-8")


def test_a_big_class_has_a_small_index() -> None:
    assert len(class_index(big_class(300, 56)).encode()) < 2 * MEGABYTE


def test_long_names_keep_the_index_of_a_big_class_small() -> None:
    long = [replace(one, submission=f"{'long-name-' * 7}{one.submission}") for one in big_class(300, 56)]
    assert len(class_index(long).encode()) < 2 * MEGABYTE


def test_a_student_page_tells_of_nobody_else(class_report: Path) -> None:
    page = (class_report / "students" / "alder.html").read_text("utf-8")
    assert "birch" not in page
    assert "cedar" not in page


def test_the_same_results_make_the_same_pages(tmp_path: Path) -> None:
    first = write_report(small_class(), tmp_path / "one").read_bytes()
    assert write_report(small_class(), tmp_path / "two").read_bytes() == first


def test_pages_of_an_earlier_report_go_and_other_files_stay(tmp_path: Path) -> None:
    write_report(small_class(), tmp_path)
    own = tmp_path / "students" / "notes.html"
    own.write_text("<p>my notes</p>")
    write_report(small_class()[:2], tmp_path)
    assert {path.name for path in tmp_path.glob("students/*")} == {"alder.html", "birch.html", "notes.html"}


def test_submissions_of_one_name_get_a_page_each(tmp_path: Path) -> None:
    write_report([rich_submission("oak"), rich_submission("oak"), rich_submission("Oak")], tmp_path)
    assert len(list(tmp_path.glob("students/*.html"))) == 3


def test_checks_of_one_name_and_odd_names_keep_links_whole(tmp_path: Path) -> None:
    twice = exercise("a/../b", "x y", (replace(race(), name="A B"), replace(race(), name="A B"), passed("ü")))
    write_report([submission("one", (twice,)), submission("two", (twice,))], tmp_path)
    assert broken_links(tmp_path) == []


def test_incidents_stand_apart_and_count_as_no_fault(tmp_path: Path) -> None:
    broken = exercise("01", "task", (simple(Verdict.ERROR, "The runner was lost."),))
    right = exercise("01", "task", (passed(),))
    index = write_report([submission("one", (broken,)), submission("two", (right,))], tmp_path)
    page = index.read_text("utf-8")
    assert "The runner was lost." in page
    assert "No check found a fault." in page
    assert "100 %" in page


def test_evidence_beyond_every_limit_still_makes_a_page(tmp_path: Path) -> None:
    extra = {
        "outcomes": {str(number): 1 for number in range(30)},
        "events": [[number / 10, f"process {number % 60}", "tick"] for number in range(300)],
        "waits_for": [[f"process {number}", "lock", f"process {number + 1}"] for number in range(80)],
    }
    trace = tuple((f"process {number % 50}", "write", "x", "") for number in range(3_000))
    much = replace(race(), evidence=replace(race(trace).evidence, extra=extra))
    page = write_report([submission("one", (exercise("01", "task", (much,)),))], tmp_path).read_text("utf-8")
    assert "18 rarer outcomes are not shown." in page
    assert "100 later events are not shown." in page
    assert "50 processes are too many to draw" in page


def test_what_was_left_out_is_said(tmp_path: Path) -> None:
    long = replace(
        simple(Verdict.CRASH, "m" * 5_000, "d" * 50_000), evidence=race(race().evidence.trace * 600).evidence
    )
    page = write_report([submission("one", (exercise("01", "task", (long,)),))], tmp_path).read_text("utf-8")
    assert "Truncated: 30000 more characters." in page
    assert "4400 steps left out" in page
    assert len(page) < MEGABYTE / 2
