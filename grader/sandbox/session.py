"""A session: one runner with its stage, asked for one execution after the other."""

from __future__ import annotations

import ctypes
import os
import select
import shutil
import socket
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from grader import procfs
from grader.errors import GraderError
from grader.inside.channel import Channel
from grader.inside.codec import encode
from grader.sandbox.exchange import Exchange
from grader.sandbox.facts import End, Limits, Raised, Run
from grader.sandbox.isolation import Rung
from grader.sandbox.launching import start
from grader.sandbox.line import peer
from grader.sandbox.reading import read_error
from grader.sandbox.script import Script
from grader.sandbox.stacks import collect_stacks
from grader.sandbox.stage import Material, Stage, listen, prepare, usage

STARTUP_SECONDS = 30.0
"""The runner's own budget: a slow host must not look like a slow submission."""
REFRESH_SECONDS = 10.0
"""To empty a session's folders; then a new session is quicker."""
_PR_SET_CHILD_SUBREAPER = 36
_NOT_COMPILED = {
    "type": "MemoryError",
    "types": ["MemoryError", "Exception", "BaseException", "object"],
    "text": "to compile it takes too long, or more memory than there is",
    "frames": [],
}
_RUNNERS: set[int] = set()
_ADOPTING: list[bool] = []
_CLEAN_ENDS = (End.RETURNED, End.RAISED, End.UNLOADABLE, End.PROBES_BROKEN)


@dataclass
class _Runner:
    """A running runner and the trusted ends of its pipes."""

    process: subprocess.Popen[bytes]
    """What was launched: the runner itself, or what keeps it in."""
    control: Channel
    listener: socket.socket
    output: int
    stage: Stage
    conductor: socket.socket | None = None
    """Where controlled executions connect, in a session that has any."""
    problem: Raised | None = None
    pid: int = 0
    """Of the runner itself, as this side sees it."""
    stacks: int = -1
    """Opened before any student code ran: later the path may lead anywhere."""


class Session:
    """Runs probes against one file of a submission; a context manager. Restarts its runner when needed."""

    def __init__(
        self,
        material: Material,
        limits: Limits | None = None,
        rung: Rung | None = None,
        *,
        controlled: bool = False,
    ) -> None:
        self._material = material
        self._limits = limits or Limits()
        if rung is None:
            # Finding out takes a session: the ladder stands on this module.
            from grader.sandbox.ladder import strongest_rung

            rung = strongest_rung()
        self._rung = rung
        self._controlled = controlled
        self._runner: _Runner | None = None
        self._count = 0
        self._started = 0.0

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def run(
        self,
        probe: str,
        arguments: Mapping[str, Any] | None = None,
        *,
        options: Mapping[str, Any] | None = None,
        script: Script | None = None,
        seconds: float | None = None,
    ) -> Run:
        """Run one probe in an execution of its own and return what was seen.

        Args:
            probe: name of a function of the suite's probes (of the submission, where there are none); before
                it, with a dot, the name of the probes if they are not those called `probes`.
            arguments: keyword arguments, of types that `grader.inside.codec` can encode.
            options: how to run: `perturb` (a seed), `inject` (a signal and a position).
            script: what the trusted side does meanwhile.
            seconds: wall-clock deadline of this run, instead of the session's.

        Raises:
            GraderError: the runner could not be started.
        """
        runner = self._runner or self._start()
        if runner.problem is not None:
            return Run(end=End.UNLOADABLE, error=runner.problem)
        limits = replace(self._limits, wall_seconds=seconds) if seconds else self._limits
        _hang_up(runner.listener)
        try:
            runner.control.send(self._request(probe, arguments, options))
        except OSError:
            self.close()
            return Run(end=End.RUNNER_KILLED)
        exchange = Exchange(
            runner.pid,
            runner.listener,
            runner.control.stream,
            runner.output,
            limits,
            script or Script(),
            disk_usage=lambda: runner.stage.disk_usage() + _shared_memory(self._rung),
        )
        run = exchange.wait()
        if run.end not in _CLEAN_ENDS:
            if run.end in (End.STUCK, End.TIMEOUT):
                run = replace(run, stacks=collect_stacks(runner.pid, runner.stacks))
            self.close()
        exchange.close()
        return run

    def _request(
        self, probe: str, arguments: Mapping[str, Any] | None, options: Mapping[str, Any] | None
    ) -> dict[str, Any]:
        self._count += 1
        probes, _dot, function = probe.rpartition(".")
        return {
            "id": self._count,
            "probes": probes or "probes",
            "probe": function,
            "arguments": {name: encode(value) for name, value in (arguments or {}).items()},
            "options": dict(options or {}),
        }

    def begin_controlled(
        self, probe: str, arguments: Mapping[str, Any], *, told: bool
    ) -> socket.socket | None:
        """Ask for an execution that will connect to the returned listener; None: nothing can be loaded."""
        runner = self._runner or self._start()
        if runner.problem is not None:
            return None
        self._started = time.monotonic()
        _hang_up(runner.listener)
        if runner.conductor is not None:
            _hang_up(runner.conductor)
        runner.control.send(self._request(probe, arguments, {"controlled": "told" if told else "fast"}))
        return runner.conductor

    def end_controlled(self) -> Run:
        """Take in what the execution reported, kill what is left of it, and return the facts."""
        runner = self._runner
        if runner is None:
            return Run(End.DIED)
        exchange = Exchange(
            runner.pid, runner.listener, runner.control.stream, runner.output, self._limits, Script()
        )
        exchange.controlled = True
        run = exchange.wait()
        exchange.close()
        if run.end in (End.TIMEOUT, End.RUNNER_KILLED, End.GARBLED):
            self.close()
        return replace(run, seconds=time.monotonic() - self._started)

    @property
    def source(self) -> Path:
        """The submission's file."""
        return self._material.source

    @property
    def pid(self) -> int:
        """The runner's, from the kernel. Starts the runner."""
        return (self._runner or self._start()).pid

    @property
    def problem(self) -> Raised | None:
        """Why the submission's file cannot be loaded, if it cannot. Starts the runner."""
        return (self._runner or self._start()).problem

    @property
    def folder(self) -> Path:
        """A folder that both sides can use: the working directory of the executions. Starts the runner."""
        return (self._runner or self._start()).stage.root / "work"

    def refresh(self) -> None:
        """Empty every folder that executions can write in; a runner that cannot is replaced when next needed.

        A session serves several checks: each must find it as if it were new.
        """
        runner = self._runner
        if runner is None or runner.problem is not None:
            return
        written = ("work", "tmp", "notes")
        folders = [*(str(runner.stage.root / name) for name in written), *self._rung.private]
        try:
            runner.control.send({"empty": folders})
            ready, _, _ = select.select([runner.control.stream], [], [], REFRESH_SECONDS)
            answer = runner.control.receive() if ready else None
        except (OSError, ValueError):
            answer = None
        survivors = procfs.alive(procfs.descendants(runner.pid))
        if survivors or not isinstance(answer, dict) or answer.get("emptied") is not True:
            self.close()

    def close(self) -> None:
        """Kill every process of the session, check that they are dead, remove the stage.

        Raises:
            GraderError: a process would not die.
        """
        runner, self._runner = self._runner, None
        if runner is None:
            return
        immortal = procfs.kill_descendants(runner.process.pid)
        runner.process.kill()
        runner.process.wait()
        runner.control.stream.close()
        runner.listener.close()
        if runner.conductor is not None:
            runner.conductor.close()
        os.close(runner.output)
        os.close(runner.stacks)
        _RUNNERS.discard(runner.process.pid)
        immortal += _kill_adopted()
        if not _RUNNERS:
            forget_shared_memory(self._rung)
        runner.stage.remove()
        if immortal:
            raise GraderError(f"Processes {immortal} of a submission could not be killed.")

    def _start(self) -> _Runner:
        """Start a runner; if it fails, once more: a host may be out of processes or memory for a moment."""
        try:
            return self._start_once()
        except GraderError:
            return self._start_once()

    def _start_once(self) -> _Runner:
        stage = prepare(self._material)
        listener = listen(stage.socket)
        conductor = listen(stage.conductor, socket.SOCK_SEQPACKET) if self._controlled else None
        ours, theirs = socket.socketpair()
        output, output_theirs = os.pipe()
        try:
            stage.hand_over(self._rung.owner)
            launch = self._rung.launch(stage, theirs.fileno(), self._limits)
            process = start(launch, theirs.fileno(), output_theirs, stage.root / "work", stage.environment())
        except OSError as error:
            for each in filter(None, (listener, conductor, ours)):
                each.close()
            os.close(output)
            stage.remove()
            raise GraderError(f"The runner could not be started: {error}.") from error
        finally:
            theirs.close()
            os.close(output_theirs)
        _RUNNERS.add(process.pid)
        stacks = os.open(stage.stacks, os.O_RDONLY | os.O_NOFOLLOW)
        self._runner = _Runner(
            process, Channel(ours), listener, output, stage, conductor, pid=process.pid, stacks=stacks
        )
        self._set_up(self._runner)
        return self._runner

    def _set_up(self, runner: _Runner) -> None:
        stage = runner.stage
        answer = self._await_ready(
            runner,
            {
                "module": self._material.module,
                "file": str(stage.submission),
                "probes": {name: str(file) for name, file in stage.probes.items()},
                "path": [str(stage.root / "submission"), str(stage.root / "probes")],
                "socket": str(stage.socket),
                "conductor": str(stage.conductor) if self._controlled else "",
                "stacks": str(stage.stacks),
                "segments": str(stage.segments),
                "semaphores": f"/mp{stage.root.name[-8:]}",
                "limits": self._rlimits(),
            },
        )
        runner.pid = _introduced(runner.listener)
        if answer.get("problem"):
            runner.problem = read_error(answer["problem"])

    def _rlimits(self) -> dict[str, int]:
        """Return what the kernel enforces; where it counts the grader's own processes, they come on top."""
        limits = self._limits.as_rlimits()
        if self._rung.owner is None and not self._rung.private:
            limits["RLIMIT_NPROC"] += procfs.threads_of(os.getuid())
        return limits

    def _await_ready(self, runner: _Runner, setup: dict[str, Any]) -> dict[str, Any]:
        """Tell the runner what it is for and return its answer; close the session when there is none."""
        try:
            runner.control.send(setup)
            ready, _, _ = select.select([runner.control.stream], [], [], STARTUP_SECONDS)
            answer = runner.control.receive() if ready else None
        except OSError:
            answer = None  # it ended before it had read what it was told
        if answer is not None:
            return answer
        if select.select([runner.listener], [], [], 0)[0]:  # it did start, and set out to compile
            return {"problem": _NOT_COMPILED}
        spoken, _, _ = select.select([runner.output], [], [], 1.0)
        said = os.read(runner.output, 4000).decode(errors="replace").strip() if spoken else ""
        self.close()
        raise GraderError(f"The runner did not start: {said or 'it said nothing'}")


def forget_shared_memory(rung: Rung) -> None:
    """Remove what a rung's own user left in the host's `/dev/shm`; only when nothing of it runs."""
    owner = rung.owner
    if owner is None:
        return
    for entry in os.scandir("/dev/shm"):
        try:
            if entry.stat(follow_symlinks=False).st_uid != owner:
                continue
            if entry.is_dir(follow_symlinks=False):
                shutil.rmtree(entry.path)
            else:
                os.unlink(entry.path)  # noqa: PTH108
        except OSError:
            continue  # others come and go there, too


def _shared_memory(rung: Rung) -> int:
    """Return how many bytes a rung's own user has in the host's `/dev/shm`; 0 where it has one of its own."""
    owner = rung.owner
    if owner is None or rung.private:
        return 0
    return usage("/dev/shm", owner)


def _hang_up(listener: socket.socket) -> None:
    """Refuse who connected before an execution was asked for: it speaks for one that is over."""
    while select.select([listener], [], [], 0)[0]:
        listener.accept()[0].close()


def _introduced(listener: socket.socket) -> int:
    """Take the connection that the runner makes before it loads anything; return its pid, from the kernel."""
    stream, _ = listener.accept()
    with stream:
        return peer(stream)


def adopt_orphans() -> None:
    """Make this process the one to which orphans of its sessions come, so that none can outlive them.

    Call it only in a process that has no other child processes than its sessions' runners: from then on
    closing a session kills every child that is no runner.
    """
    ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    _ADOPTING.append(True)


def _kill_adopted() -> list[int]:
    """Kill processes that came to this one because their runner was killed; return who would not die."""
    if not _ADOPTING:
        return []
    return procfs.kill_descendants(os.getpid(), spare=_RUNNERS)
