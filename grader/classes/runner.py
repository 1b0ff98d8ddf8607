"""The main path of a class run: find, open, plan, grade, write down, finish."""

from __future__ import annotations

import shutil
import traceback
import uuid
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from grader.classes.merging import merge
from grader.classes.model import Incident, IncidentKind, RunSettings, Summary
from grader.classes.pool import Done, Job, run_jobs
from grader.classes.store import Planned, Store
from grader.classes.worker import Grade
from grader.errors import UserError
from grader.results.model import SubmissionResult
from grader.submissions import (
    Found,
    Handed,
    Submission,
    UnreadableSubmission,
    find_submissions,
    open_submission,
    unpacked,
)

START_SECONDS = 60.0
EXERCISE_SECONDS = 300.0
"""The outer limit of a submission has this much per exercise handed in: far more than any suite takes."""


class Watcher(Protocol):
    """Is told how a class run goes; the terminal's view is one."""

    def found(self, handed: Handed, chosen: int) -> None:
        """The submissions are known, what was passed over, and how many of them are asked for."""

    def opened(self, identity: str, notes: Sequence[str]) -> None:
        """A submission was opened; the notes say what of it does not count."""

    def settled(self, identity: str) -> None:
        """A submission needs no grading: it is unchanged, or was graded before the run was interrupted."""

    def done(self, identity: str, outcome: SubmissionResult | Incident, seconds: float) -> None:
        """A submission is graded, or is an incident, and that is written down."""


RunJobs = Callable[[Iterable[Job], Grade, int], Iterator[Done]]
"""Runs jobs with a grading function, so many at once, and yields each outcome as soon as it is known."""


@dataclass(frozen=True, slots=True)
class ClassOptions:
    """How a class is graded."""

    known: Mapping[str, str]
    """Name of each exercise to its chapter."""
    at_once: int
    limit_seconds: float = 0.0
    """Outer limit for one submission; 0 for one that grows with what was handed in."""
    again: bool = False
    """Grade what is unchanged as well."""
    students: tuple[str, ...] = ()
    """Only these are graded; all when empty. What was known of the others still holds."""
    run_jobs: RunJobs = run_jobs
    """Where: on this machine, or on a cluster."""
    times: Mapping[str, str] = field(default_factory=dict)
    """Identity to when it handed in, UTC, ISO 8601; who is missing handed in nobody knows when."""
    exercises: tuple[str, ...] = ()
    """Only these are graded; all when empty. What was known of the others still holds."""


def grade_class(
    folder: Path, store: Store, settings: RunSettings, grade: Grade, options: ClassOptions, watcher: Watcher
) -> Summary:
    """Grade all submissions in `folder` (or a zip of it); an interrupted run is taken up again.

    Raises:
        UserError: there is nothing to grade, or another run uses the same database.
    """
    with store.alone(), unpacked(folder, store.staging.with_suffix(".bulk")) as opened:
        handed = find_submissions(opened, set(options.known.values()))
        chosen = _choose(handed.submissions, options.students)
        watcher.found(handed, len(chosen))
        number = store.begin(folder, settings, fresh=options.again)
        store.enter_all(number, [each.identity for each in handed.submissions])
        # A place of its own: a worker of a killed run may live for another moment and write into its old one.
        staging = store.staging / uuid.uuid4().hex
        run = _Run(number, store, settings, options, watcher, staging)
        shutil.rmtree(store.staging, ignore_errors=True)
        try:
            # Opened one by one as workers become free: few of them lie on the disk at a time.
            for done in options.run_jobs(_plan(run, chosen), grade, options.at_once):
                _write_down(run, done)
        finally:
            shutil.rmtree(store.staging, ignore_errors=True)
        return store.finish(number)


def _choose(found: Sequence[Found], students: Collection[str]) -> Sequence[Found]:
    missing = set(students) - {each.identity for each in found}
    if missing:
        raise UserError(
            f"There is no submission of `{min(missing)}`; the names are those of the folders and archives."
        )
    return [each for each in found if not students or each.identity in students]


@dataclass(frozen=True, slots=True)
class _Run:
    """One run under way: what all steps need."""

    number: int
    store: Store
    settings: RunSettings
    options: ClassOptions
    watcher: Watcher
    staging: Path


def _plan(run: _Run, chosen: Sequence[Found]) -> Iterator[Job]:
    for number, found in enumerate(chosen):
        staging = run.staging / f"{number:05}"
        opened = _open(found, staging, run.options)
        if isinstance(opened, Incident):
            _enter_unopened(run, found, opened)
            continue
        run.watcher.opened(found.identity, opened.notes)
        names = _enter(run, found, opened)
        if names:
            limit = run.options.limit_seconds or START_SECONDS + EXERCISE_SECONDS * len(opened.files)
            yield Job(found.identity, staging, names, limit)
        else:
            shutil.rmtree(staging, ignore_errors=True)
            run.watcher.settled(found.identity)


def _enter(run: _Run, found: Found, opened: Submission) -> tuple[str, ...]:
    """Enter an opened submission into the run; return the exercises to grade."""
    hashes = opened.file_hashes()
    submitted = run.options.times.get(found.identity, "")
    planned = Planned(found.identity, opened.content_hash(), hashes, opened.notes, found.late, submitted)
    return run.store.plan(run.number, planned, _keys(run, hashes), run.options.exercises)


def _keys(run: _Run, file_hashes: Mapping[str, str]) -> dict[str, str]:
    return run.settings.keys({path.rpartition("/")[2]: digest for path, digest in file_hashes.items()})


def _enter_unopened(run: _Run, found: Found, incident: Incident) -> None:
    run.store.plan(run.number, Planned(found.identity, late=found.late), {})
    run.store.record_incident(run.number, found.identity, incident)
    run.watcher.done(found.identity, incident, 0.0)


def _open(found: Found, staging: Path, options: ClassOptions) -> Submission | Incident:
    try:
        return open_submission(found.parts, staging, options.known, identity=found.identity)
    except UnreadableSubmission as error:
        return Incident(IncidentKind.UNREADABLE, str(error))
    except Exception as error:  # noqa: BLE001 - one submission must not lose the class
        sentence = f"The grader stumbled while it opened this submission ({type(error).__name__}: {error})."
        return Incident(IncidentKind.STUMBLED, sentence, traceback.format_exc())


def _write_down(run: _Run, done: Done) -> None:
    identity = done.job.identity
    outcome = done.outcome
    if isinstance(outcome, Incident):
        run.store.record_incident(run.number, identity, outcome)
    else:
        keys = _keys(run, run.store.files(run.number, identity))
        outcome = replace(outcome, notes=run.store.notes(run.number, identity))
        merged = merge(run.store.basis(identity), outcome, keys, list(run.settings.suites))
        run.store.record(run.number, identity, merged)
        outcome = merged.result
    shutil.rmtree(done.job.folder, ignore_errors=True)
    run.watcher.done(identity, outcome, done.seconds)
