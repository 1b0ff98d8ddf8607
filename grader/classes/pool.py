"""Runs one fresh process per submission, several at once, each watched from outside and ended if it hangs."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkServerContext, ForkServerProcess
from pathlib import Path
from typing import Any

from grader.classes.model import Incident, IncidentKind
from grader.classes.worker import Desk, Grade, work
from grader.forkserver import hidden_context
from grader.plugin.process import PRELOADED
from grader.procfs import kill_descendants
from grader.results.model import SubmissionResult
from grader.results.schema import from_json

DETAIL_BYTES = 8192
_GRACE_SECONDS = 5.0
_LOOK_SECONDS = 0.5
_PRELOADED = ["grader.classes.worker", "grader.classes.grading", *PRELOADED]


def _context() -> ForkServerContext:
    """Return how workers are started: never a fork of the runner, whose threads might hold a lock in it.

    A server without threads imports what every worker needs once, and forks: a worker costs milliseconds.
    """
    return hidden_context(_PRELOADED)


@dataclass(frozen=True, slots=True)
class Job:
    """One staged submission that waits to be graded."""

    identity: str
    folder: Path
    names: tuple[str, ...]
    """The exercises to grade."""
    limit_seconds: float
    """The outer limit: past it the worker hangs, whatever limits the grading function keeps itself."""


@dataclass(frozen=True, slots=True)
class Done:
    """A job and what came of it."""

    job: Job
    outcome: SubmissionResult | Incident
    seconds: float


@dataclass(slots=True)
class _Running:
    job: Job
    process: ForkServerProcess
    started: float

    @property
    def deadline(self) -> float:
        return self.started + self.job.limit_seconds

    @property
    def desk(self) -> Desk:
        return Desk(self.job.folder)


def run_jobs(jobs: Iterable[Job], grade: Grade, at_once: int) -> Iterator[Done]:
    """Yield each job's outcome as soon as it is known, in the order of completion.

    Closing the iterator (or an exception in its consumer) ends all workers and what they started.
    """
    waiting = iter(jobs)
    running: list[_Running] = []
    lifeline, runners_end = multiprocessing.Pipe(duplex=False)
    try:
        more = True
        while more or running:
            while more and len(running) < at_once:
                job = next(waiting, None)
                more = job is not None
                if job is not None:
                    running.append(_start(job, grade, lifeline))
            for each in _ended(running):
                running.remove(each)
                yield _finish(each)
    finally:
        runners_end.close()
        for each in running:
            _end(each)
        lifeline.close()


def _start(job: Job, grade: Grade, lifeline: Connection) -> _Running:
    process = _context().Process(
        target=work,
        args=(grade, Desk(job.folder), job.identity, job.names, lifeline),
        name=job.identity,
    )
    process.start()
    return _Running(job, process, time.monotonic())


def _ended(running: list[_Running]) -> list[_Running]:
    """Wait until a worker has ended or passed its limit; return those."""
    if not running:
        return []
    patience = max(0.0, min(each.deadline for each in running) - time.monotonic())
    # A process that a dead worker left behind may keep its sentinel open: look at the workers themselves too.
    wait([each.process.sentinel for each in running], timeout=min(patience, _LOOK_SECONDS))
    now = time.monotonic()
    return [each for each in running if not each.process.is_alive() or each.deadline <= now]


def _finish(ended: _Running) -> Done:
    seconds = time.monotonic() - ended.started
    if ended.desk.answer.exists():
        outcome = _read_answer(ended)
    elif ended.process.is_alive():
        outcome = _hung(ended)
    else:
        sentence = f"The grader's worker died before it answered ({_how(ended.process.exitcode)})."
        outcome = Incident(IncidentKind.STUMBLED, sentence, _tail(ended.desk.log))
    _end(ended)
    ended.desk.log.unlink(missing_ok=True)
    ended.desk.answer.unlink(missing_ok=True)
    return Done(ended.job, outcome, seconds)


def _read_answer(ended: _Running) -> SubmissionResult | Incident:
    try:
        answer: dict[str, Any] = json.loads(ended.desk.answer.read_text(encoding="utf-8"))
        if "result" in answer:
            return from_json(answer["result"])
        return Incident(IncidentKind.STUMBLED, answer["stumbled"], answer["detail"][-DETAIL_BYTES:])
    except Exception as error:  # noqa: BLE001 - an answer that is none is one more way to stumble
        sentence = f"The worker's answer cannot be read ({error})."
        return Incident(IncidentKind.STUMBLED, sentence, _tail(ended.desk.log))


def _how(status: int | None) -> str:
    if status is None or status >= 0:
        return f"exit status {status}"
    try:
        return signal.Signals(-status).name
    except ValueError:
        return f"signal {-status}"


def _hung(ended: _Running) -> Incident:
    if hasattr(signal, "SIGUSR1") and ended.process.pid is not None:
        # The worker writes its stacks to its log; nothing is lost when it cannot.
        os.kill(ended.process.pid, signal.SIGUSR1)
        ended.process.join(_LOOK_SECONDS)
    return Incident(
        IncidentKind.HUNG,
        f"The grader did not end within {ended.job.limit_seconds:.0f} s and was stopped; grade it again.",
        _tail(ended.desk.log),
    )


def _tail(log: Path) -> str:
    try:
        with log.open("rb") as file:
            file.seek(max(0, log.stat().st_size - DETAIL_BYTES))
            return file.read(DETAIL_BYTES).decode("utf-8", "backslashreplace")
    except OSError:
        return ""


def _end(running: _Running) -> None:
    """End a worker with all that it started; one that saw the end of the lifeline is given time to."""
    if running.process.is_alive() and running.process.pid is not None:
        kill_descendants(running.process.pid)
        running.process.kill()
    running.process.join(_GRACE_SECONDS)
    if not running.process.is_alive():
        running.process.close()
