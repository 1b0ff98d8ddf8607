"""Runs jobs on a Dask cluster that exists already: the same grading, on the machines of others.

How it works: the runner reads a staged submission, sends its few files and the grading function to the
scheduler, and gets the result back as JSON. A machine of the cluster needs the kit in the same version, which
is compared before anything is graded. What goes wrong there becomes an incident, as at home; database, resume
and all else stay with the runner. When the runner dies the scheduler drops what it had asked for.
"""

from __future__ import annotations

import importlib
import tempfile
import time
import traceback
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.catalogue.exercise import ROOT
from grader.classes.kit import kit_fingerprint
from grader.classes.model import Incident, IncidentKind
from grader.classes.pool import Done, Job
from grader.classes.worker import Grade
from grader.errors import UserError
from grader.results.model import SubmissionResult
from grader.results.schema import from_json, to_json

CONNECT_SECONDS = 20
_LOOK_SECONDS = 0.5


@dataclass(frozen=True, slots=True)
class Cluster:
    """A scheduler's address; called like `pool.run_jobs`, but the jobs run on its workers."""

    address: str

    def __call__(self, jobs: Iterable[Job], grade: Grade, _at_once: int) -> Iterator[Done]:
        """Yield each job's outcome as soon as it is known; how many at once, the cluster's threads decide.

        Raises:
            UserError: Dask is not installed, nobody answers, there is no worker, or one has another kit.
        """
        with _connected(self.address) as client:
            threads = sum(client.nthreads().values())
            _compare_kits(client, threads)
            yield from _run(client, jobs, grade, threads)


@dataclass(slots=True)
class _Sent:
    job: Job
    future: Any
    began: float

    @property
    def is_late(self) -> bool:
        return time.monotonic() > self.began + self.job.limit_seconds


def _connected(address: str) -> Any:
    try:
        distributed = importlib.import_module("distributed")
    except ImportError as error:
        raise UserError("`--scheduler` needs Dask: install the group `cluster` of pyproject.toml.") from error
    try:
        return distributed.Client(address, timeout=CONNECT_SECONDS)
    except (OSError, ValueError) as error:
        raise UserError(f"No Dask scheduler answers at `{address}` ({error}).") from error


def _compare_kits(client: Any, threads: int) -> None:
    if not threads:
        raise UserError("The Dask scheduler has no workers; start some with `dask worker ADDRESS`.")
    own = kit_fingerprint(ROOT)
    others = {where: kit for where, kit in client.run(_kit_there).items() if kit != own}
    if others:
        raise UserError(
            f"The worker {min(others)} has another kit; give all workers the version that is here."
        )


def _kit_there() -> str:
    return kit_fingerprint(ROOT)


def _run(client: Any, jobs: Iterable[Job], grade: Grade, at_once: int) -> Iterator[Done]:
    waiting = iter(jobs)
    sent: list[_Sent] = []
    more = True
    while more or sent:
        while more and len(sent) < at_once:
            job = next(waiting, None)
            more = job is not None
            if job is not None:
                sent.append(_send(client, job, grade))
        ended = [each for each in sent if each.future.done() or each.is_late]
        for each in ended:
            sent.remove(each)
            yield Done(each.job, _outcome(each), time.monotonic() - each.began)
        if sent and not ended:
            _wait(each.future for each in sent)


def _wait(futures: Iterable[Any]) -> None:
    distributed = importlib.import_module("distributed")
    try:
        distributed.wait(list(futures), timeout=_LOOK_SECONDS, return_when="FIRST_COMPLETED")
    except TimeoutError:
        pass


def _send(client: Any, job: Job, grade: Grade) -> _Sent:
    paths = sorted(job.folder.rglob("*.py"))
    files = {path.relative_to(job.folder).as_posix(): path.read_bytes() for path in paths}
    # Not pure: equal work of two students is graded twice, each under its own name.
    future = client.submit(grade_there, files, job.identity, job.names, grade, pure=False, retries=0)
    return _Sent(job, future, time.monotonic())


def grade_there(
    files: Mapping[str, bytes], identity: str, names: tuple[str, ...], grade: Grade
) -> dict[str, Any]:
    """Grade on a worker of the cluster; return `{"result": …}` or `{"stumbled": …, "detail": …}`."""
    try:
        with tempfile.TemporaryDirectory(prefix="submission-") as folder:
            # Those who run the student's processes may be another user of that machine.
            Path(folder).chmod(0o755)
            staged = Path(folder, "staged")
            for name, content in files.items():
                (staged / name).parent.mkdir(parents=True, exist_ok=True)
                (staged / name).write_bytes(content)
            staged.mkdir(exist_ok=True)
            return {"result": to_json(grade(staged, identity, names))}
    except Exception as error:  # noqa: BLE001 - one submission must not lose the class
        sentence = f"The grader stumbled over this submission ({type(error).__name__}: {error})."
        return {"stumbled": sentence, "detail": traceback.format_exc()}


def _outcome(sent: _Sent) -> SubmissionResult | Incident:
    if not sent.future.done():
        sent.future.cancel()
        sentence = f"The grader did not end within {sent.job.limit_seconds:.0f} s; grade it again."
        return Incident(IncidentKind.HUNG, sentence)
    try:
        answer = sent.future.result()
        if "result" in answer:
            return from_json(answer["result"])
        return Incident(IncidentKind.STUMBLED, answer["stumbled"], answer["detail"])
    except Exception as error:  # noqa: BLE001 - a worker that died, or a cancelled task
        sentence = f"The cluster lost this submission ({type(error).__name__}: {error})."
        return Incident(IncidentKind.STUMBLED, sentence)
