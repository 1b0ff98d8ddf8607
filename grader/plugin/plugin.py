"""Hooks and fixtures: loaded with `-p grader.plugin.plugin` by `grader.grading`."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from grader.catalogue.exercise import is_open
from grader.errors import GraderError
from grader.plugin.judging import Refused
from grader.plugin.student import OPEN_PROBES, PROBES, Effort, Sessions, Settings, Student, material_of
from grader.results.model import Check, Evidence, Verdict
from grader.results.schema import check_to_json
from grader.sandbox.isolation import Rung
from grader.sandbox.ladder import rung_named
from grader.sandbox.session import adopt_orphans
from grader.sandbox.stage import Material

_STUDENT = pytest.StashKey[Student]()
_SESSIONS = pytest.StashKey[Sessions]()
_OUTCOMES = pytest.StashKey[dict[str, Verdict]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add what `grader.grading` hands over."""
    group = parser.getgroup("grader")
    group.addoption("--grader-submission", type=Path)
    group.addoption("--grader-seed", type=int, default=0)
    group.addoption("--grader-effort", type=Effort, default=Effort.NORMAL)
    group.addoption("--grader-runs", type=int, default=None)
    group.addoption("--grader-rung", type=rung_named, default=None)
    group.addoption("--grader-events", type=int, default=-1)


def pytest_configure(config: pytest.Config) -> None:
    """Register the markers; adopt whatever a submission orphans."""
    config.addinivalue_line("markers", "points(number): what the check is worth")
    config.addinivalue_line("markers", "needs(*names): checks without which this one says nothing")
    config.stash[_OUTCOMES] = {}
    if config.getoption("grader_submission") is not None:
        adopt_orphans()


def _key(item: pytest.Item) -> tuple[str, str]:
    """Return the exercise's name and the check's name."""
    return item.path.parent.name, item.name.removeprefix("test_")


@pytest.fixture
def student(request: pytest.FixtureRequest) -> Student:
    """The submission's answer to this suite's exercise, in sandboxes that are emptied for every check."""
    config = request.config
    suite = request.path.parent
    settings = Settings(
        config.getoption("grader_seed"),
        config.getoption("grader_effort"),
        config.getoption("grader_runs"),
        config.getoption("grader_rung"),
    )
    material = material_of(config.getoption("grader_submission"), suite.parent.name, suite.name, suite)
    sessions = _sessions_of(config, material, settings.rung)
    # Probes of hidden checks are as secret as these: open checks have their own.
    probes = OPEN_PROBES if is_open(request.path) else PROBES
    each = Student(sessions, settings, suite.parent.name, f"{suite.name} {request.node.name}", probes)
    request.node.stash[_STUDENT] = each
    return each


def _sessions_of(config: pytest.Config, material: Material, rung: Rung | None) -> Sessions:
    """Return the sessions of the exercise whose check begins; those of another one are closed first."""
    sessions = config.stash.get(_SESSIONS, None)
    if sessions is None or sessions.material != material:
        _close_sessions(config)
        sessions = config.stash[_SESSIONS] = Sessions(material, rung)
    sessions.begin_check()
    return sessions


def _close_sessions(config: pytest.Config) -> None:
    sessions = config.stash.get(_SESSIONS, None)
    if sessions is not None:
        del config.stash[_SESSIONS]
        sessions.close()


def pytest_sessionfinish(session: pytest.Session) -> None:
    """End what still runs of the last exercise."""
    _close_sessions(session.config)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a check that says nothing because one it needs has failed."""
    exercise, _ = _key(item)
    outcomes = item.config.stash[_OUTCOMES]
    if f"{exercise} (file)" in outcomes:
        pytest.skip("your file could not be loaded; see the first check")
    for marker in item.iter_markers("needs"):
        for needed in marker.args:
            verdict = outcomes.get(f"{exercise} {needed}")
            if verdict is not None and verdict is not Verdict.PASSED:
                pytest.skip(f"needs `{needed}`, which did not pass")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """Attach the check's result to the report of the phase that decided it."""
    report: pytest.TestReport = yield  # type: ignore[assignment]
    decided = report.when == "call" or (report.when == "setup" and not report.passed)
    if decided or report.failed:
        check = _judge(item, call, report)
        exercise, name = _key(item)
        outcomes = item.config.stash[_OUTCOMES]
        outcomes[f"{exercise} {name}"] = check.verdict
        if check.message.startswith(("Your file cannot be loaded", "The file still raises")):
            outcomes[f"{exercise} (file)"] = check.verdict
        # Text, not data: what travels between xdist's processes must be of built-in types.
        report.user_properties.append(("check", json.dumps([exercise, check_to_json(check)])))
    return report  # type: ignore[return-value]


def _judge(item: pytest.Item, call: pytest.CallInfo[None], report: pytest.TestReport) -> Check:
    points = next(float(mark.args[0]) for mark in item.iter_markers("points"))
    title = (getattr(item, "function").__doc__ or "").partition("\n")[0].strip()  # noqa: B009 - Item has no function
    verdict, message, detail, evidence = _outcome(call, report, item)
    return Check(
        name=_key(item)[1],
        title=title,
        score=points if verdict is Verdict.PASSED else 0.0,
        max_score=points,
        verdict=verdict,
        message=message,
        detail=detail,
        evidence=evidence,
        seconds=report.duration,
        hidden=not is_open(item.path),
    )


def _outcome(
    call: pytest.CallInfo[None], report: pytest.TestReport, item: pytest.Item
) -> tuple[Verdict, str, str, Evidence]:
    asked = item.stash.get(_STUDENT, None)
    evidence = asked.evidence() if asked is not None else Evidence()
    if call.excinfo is None:
        return Verdict.PASSED, "", "", evidence
    error = call.excinfo.value
    if isinstance(error, Refused):
        return error.verdict, error.message, error.detail, error.evidence
    if report.skipped:
        return Verdict.SKIPPED, f"Skipped: {error}.", "", evidence
    if isinstance(error, AssertionError) and report.when == "call" and error.args:
        return Verdict.WRONG_RESULT, str(error.args[0]).partition("\n")[0], "", evidence
    said = str(error).partition("\n")[0] if isinstance(error, GraderError) else type(error).__name__
    return Verdict.ERROR, f"The grader stumbled here: {said.rstrip('.')}.", str(report.longrepr), evidence


class Reporter:
    """Writes one JSON line per decided check to the pipe; only in the process that controls the run."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Pass on the check that a report carries."""
        for name, value in report.user_properties:
            if name == "check":
                exercise, check = json.loads(str(value))
                self._write({"exercise": exercise, "check": check})
        if report.failed and not any(name == "check" for name, _ in report.user_properties):
            self._write({"trouble": str(report.longrepr)[:4000]})

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        """Tell that a check has begun."""
        file, _, name = nodeid.partition("::")
        self._write({"exercise": Path(file).parent.name, "begins": name.removeprefix("test_")})

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Tell of a suite that cannot be collected: the grader's own fault."""
        if report.failed:
            self._write({"trouble": str(report.longrepr)[:4000]})

    def _write(self, message: dict[str, Any]) -> None:
        data = json.dumps(message).encode() + b"\n"
        while data:
            data = data[os.write(self._descriptor, data) :]


@pytest.hookimpl(trylast=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    """Start the reporter where the whole run is seen: not in xdist's workers."""
    descriptor = session.config.getoption("grader_events")
    if descriptor >= 0 and not hasattr(session.config, "workerinput"):
        session.config.pluginmanager.register(Reporter(descriptor), "grader-reporter")
