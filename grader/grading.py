"""Grades one submission: from a folder and options to a result, one pytest run for all its exercises."""

from __future__ import annotations

import json
import multiprocessing
import os
import platform
import selectors
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from grader.catalogue import Exercise, load_catalogue
from grader.catalogue.exercise import ROOT, is_untouched
from grader.catalogue.handout import hidden_checks_not_run
from grader.catalogue.plan import PlannedCheck, plan_checks
from grader.errors import UserError
from grader.plugin import process
from grader.plugin.student import Effort
from grader.results.model import (
    Check,
    Environment,
    ExerciseResult,
    Status,
    SubmissionResult,
    Verdict,
)
from grader.results.schema import check_from_json
from grader.sandbox.isolation import Rung
from grader.sandbox.ladder import RUNGS, rung_named, strongest_rung, word_of

CHECK_SECONDS = 300
"""The last resort against a check that hangs in the grader itself; student code has its own deadlines."""
MAX_SUBMITTED_BYTES = 1 << 20

Plan = Mapping[Exercise, tuple[PlannedCheck, ...]]


@dataclass(frozen=True, slots=True)
class GradeOptions:
    """What the caller of a grading decides."""

    names: tuple[str, ...] = ()
    """Exercises or chapters; all when empty."""
    seed: int = 0
    effort: Effort = Effort.NORMAL
    runs: int | None = None
    jobs: int = 0
    """Exercises graded at once; 0: one per core."""
    sandbox: bool = True
    """False: the lowest rung, for one's own code on one's own machine."""
    rung: str = ""
    """Word of the rung of isolation to use (`L4`); empty: the strongest that this host allows."""
    suites: Path | None = None
    """Suites to lay over the kit's own: the hidden ones, for a handout."""
    first_failure_only: bool = False
    """Stop at the first check that does not pass: enough to tell which verdict a wrong answer gets."""
    root: Path = ROOT
    """The kit's folder."""


class Listener:
    """Called while a grading goes on; override what is of interest."""

    def planned(self, plan: Plan) -> None:
        """All checks that will be asked for are known."""

    def begins(self, exercise: str, check: str) -> None:
        """A check begins."""

    def decided(self, exercise: str, check: Check) -> None:
        """A check has been decided."""


@dataclass
class _Reports:
    """What pytest has told so far."""

    checks: dict[tuple[str, str], Check] = field(default_factory=dict)
    trouble: list[str] = field(default_factory=list)


def grade_submission(
    folder: Path, options: GradeOptions, listener: Listener | None = None, name: str | None = None
) -> SubmissionResult:
    """Grade the submission in `folder` (it mirrors `exercises/`) and return the result.

    Exercises that are missing or still the stub count as not started and are not run.

    Raises:
        UserError: an unknown exercise was named, or the kit's folder holds none.
        UserError: `folder` is no folder.
        GraderError: a suite cannot be read.
    """
    if not folder.is_dir():
        raise UserError(
            f"`{folder}` is no folder; a submission mirrors `exercises/` (`<chapter>/<name>.py`)."
        )
    listener = listener or Listener()
    started, clock = datetime.now(UTC), time.monotonic()
    chosen = load_catalogue(options.root, options.suites).select(options.names)
    plan = {exercise: plan_checks(exercise) for exercise in chosen}
    listener.planned(plan)
    attempted = [each for each in chosen if plan[each] and _is_attempted(folder, each)]
    reports = _run_pytest(folder, attempted, plan, options, listener)
    results = tuple(
        _conclude(each, plan[each], reports, options.first_failure_only)
        if each in attempted
        else _not_started(each, plan[each])
        for each in chosen
    )
    return SubmissionResult(
        submission=name or folder.resolve().name,
        seed=options.seed,
        python=platform.python_version(),
        started=started.strftime("%Y-%m-%dT%H:%M:%SZ"),
        seconds=time.monotonic() - clock,
        score=sum(each.score for each in results),
        max_score=sum(each.max_score for each in results),
        exercises=results,
        environment=_environment(options),
        hidden_checks_not_run=hidden_checks_not_run(options.root, plan),
    )


def _is_attempted(folder: Path, exercise: Exercise) -> bool:
    file = folder / exercise.relative
    if not file.is_file() or file.is_symlink():
        return False
    if file.stat().st_size > MAX_SUBMITTED_BYTES:
        return True
    return not is_untouched(exercise.stub, file.read_bytes())


def _run_pytest(
    folder: Path, exercises: Sequence[Exercise], plan: Plan, options: GradeOptions, listener: Listener
) -> _Reports:
    reports = _Reports()
    if not exercises:
        return reports
    files = [str(file) for each in exercises for file in dict.fromkeys(check.file for check in plan[each])]
    arguments = _pytest_arguments(folder.resolve(), files, options, len(exercises))
    run = process.start(arguments, options.root, clean_environment(ROOT))
    budget = CHECK_SECONDS * sum(len(plan[each]) for each in exercises)
    log, status = "", -9
    try:
        log = _follow(run, reports, listener, time.monotonic() + budget)
    finally:
        status = run.end()
    if status not in (0, 1, -9):
        reports.trouble.append(f"pytest ended with status {status}:\n{log[-4000:]}")
    elif log and not reports.checks:
        reports.trouble.append(log[-4000:])
    return reports


_UNUSED = (
    *("cacheprovider", "doctest", "junitxml", "legacypath", "logging", "monkeypatch", "pastebin", "recwarn"),
    *("setuponly", "setupplan", "stepwise", "subtests", "threadexception", "tmpdir", "unittest"),
    "unraisableexception",
)
"""Plugins that come with pytest."""


def _pytest_arguments(folder: Path, files: Sequence[str], options: GradeOptions, exercises: int) -> list[str]:
    command = ["-c", str(ROOT / "grader/plugin/pytest.ini"), f"--rootdir={options.root}"]
    # The plugin is imported before pytest could rewrite its assertions: there are none.
    command += ["-W", "ignore::pytest.PytestAssertRewriteWarning"]
    # No suite uses these, and every grading would set them up.
    command += [word for name in _UNUSED for word in ("-p", f"no:{name}")]
    command += ["--assert=plain", "-p", "grader.plugin.plugin"]
    command += ["-p", "pytest_timeout", f"--timeout={CHECK_SECONDS}"]
    jobs = min(options.jobs or len(os.sched_getaffinity(0)), exercises)
    if jobs > 1:
        command += ["-p", "xdist.plugin", "-n", str(jobs), "--dist", "loadfile"]
    command += [f"--grader-submission={folder}", f"--grader-seed={options.seed}"]
    command += [f"--grader-effort={options.effort.value}", f"--grader-rung={word_of(_rung(options))}"]
    if options.first_failure_only:
        command.append("--maxfail=1")
    if options.runs:
        command.append(f"--grader-runs={options.runs}")
    return [*command, *files]


def clean_environment(root: Path) -> dict[str, str]:
    """Return the environment for pytest: nothing in it may steer Python or pytest but we."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PYTEST"))}
    return {
        **kept,
        "PYTHONPATH": str(root),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
    }


def _follow(run: process.PytestRun, reports: _Reports, listener: Listener, deadline: float) -> str:
    """Read events until pytest closes its pipes or the deadline passes; return the end of its own output."""
    log = b""
    lines = _Lines()
    with selectors.DefaultSelector() as selector:
        selector.register(run.events, selectors.EVENT_READ)
        selector.register(run.log, selectors.EVENT_READ)
        while selector.get_map() and time.monotonic() < deadline:
            for key, _ in selector.select(1.0):
                data = os.read(key.fd, 1 << 16)
                if not data:
                    selector.unregister(key.fileobj)
                elif key.fileobj is run.log:
                    log = (log + data)[-20_000:]
                else:
                    for message in lines.feed(data):
                        _take(message, reports, listener)
    if time.monotonic() >= deadline:
        reports.trouble.append("pytest did not end in time and was stopped")
    return log.decode(errors="replace")


class _Lines:
    """Splits what comes in pieces into JSON lines."""

    def __init__(self) -> None:
        self._rest = b""

    def feed(self, data: bytes) -> Iterator[dict[str, Any]]:
        """Yield the messages that `data` completes."""
        *lines, self._rest = (self._rest + data).split(b"\n")
        for line in lines:
            yield json.loads(line)


def _take(message: dict[str, Any], reports: _Reports, listener: Listener) -> None:
    if "trouble" in message:
        reports.trouble.append(message["trouble"])
    elif "begins" in message:
        listener.begins(message["exercise"], message["begins"])
    else:
        check = check_from_json(message["check"])
        reports.checks[message["exercise"], check.name] = check
        listener.decided(message["exercise"], check)


def _conclude(
    exercise: Exercise, planned: Sequence[PlannedCheck], reports: _Reports, first_failure_only: bool
) -> ExerciseResult:
    trouble = "\n".join(reports.trouble)
    if first_failure_only and any(
        key[0] == exercise.name and check.verdict is not Verdict.PASSED
        for key, check in reports.checks.items()
    ):
        planned = [each for each in planned if (exercise.name, each.name) in reports.checks]
    checks = tuple(
        reports.checks.get((exercise.name, each.name)) or _unreported(each, trouble) for each in planned
    )
    return ExerciseResult(
        name=exercise.name,
        chapter=exercise.chapter,
        status=_status(checks),
        score=sum(check.score for check in checks),
        max_score=sum(each.points for each in planned),
        seconds=sum(check.seconds for check in checks),
        checks=checks,
    )


def _status(checks: Sequence[Check]) -> Status:
    verdicts = {check.verdict for check in checks}
    if Verdict.ERROR in verdicts:
        return Status.ERROR
    if verdicts == {Verdict.PASSED}:
        return Status.PASSED
    if verdicts <= {Verdict.NOT_STARTED, Verdict.SKIPPED}:
        return Status.NOT_STARTED
    return Status.FAILED


def _unreported(planned: PlannedCheck, trouble: str) -> Check:
    return Check(
        name=planned.name,
        title=planned.title,
        score=0.0,
        max_score=planned.points,
        verdict=Verdict.ERROR,
        message="This check did not report; that is the grader's fault, not yours.",
        detail=trouble,
        hidden=planned.hidden,
    )


def _not_started(exercise: Exercise, planned: Sequence[PlannedCheck]) -> ExerciseResult:
    return ExerciseResult(
        name=exercise.name,
        chapter=exercise.chapter,
        status=Status.NOT_STARTED,
        score=0.0,
        max_score=sum(each.points for each in planned),
        seconds=0.0,
    )


def _rung(options: GradeOptions) -> Rung:
    """Return the rung that was asked for, or the strongest; a lower one is never taken instead."""
    if options.rung:
        return rung_named(options.rung)
    return strongest_rung() if options.sandbox else RUNGS[-1]


def _environment(options: GradeOptions) -> Environment:
    return Environment(
        python=platform.python_version(),
        platform=platform.platform(terse=True),
        start_method=multiprocessing.get_all_start_methods()[0],
        cores=len(os.sched_getaffinity(0)),
        isolation=_rung(options).name,
        effort=options.effort.value,
    )
