"""The warm parent: compiles the submission, forks one execution per request, cleans up after each."""

from __future__ import annotations

import os
import sys

if __name__ == "__main__":
    # Started by path: only this kit's `grader` package is added. Spawned children must not take
    # this script for the program's main module, so it forgets where it came from.
    sys.path.insert(0, os.path.abspath(sys.argv[2]))
    del sys.modules["__main__"].__file__

import ast
import ctypes
import faulthandler
import gc
import importlib
import multiprocessing
import resource
import select
import signal
import socket
from pathlib import Path
from typing import Any

from grader.inside import emptying, execution, memory_files, observe, witness
from grader.inside.channel import Channel, connect
from grader.procfs import children, kill_descendants, read_state

STACK_SIGNAL = signal.SIGRTMAX - 3
"""Dumps the stacks of all threads; sent by the trusted side at a deadline."""

_PR_SET_DUMPABLE, _PR_SET_CHILD_SUBREAPER = 4, 36
_libc = ctypes.CDLL(None)


class Runner:
    """Serves requests from the trusted side until it hangs up."""

    def __init__(self, control: Channel) -> None:
        self._control = control
        self._socket = ""
        self._submission: execution.Program | None = None
        self._probes: dict[str, execution.Program | None] = {}
        self._problem: dict[str, Any] | None = None
        self._leftovers = ("", "")
        self._conductor = ""
        self._stacks = -1

    def serve(self) -> None:
        """Set up, then carry out one request after the other."""
        setup = self._control.receive()
        if setup is None:
            return
        self._set_up(setup)
        self._control.send({"ready": True, "problem": self._problem})
        while (request := self._control.receive()) is not None:
            if "empty" in request:
                self._control.send({"emptied": self._empty(request["empty"])})
            else:
                self._execute(request)
        kill_descendants(os.getpid())

    def _empty(self, folders: list[str]) -> bool:
        """Leave nothing of what executions wrote; False when something would not go."""
        os.ftruncate(self._stacks, 0)
        emptying.forget(self._stacks, 0o600)
        return all([emptying.empty(folder) for folder in folders])

    def _set_up(self, setup: dict[str, Any]) -> None:
        _libc.prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
        # One runner serves many executions: through its memory the first could speak for all that follow.
        _libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        self._socket = setup["socket"]
        connect(self._socket).stream.close()  # the trusted side learns this process's pid from the kernel
        os.environ[witness.VARIABLE] = self._socket
        os.environ[observe.CREATED_SEGMENTS] = setup["segments"]
        self._stacks = os.open(setup["stacks"], os.O_WRONLY | os.O_APPEND)
        faulthandler.register(STACK_SIGNAL, file=self._stacks, all_threads=True)
        # Named semaphores of spawned programs carry this prefix, so that leftovers can be told and removed.
        multiprocessing.current_process()._config["semprefix"] = setup["semaphores"]  # type: ignore[attr-defined]
        self._leftovers = (setup["segments"], setup["semaphores"].lstrip("/"))
        for name, value in setup["limits"].items():
            _limit(getattr(resource, name), value)
        memory_files.install()
        sys.path[:0] = setup["path"]
        if setup["conductor"]:
            # First of all: what the submission imports must find the hooked library.
            importlib.import_module("grader.engine.inside").install()
            importlib.import_module("grader.inside.controlled")
            self._conductor = setup["conductor"]
        self._submission = self._compile(setup["module"], setup["file"])
        self._probes = {name: self._compile(name, file) for name, file in setup["probes"].items()}
        gc.collect()
        gc.freeze()

    def _compile(self, name: str, file: str) -> execution.Program | None:
        try:
            source = Path(file).read_bytes()
            tree = ast.parse(source, file)
            if self._conductor:
                importlib.import_module("grader.engine.inside").read_program(
                    file, source.decode("utf-8", "replace")
                )
            _import_library_of(tree)
            return execution.Program(name, file, compile(tree, file, "exec", dont_inherit=True))
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            self._problem = execution.describe(error, file)
            return None

    def _execute(self, request: dict[str, Any]) -> None:
        if self._submission is None:
            self._control.send({"ended": request["id"], "status": 0, "orphans": []})
            return
        pid = os.fork()
        if pid == 0:
            try:
                _libc.prctl(_PR_SET_DUMPABLE, 1, 0, 0, 0)  # this one may be looked at, by who judges it
                self._control.stream.close()
                probes = self._probes.get(request["probes"])
                execution.run(request, self._socket, self._conductor, self._submission, probes)
            finally:
                os._exit(87)
        status = self._wait_for(pid)
        orphans = self._remove_orphans()
        self._control.send({"ended": request["id"], "status": status, "orphans": orphans})

    def _wait_for(self, pid: int) -> int:
        """Wait for the execution's end; when the trusted side hangs up first, clean up and end."""
        descriptor = os.pidfd_open(pid)
        try:
            watched: list[Any] = [descriptor, self._control.stream]
            ready, _, _ = select.select(watched, [], [])
        finally:
            os.close(descriptor)
        if self._control.stream in ready:  # nothing is ever sent while an execution runs, so this is the end
            kill_descendants(os.getpid())
            os._exit(0)
        return os.waitpid(pid, 0)[1]

    def _remove_orphans(self) -> list[str]:
        """Kill what the execution left behind; return the command lines of those who were still running."""
        names = []
        for pid in children(os.getpid()):
            state = read_state(pid)
            if (
                state
                and not state.command.startswith("[")
                and state.state not in "ZX"
                and not any(own in state.command for own in observe.OWN_PROCESSES)
            ):
                names.append(state.command[:200])
        kill_descendants(os.getpid())
        _unlink_shared_memory(*self._leftovers)
        return names


def _unlink_shared_memory(segments: str, semaphores: str) -> None:
    listed = Path(segments)
    names = listed.read_text().split() if listed.exists() else []
    listed.unlink(missing_ok=True)
    found = [Path("/dev/shm", name) for name in names if "/" not in name]
    for path in [*found, *Path("/dev/shm").glob(f"sem.{semaphores}*")]:
        path.unlink(missing_ok=True)


def _limit(kind: int, value: int) -> None:
    hard = resource.getrlimit(kind)[1]
    ceiling = value if hard == resource.RLIM_INFINITY else min(value, hard)
    # At the soft limit on processor time a signal says so; at the hard one the kernel only kills.
    grace = 1 if kind == resource.RLIMIT_CPU and ceiling < hard % (1 << 62) else 0
    resource.setrlimit(kind, (ceiling, ceiling + grace))


def _import_library_of(tree: ast.Module) -> None:
    """Import what the submission will import of the standard library: executions share it by fork."""
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {
        node.module
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module and not node.level
    }
    for name in sorted(names | {"multiprocessing.shared_memory", "multiprocessing.popen_fork"}):
        root = name.partition(".")[0]
        if root in sys.stdlib_module_names and root not in (
            "antigravity",
            "this",
            "idlelib",
            "test",
            "turtledemo",
        ):
            try:
                importlib.import_module(name)
            except Exception:  # noqa: BLE001 - it will fail again, in the execution, as the submission's error
                continue


def main() -> None:
    """Serve on the socket whose descriptor is the first argument."""
    Runner(Channel(socket.socket(fileno=int(sys.argv[1])))).serve()


if __name__ == "__main__":
    main()
