"""GitHub Actions: annotations at the files of failed exercises, and a step summary in Markdown.

Source: https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions. Ten
annotations of a kind are shown per step, and a summary of more than 1 MiB is dropped whole: both stay below.
What students wrote is escaped for each, so that nothing of it is taken for a command or for markup.
"""

from __future__ import annotations

import argparse
import html
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from grader.errors import UserError
from grader.results.exporters.format import Document, Exported
from grader.results.exporters.texts import bounded, explanation, number, said_of, visible
from grader.results.model import Check, ExerciseResult, Status, SubmissionResult, Verdict

HELP = "GitHub Actions annotations and a step summary"
MOST_ANNOTATIONS = 10
SUMMARY_BYTES = 900_000
DETAIL_CHARACTERS = 4000
_SIGNS = {Status.PASSED: "✅", Status.FAILED: "❌", Status.NOT_STARTED: "▫️", Status.ERROR: "⚠️"}
_SILENT = {Verdict.PASSED, Verdict.SKIPPED, Verdict.NOT_STARTED}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add where the files are in the repository, and whether to talk to the workflow at once."""
    parser.add_argument("--prefix", default="exercises", metavar="DIR", help="where the chapters are")
    parser.add_argument(
        "--emit",
        action="store_true",
        help="also print the annotations and append the summary to $GITHUB_STEP_SUMMARY",
    )


def export(results: Sequence[SubmissionResult], arguments: argparse.Namespace) -> Exported:
    """Return `annotations.txt` and `summary.md`.

    Raises:
        UserError: `--emit` outside a workflow.
    """
    annotations = "".join(f"{line}\n" for line in _annotations(results, arguments.prefix))
    summary = render_summary(results)
    if arguments.emit:
        _emit(annotations, summary)
    return Exported((Document("annotations.txt", annotations), Document("summary.md", summary)))


def _emit(annotations: str, summary: str) -> None:
    place = os.environ.get("GITHUB_STEP_SUMMARY")
    if not place:
        raise UserError("`--emit` needs $GITHUB_STEP_SUMMARY; use it in a step of a workflow.")
    print(annotations, end="")
    with Path(place).open("a", encoding="utf-8") as file:
        file.write(summary)


def _annotations(results: Sequence[SubmissionResult], prefix: str) -> Iterator[str]:
    failures = [
        (exercise, check)
        for result in results
        for exercise in result.exercises
        for check in exercise.checks
        if check.verdict not in _SILENT
    ]
    # One per exercise first: ten remarks on one file would hide the other files.
    first = {exercise.name: (exercise, check) for exercise, check in reversed(failures)}
    ordered = [*reversed(first.values()), *(each for each in failures if each not in first.values())]
    for exercise, check in ordered[:MOST_ANNOTATIONS]:
        path = f"{prefix}/{exercise.chapter}/{exercise.name}.py".lstrip("/")
        title = f"{exercise.name}: {check.title}"
        message = check.message or check.verdict.value
        yield f"::error file={_property(path)},line=1,title={_property(title)}::{_data(visible(message))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def render_summary(results: Sequence[SubmissionResult]) -> str:
    """Return the step summary: a table of exercises, then each failure with its interleaving."""
    text = ""
    for part in (part for result in results for part in _parts(result)):
        if len((text + part).encode()) > SUMMARY_BYTES:
            return text + "\n… truncated: the report has all of it.\n"
        text += part
    return text


def _parts(result: SubmissionResult) -> Iterator[str]:
    points = f"{number(result.score)} of {number(result.max_score)} points"
    yield f"## {_markup(result.submission)}: {points}\n\n| | exercise | points | |\n|---|---|---:|---|\n"
    for exercise in result.exercises:
        share = f"{number(exercise.score)} / {number(exercise.max_score)}"
        said = _markup(said_of(exercise))
        yield f"| {_SIGNS[exercise.status]} | `{exercise.name}` | {share} | {said} |\n"
    yield "\n"
    for exercise in result.exercises:
        for check in exercise.checks:
            if check.verdict not in _SILENT:
                yield _failure(exercise, check)
    for note in result.notes:
        yield f"- {_markup(note)}\n"


def _failure(exercise: ExerciseResult, check: Check) -> str:
    heading = f"{_markup(exercise.name)}: {_markup(check.title)} ({check.verdict.value.replace('_', ' ')})"
    # Inside <pre> nothing is Markdown, blank lines included, and escaping keeps </pre> ours.
    text = html.escape(bounded(explanation(check), DETAIL_CHARACTERS))
    return f"<details><summary>{heading}</summary>\n<pre>{text}</pre>\n</details>\n\n"


def _markup(text: str) -> str:
    """Return `text` for one line of Markdown: no markup, no cell border, no line break of its own."""
    escaped = html.escape(visible(text)).replace("\n", " ").replace("\t", " ")
    return "".join(f"&#{ord(each)};" if each in "|`*_[]!~\\" else each for each in escaped)
