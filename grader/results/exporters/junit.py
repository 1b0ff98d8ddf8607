"""JUnit XML as pytest writes it (the xunit2 family): a test suite per submission, a test case per check."""

from __future__ import annotations

import argparse
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping, Sequence
from pathlib import Path

from grader.results.exporters.format import Document, Exported
from grader.results.exporters.texts import bounded, explanation, number, said_of, visible
from grader.results.model import Check, ExerciseResult, Status, SubmissionResult, Verdict

HELP = "JUnit XML, one file for all submissions"
TEXT_CHARACTERS = 65_536
# What XML 1.0 cannot hold, not even escaped.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SKIPPED = {Verdict.SKIPPED, Verdict.NOT_STARTED}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add nothing: the format has no choices."""


def export(results: Sequence[SubmissionResult], _arguments: argparse.Namespace) -> Exported:
    """Return one `junit.xml`."""
    return Exported((Document("junit.xml", render(results)),))


def write(results: Sequence[SubmissionResult], path: Path) -> None:
    """Write the XML of `results` to the file `path`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(render(results), encoding="utf-8", newline="")


def render(results: Sequence[SubmissionResult]) -> str:
    """Return the XML of `results`."""
    root = ElementTree.Element("testsuites", name="submissions")
    for result in results:
        root.append(_suite(result))
    ElementTree.indent(root)
    body = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{body}\n'


def _suite(result: SubmissionResult) -> ElementTree.Element:
    cases = [case for exercise in result.exercises for case in _cases(exercise)]
    count = {
        kind: sum(case.find(kind) is not None for case in cases) for kind in ("error", "failure", "skipped")
    }
    suite = ElementTree.Element(
        "testsuite",
        name=_legal(visible(result.submission)),
        errors=str(count["error"]),
        failures=str(count["failure"]),
        skipped=str(count["skipped"]),
        tests=str(len(cases)),
        time=f"{result.seconds:.3f}",
        timestamp=_legal(result.started.removesuffix("Z")),
        hostname=_legal(result.environment.platform),
    )
    properties = {
        "score": number(result.score),
        "max_score": number(result.max_score),
        "seed": result.seed,
        "isolation": result.environment.isolation,
    }
    _add_properties(suite, properties)
    suite.extend(cases)
    return suite


def _cases(exercise: ExerciseResult) -> list[ElementTree.Element]:
    if exercise.checks:
        return [_case(exercise, check) for check in exercise.checks]
    case = _element(exercise, exercise.name, exercise.seconds)
    if exercise.status is Status.ERROR:
        ElementTree.SubElement(case, "error", message=_legal(said_of(exercise)))
    elif exercise.status is Status.NOT_STARTED:
        ElementTree.SubElement(case, "skipped", type="pytest.skip", message="not started")
    return [case]


def _case(exercise: ExerciseResult, check: Check) -> ElementTree.Element:
    case = _element(exercise, check.name, check.seconds)
    points = {"score": number(check.score), "max_score": number(check.max_score)}
    _add_properties(case, {"title": check.title, "verdict": check.verdict.value, **points})
    message = _legal(visible(check.message) or check.verdict.value.replace("_", " "))
    if check.verdict in _SKIPPED:
        ElementTree.SubElement(case, "skipped", type="pytest.skip", message=message)
    elif check.verdict is not Verdict.PASSED:
        kind = "error" if check.verdict is Verdict.ERROR else "failure"
        child = ElementTree.SubElement(case, kind, message=message)
        child.text = _legal(bounded(explanation(check), TEXT_CHARACTERS))
    return case


def _element(exercise: ExerciseResult, name: str, seconds: float) -> ElementTree.Element:
    classname = f"{exercise.chapter}.{exercise.name}"
    return ElementTree.Element(
        "testcase", classname=_legal(classname), name=_legal(name), time=f"{seconds:.3f}"
    )


def _add_properties(element: ElementTree.Element, values: Mapping[str, object]) -> None:
    properties = ElementTree.SubElement(element, "properties")
    for name, value in values.items():
        ElementTree.SubElement(properties, "property", name=name, value=_legal(str(value)))


def _legal(text: str) -> str:
    return _ILLEGAL.sub("\ufffd", text)
