"""The warm host: a small process that has the hooks installed, and its runners, which fork the executions.

The host forks a runner for every `H` on its control channel, whose packet carries the runner's own; there it
first says its pid. A runner forks one main process at a time: `L` (launch) comes with the main task's channel
and a file for the output and is answered with the pid; `R` (reap) waits until every process of the execution
is gone, killing what is left, and is answered with the exit status. A runner is a child subreaper: orphans of
an execution come to it and cannot outlive it.
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

RUNNER = b"H"
LAUNCH = b"L"
LAUNCH_TOLD = b"T"
LAUNCH_PLAIN = b"N"
"""Without control: what benchmarks and native repetition compare with."""
REAP = b"R"
_TRACKER_SECONDS = 0.002
_MOST_KILLS = 1000
_PR_SET_CHILD_SUBREAPER = 36
_PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None)


class Program:
    """A source file, compiled once, and the function of it to call; without one the file runs as a script."""

    def __init__(self, path: str, function: str | None) -> None:
        source = Path(path).read_bytes()
        _read_with_neighbours(path, source)
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


def _imports(source: bytes) -> set[str]:
    """Modules that a program's file imports by their full names."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
    return names


def _library_imports(source: bytes) -> list[str]:
    """Modules of the standard library that the program imports: importing them once saves every execution."""
    known = sys.stdlib_module_names - {"antigravity", "this"}
    return sorted(name for name in _imports(source) if name.split(".")[0] in known)


def _read_with_neighbours(path: str, source: bytes) -> None:
    """Let the hooks read the program's text, and that of the files beside it which it imports."""
    folder = Path(path).parent
    unread = {path: source}
    read: set[str] = set()
    while unread:
        file, text = unread.popitem()
        read.add(file)
        read_program(file, text.decode("utf-8", "replace"))
        try:
            names = _imports(text)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue  # whoever imports it is told
        for name in names:
            module = folder.joinpath(*name.split("."))
            for neighbour in (module.with_name(f"{module.name}.py"), module / "__init__.py"):
                if str(neighbour) not in read and neighbour.is_file():
                    unread[str(neighbour)] = neighbour.read_bytes()


def main(control_descriptor: int, path: str, function: str | None) -> NoReturn:
    """Serve the conductor until it closes the control channel."""
    control = _channel(control_descriptor)
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
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
    cores.remember()
    control.send(b"R")
    try:
        while True:
            _word, descriptors = _hear(control)
            if os.fork() == 0:
                control.close()
                _run(_channel(descriptors[0]), program)
            os.close(descriptors[0])
    except ConnectionError:
        os._exit(0)  # the conductor left before it read the last answer


def _channel(descriptor: int) -> socket.socket:
    return socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET, 0, fileno=descriptor)


def _hear(control: socket.socket) -> tuple[bytes, list[int]]:
    """Next word of the conductor and the descriptors with it; without a conductor this process ends."""
    word, descriptors, _flags, _address = socket.recv_fds(control, 16, 2)
    if not word:
        os._exit(0)
    return word, descriptors


def _run(control: socket.socket, program: Program) -> NoReturn:
    """Serve the conductor as a runner until it closes the runner's channel."""
    _libc.prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    control.send(str(os.getpid()).encode())
    main_pid = 0
    while True:
        word, descriptors = _hear(control)
        if word == REAP:
            answer = _reap(main_pid)
        else:
            answer = main_pid = _launch(control, program, descriptors, word)
        control.send(str(answer).encode())


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
    killed = 0
    os.kill(main_pid, signal.SIGKILL)  # it has said its last word, or never will: its status stays
    main_status = os.waitstatus_to_exitcode(os.waitpid(main_pid, 0)[1])
    while True:
        try:
            pid, _status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return main_status
        if pid == 0:
            ending = [child for child in _children() if killed > _MOST_KILLS or not _is_tracker(child)]
            for child in ending:
                os.kill(child, signal.SIGKILL)
            if ending:
                os.waitpid(-1, 0)
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
