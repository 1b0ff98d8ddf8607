"""The warm host: a small process that has the hooks installed and forks one main process per execution.

Its control channel carries, from the conductor: `L` with the main task's channel and a file for the output
(launch), `R` (reap: wait until every process of the execution is gone, killing what is left). The host is a
child subreaper, so orphans of an execution come to it and cannot outlive it.
"""

from __future__ import annotations

import ast
import ctypes
import gc
import importlib
import os
import signal
import socket
import sys
import types
from pathlib import Path
from time import sleep as _sleep
from typing import Any, NoReturn

from . import begin, cores, install, read_program, run_main
from .lifecycle import out_of_the_way

_WARM = (
    "multiprocessing.connection",
    "multiprocessing.heap",
    "multiprocessing.popen_fork",
    "multiprocessing.queues",
    "multiprocessing.sharedctypes",
    "multiprocessing.synchronize",
    "atexit",
    "linecache",
    "tempfile",
    "traceback",
)
"""Modules that the library imports lazily; imported here, once for all executions."""

LAUNCH = b"L"
LAUNCH_TOLD = b"T"
LAUNCH_PLAIN = b"N"
"""Without control: what benchmarks and native repetition compare with."""
REAP = b"R"
_TRACKER_SECONDS = 0.002
_MOST_KILLS = 1000
_PR_SET_CHILD_SUBREAPER = 36
_PR_SET_PDEATHSIG = 1


class Program:
    """A source file, compiled once, and the function of it to call; without one the file runs as a script."""

    def __init__(self, path: str, function: str | None) -> None:
        source = Path(path).read_bytes()
        read_program(path, source.decode("utf-8", "replace"))
        self.path = path
        self.function = function
        self.code = compile(source, path, "exec", dont_inherit=True)
        if function is not None and function not in _top_level_names(source):
            raise LookupError(f"it has no function `{function}`")
        for name in _library_imports(source):
            try:
                importlib.import_module(name)
            except ImportError:
                pass  # the program will say so itself

    def run(self) -> Any:
        """Execute the file afresh, so that nothing of an earlier execution is left in its globals."""
        name = "__main__" if self.function is None else Path(self.path).stem
        module = types.ModuleType(name)
        module.__file__ = self.path
        module.__builtins__ = __builtins__  # type: ignore[attr-defined]
        sys.modules[name] = module
        if self.function is not None:
            sys.modules["__mp_main__"] = module
        exec(self.code, module.__dict__)
        return None if self.function is None else getattr(module, self.function)()


def _top_level_names(source: bytes) -> set[str]:
    """Names that a program's file defines or imports."""
    names: set[str] = set()
    for node in ast.parse(source).body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            names.add(node.name)
        for inner in ast.walk(node):
            if isinstance(inner, ast.alias):
                names.add((inner.asname or inner.name).partition(".")[0])
            elif isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store):
                names.add(inner.id)
    return names


def _library_imports(source: bytes) -> list[str]:
    """Modules of the standard library that the program imports: importing them once saves every execution."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
    return sorted(
        name for name in names if name.split(".")[0] in sys.stdlib_module_names - {"antigravity", "this"}
    )


def main(control_descriptor: int, path: str, function: str | None) -> NoReturn:
    """Serve the conductor until it closes the control channel."""
    control = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET, 0, fileno=control_descriptor)
    libc = ctypes.CDLL(None)
    libc.prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    install()
    for name in _WARM:
        importlib.import_module(name)
    sys.path.insert(0, str(Path(path).parent))
    try:
        program = Program(path, function)
    except (OSError, SyntaxError, ValueError, LookupError) as error:
        kind = "" if isinstance(error, LookupError) else f"{type(error).__name__}: "
        control.send(f"E{kind}{error.args[0] if kind == '' else error}".encode()[:4000])
        os._exit(2)
    sys.argv = [program.path]
    gc.freeze()
    control.send(b"R")
    cores.remember()
    main_pid = 0
    while True:
        packet, descriptors, _flags, _address = socket.recv_fds(control, 16, 2)
        if not packet:
            os._exit(0)
        if packet == REAP:
            control.send(str(_reap(main_pid)).encode())
        else:
            word, core = packet[:1], packet[1:]
            cores.use(int(core) if core else None)
            main_pid = _launch(control, program, descriptors, word)


def _launch(control: socket.socket, program: Program, descriptors: list[int], word: bytes) -> int:
    channel = out_of_the_way(descriptors[0])  # before the fork: there it writes to pages that nobody shares
    pid = os.fork()
    if pid:
        channel.close()
        os.close(descriptors[1])
        return pid
    control.close()
    os.setsid()
    os.dup2(descriptors[1], 1)
    os.dup2(descriptors[1], 2)
    os.close(descriptors[1])
    if word != LAUNCH_PLAIN:
        begin(channel, tell=word == LAUNCH_TOLD)
    run_main(program.run)


def _reap(main_pid: int) -> int:
    """Kill and wait for every process that is left of the execution; returns the main one's exit status."""
    killed = main_status = 0
    while True:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return main_status
        if pid == main_pid:
            main_status = os.waitstatus_to_exitcode(status)
        if pid == 0:
            ending = [child for child in _children() if killed > _MOST_KILLS or not _is_tracker(child)]
            for child in ending:
                os.kill(child, signal.SIGKILL)
            if ending:
                pid, status = os.waitpid(-1, 0)
                if pid == main_pid:
                    main_status = os.waitstatus_to_exitcode(status)
            else:
                _sleep(_TRACKER_SECONDS)
            killed += 1


def _is_tracker(pid: int) -> bool:
    """Say whether a process is the library's resource tracker: it ends by itself, after it has cleaned up."""
    try:
        return b"resource_tracker" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False


def _children() -> list[int]:
    """Direct children of this process, orphans that came to it included."""
    path = f"/proc/self/task/{os.getpid()}/children"
    try:
        return [int(word) for word in Path(path).read_text().split()]
    except OSError:
        return _children_by_parent()


def _children_by_parent() -> list[int]:
    """The same where the kernel has no `children` file."""
    found = []
    for entry in os.listdir("/proc"):  # noqa: PTH208 (names are all that is needed)
        if entry.isdigit():
            try:
                stat = Path(f"/proc/{entry}/stat").read_text()
            except OSError:
                continue
            if int(stat.rpartition(")")[2].split()[1]) == os.getpid():
                found.append(int(entry))
    return found


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2], sys.argv[3] or None)
