"""Starting executions: the protocol that the conductor needs, and the warm host that `explore` uses."""

from __future__ import annotations

import ctypes
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Protocol

from .inside import host

_START_SECONDS = 30.0
_ANSWER_SECONDS = 30.0
_DIED = "The host of the program died."
_libc = ctypes.CDLL(None)
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


def _current_core() -> int:
    """The core that this process runs on now; -1 where the system does not tell."""
    return int(_libc.sched_getcpu())


class _Runner:
    """One process of the warm host: forks one main process at a time, which may wait for its first turn."""

    def __init__(self, control: socket.socket) -> None:
        self._control = control
        self._control.settimeout(_ANSWER_SECONDS)
        self.pid = self._answer()
        self._output = os.memfd_create("output")
        self._waiting: tuple[bytes, socket.socket] | None = None

    def prepare(self, word: bytes) -> None:
        """Have a main process forked that waits to be taken; does not wait until it is."""
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        os.ftruncate(self._output, 0)
        os.lseek(self._output, 0, os.SEEK_SET)
        self._ask(word, theirs.fileno(), self._output)
        theirs.close()
        self._waiting = (word, ours)

    def take(self, word: bytes) -> tuple[socket.socket, int]:
        """Channel and pid of a main process that waits: the prepared one, if it is of this kind."""
        if self._waiting is None or self._waiting[0] != word:
            if self._waiting is not None:
                self._answer()
                self._waiting[1].close()
                self.reap()
            self.prepare(word)
        assert self._waiting is not None
        channel, self._waiting = self._waiting[1], None
        return channel, self._answer()

    def reap(self) -> int:
        """Wait until every process of the execution is gone; returns the main one's exit status."""
        self._ask(host.REAP)
        return self._answer()

    def output(self) -> str:
        """What the execution printed."""
        return os.pread(self._output, 20_000, 0).decode("utf-8", "replace")

    def _ask(self, word: bytes, *descriptors: int) -> None:
        try:
            socket.send_fds(self._control, [word], descriptors)
        except OSError:
            raise LaunchError(_DIED) from None

    def _answer(self) -> int:
        try:
            answer = self._control.recv(64)
        except TimeoutError:
            raise LaunchError(f"The host of the program says nothing for {_ANSWER_SECONDS:g} s.") from None
        except OSError:
            answer = b""
        if not answer:
            raise LaunchError(_DIED)
        return int(answer)

    def close(self) -> None:
        """End for good, and the main process that waits with it."""
        self._control.close()
        if self._waiting is not None:
            self._waiting[1].close()
        os.close(self._output)


class WarmHost:
    """A host of our own: see `grader.engine.inside.host`.

    From its second execution on it works ahead: while one runs, the main process of the next is forked and
    made ready on another core.
    """

    def __init__(self, path: Path, function: str | None = None) -> None:
        self._cores = os.sched_getaffinity(0)
        self._runners: list[_Runner] = []
        self._turn = 0
        self._launched = 0
        self._plain: _Runner | None = None
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

    def _new_runner(self) -> _Runner:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        socket.send_fds(self._control, [host.RUNNER], [theirs.fileno()])
        theirs.close()
        return _Runner(ours)

    def launch(self, *, told: bool) -> socket.socket:
        """See `Launcher`."""
        self._launched += 1
        if self._launched == 1 or (self._launched == 2 and len(self._cores) > 1):
            self._runners.append(self._new_runner())
        channel, pid = self._runners[self._turn].take(host.LAUNCH_TOLD if told else host.LAUNCH)
        core = {_current_core()}
        self._keep_to(core, 0, pid)
        if len(self._runners) > 1 and not told:
            ahead = self._runners[1 - self._turn]
            self._keep_to(self._cores - core, ahead.pid)
            ahead.prepare(host.LAUNCH)
        return channel

    def _keep_to(self, cores: set[int], *pids: int) -> None:
        """Keep an execution and its conductor to one core, for every turn would else wake another."""
        for pid in pids:
            try:
                os.sched_setaffinity(pid, cores & self._cores or self._cores)
            except OSError:
                pass  # not allowed here: it only costs time

    def reap(self) -> str:
        """See `Launcher`."""
        runner = self._runners[self._turn]
        self._keep_to(self._cores, 0)
        runner.reap()
        self._turn = (self._turn + 1) % len(self._runners)
        return runner.output()

    def run_plain(self) -> int:
        """Run the program once without control, and return the exit status of its main process."""
        self._plain = self._plain or self._new_runner()
        channel, _pid = self._plain.take(host.LAUNCH_PLAIN)
        channel.recv(1)  # the end of file: the main process, which alone has the other end, is gone
        channel.close()
        return self._plain.reap()

    def close(self) -> None:
        """See `Launcher`."""
        for runner in filter(None, [*self._runners, self._plain]):
            runner.close()
        self._control.close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
