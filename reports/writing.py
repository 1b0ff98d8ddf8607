"""Writes a report: plans the pages, renders each, puts the files in place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from grader.results.model import SubmissionResult
from reports.facts.counting import exercise_facts
from reports.pages.class_page import class_page
from reports.pages.exercise_page import exercise_page
from reports.pages.site import INDEX, Incident, Site, plan
from reports.pages.student_page import student_page
from reports.rendering import render
from reports.text import line

FOLDERS = ("students", "exercises")
OURS = b'<meta name="generator" content="multiprocessing-exercises report">'
OURS_WITHIN_BYTES = 1_500


@dataclass(frozen=True, slots=True)
class PageFile:
    """One page to write: where, by which template, with which data."""

    path: str
    template: str
    page: object


def write_report(
    results: Sequence[SubmissionResult],
    out: Path,
    title: str = "Report",
    incidents: Sequence[Incident] = (),
) -> Path:
    """Write the pages of a class, or of one submission, into `out`; return its `index.html`.

    A single submission gets one page, anything else a class page, a page per student and one per exercise.
    `incidents` are submissions that could not be judged at all. Pages of an earlier report that are no longer
    part of it are removed; files that no report wrote stay. Raises `OSError` when `out` cannot be written.
    """
    heading = line(title, 120)
    site = plan(results, has_class_page=len(results) != 1 or bool(incidents))
    written = {_write(out, file) for file in _pages(results, site, heading, incidents)}
    _remove_stale(out, written)
    return out / INDEX


def _pages(
    results: Sequence[SubmissionResult], site: Site, title: str, incidents: Sequence[Incident]
) -> Iterator[PageFile]:
    """Yield the pages one by one; the index comes last, so that it never links to what is not there yet."""
    for position, result in enumerate(results):
        yield PageFile(site.student_path(position), "student.html", student_page(result, site, title))
    if site.has_class_page:
        for facts in exercise_facts(results):
            page = exercise_page(facts, results, site, title)
            yield PageFile(site.exercise_path(facts.key), "exercise.html", page)
        yield PageFile(INDEX, "class.html", class_page(results, site, title, incidents))


def _write(out: Path, file: PageFile) -> Path:
    """Put a page in place in one step, so that a reader never sees half of it."""
    target = out / file.path
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_suffix(".partial")
    partial.write_text(render(file.template, file.page), "utf-8")
    partial.replace(target)
    return target


def _remove_stale(out: Path, written: set[Path]) -> None:
    for folder in FOLDERS:
        for path in (out / folder).glob("*.html"):
            if path not in written and _is_ours(path):
                path.unlink()


def _is_ours(path: Path) -> bool:
    with path.open("rb") as page:
        return OURS in page.read(OURS_WITHIN_BYTES)
