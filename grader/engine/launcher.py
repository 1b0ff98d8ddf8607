"""Starting executions: the protocol that the conductor needs, and the warm host that `explore` uses."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Protocol

from .inside import host

_START_SECONDS = 30.0
_PROJECT = Path(__file__).resolve().parents[2]


class LaunchError(Exception):
    """The program could not be started; the text is one sentence for the user."""


class Launcher(Protocol):
    """Whoever can fork a main process of the program under control."""

    def launch(self, *, told: bool) -> socket.socket:
        """Start one execution and return the conductor's end of the main task's channel."""
        ...

    def reap(self) -> str:
        """Wait until all processes of the execution are gone, killing what is left; returns its output."""
        ...

    def close(self) -> None:
        """End for good."""
        ...


def _current_core() -> bytes:
    """The core that this process runs on now; empty where the system does not tell."""
    try:
        with open("/proc/self/stat", "rb") as stat:  # noqa: PTH123 (once per execution: the cheapest way)
            return stat.read().rpartition(b")")[2].split()[36]
    except (OSError, IndexError):
        return b""


class WarmHost:
    """A host process of our own: see `grader.engine.inside.host`."""

    def __init__(self, path: Path, function: str | None = None) -> None:
        self._output = os.memfd_create("output")
        self._cores = os.sched_getaffinity(0)
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
        environment["PYTHONPATH"] = os.pathsep.join(
            filter(None, [str(_PROJECT), os.environ.get("PYTHONPATH")])
        )
        self._process = subprocess.Popen(
            [sys.executable, "-m", host.__name__, str(theirs.fileno()), str(path.resolve()), function or ""],
            pass_fds=[theirs.fileno()],
            env=environment,
            stdin=subprocess.DEVNULL,
        )
        theirs.close()
        self._control.settimeout(_START_SECONDS)
        self._hear_ready(path)

    def _hear_ready(self, path: Path) -> None:
        try:
            answer = self._control.recv(4096)
        except TimeoutError:
            answer = b""
        if answer[:1] != b"R":
            self.close()
            reason = answer[1:].decode("utf-8", "replace") or "its host did not start"
            raise LaunchError(f"`{path}` cannot be run: {reason}.")

    def launch(self, *, told: bool) -> socket.socket:
        """See `Launcher`."""
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        os.ftruncate(self._output, 0)
        os.lseek(self._output, 0, os.SEEK_SET)
        core = _current_core()
        self._keep_to(core)
        word = (host.LAUNCH_TOLD if told else host.LAUNCH) + core
        socket.send_fds(self._control, [word], [theirs.fileno(), self._output])
        theirs.close()
        return ours

    def _keep_to(self, core: bytes) -> None:
        """Stay on the execution's core until it is over: every turn would else wake another core."""
        try:
            os.sched_setaffinity(0, {int(core)} if core else self._cores)
        except (OSError, ValueError):
            pass  # not allowed here: it only costs time

    def reap(self) -> str:
        """See `Launcher`."""
        self._keep_to(b"")
        self._control.send(host.REAP)
        if not self._control.recv(64):
            raise LaunchError("The host of the program died.")
        return os.pread(self._output, 20_000, 0).decode("utf-8", "replace")

    def run_plain(self) -> int:
        """Run the program once without control, and return the exit status of its main process."""
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        os.ftruncate(self._output, 0)
        socket.send_fds(self._control, [host.LAUNCH_PLAIN], [theirs.fileno(), self._output])
        theirs.close()
        ours.recv(1)  # the end of file: the main process, which alone has the other end, is gone
        ours.close()
        self._control.send(host.REAP)
        return int(self._control.recv(64))

    def close(self) -> None:
        """See `Launcher`."""
        self._control.close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        os.close(self._output)
