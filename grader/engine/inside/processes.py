"""Processes: waiting for their end is a point, and what the program does with exit statuses is told."""

from __future__ import annotations

import os
import sys
from typing import Any

from . import assertions, library, protocol, told
from .lifecycle import name_next, report_crash
from .task import Task, current

_waitpid = os.waitpid


def waitpid(pid: int, options: int) -> tuple[int, int]:
    """Take the place of `os.waitpid`: wait at the conductor, then reap what has ended."""
    task = current()
    if task is None:
        return _waitpid(pid, options)
    if pid < 1:
        return _wait_for_any(task, pid, options)
    if options & os.WNOHANG:
        ended = task.point("look whether ended", f"pid {pid}", "R", f"{protocol.PROCESS_LOOK}{pid}")
        return _waitpid(pid, options & ~os.WNOHANG) if ended == "1" else _waitpid(pid, options)
    task.point("join", f"pid {pid}", "R", f"{protocol.PROCESS_END}{pid}")
    result = _waitpid(pid, options)
    task.note(os.waitstatus_to_exitcode(result[1]))
    if told.is_program_file(sys._getframe(1).f_code.co_filename):
        task.tell(f"{protocol.READ_STATUS}{pid}")
    return result


def _wait_for_any(task: Task, group: int, options: int) -> tuple[int, int]:
    """Reap the eldest child that has ended, as the kernel does."""
    if group < -1:
        task.tell(f"{protocol.UNCONTROLLED}a wait for a process group")
    if options & os.WNOHANG:
        ended = task.point("look whether ended", protocol.ANY_CHILD, "W", f"{protocol.PROCESS_LOOK}0")
        if ended != "1":
            return _waitpid(group, options)
    else:
        task.point("join", protocol.ANY_CHILD, "W", f"{protocol.PROCESS_END}0")
    result = _waitpid(group, options & ~os.WNOHANG)
    task.note(f"{os.waitstatus_to_exitcode(result[1])}")
    task.tell(f"{protocol.READ_STATUS}{result[0]}")
    return result


def wait() -> tuple[int, int]:
    """Take the place of `os.wait`."""
    return waitpid(-1, 0)


def _hook_other_waits() -> None:
    """`wait3`, `wait4` and `waitid` of the program itself: said, for nothing here knows whom they reap."""
    for name in ("wait3", "wait4", "waitid"):
        original = getattr(os, name)

        def waits(*arguments: Any, _name: str = name, _original: Any = original) -> Any:
            task = current()
            if task is not None:
                task.tell(f"{protocol.UNCONTROLLED}`os.{_name}`")
            return _original(*arguments)

        setattr(library.os, name, waits)


def _hook_exit_function(original: Any) -> Any:
    """`_bootstrap` calls this last; an exception on its way out of `run` is visible here."""

    def _exit_function(*arguments: Any, **keywords: Any) -> None:
        error = sys.exc_info()[1]
        if error is not None and not isinstance(error, SystemExit):
            report_crash(error)
        original(*arguments, **keywords)

    return _exit_function


def _hook_exitcode() -> None:
    """Reading `exitcode` from the program's own code counts as having looked at the status."""
    original = library.process.BaseProcess.exitcode
    assert isinstance(original, property)

    def exitcode(self: Any) -> int | None:
        code: int | None = original.__get__(self)
        task = current()
        if task is not None and code is not None and self._popen is not None:
            task.tell(f"{protocol.READ_STATUS}{self._popen.pid}")
        return code

    library.process.BaseProcess.exitcode = property(exitcode, doc=original.__doc__)


def _watch_executor(target: Any) -> None:
    """A broken executor tells the program of the worker that died: its exit status has been looked at."""
    name = "concurrent.futures.process"
    if getattr(target, "__module__", "") != name:
        return
    kind: Any = sys.modules[name]._ExecutorManagerThread
    if hasattr(kind, "_grader_watched"):
        return
    original, kind._grader_watched = kind.terminate_broken, True

    def terminate_broken(self: Any, *arguments: Any) -> None:
        task = current()
        if task is not None:
            for pid in self.processes:
                task.tell(f"{protocol.READ_STATUS}{pid}")
        original(self, *arguments)

    kind.terminate_broken = terminate_broken


def _hook_start() -> None:
    """`start` looks at every child to reap the ended ones; that is no business of the program's."""
    cleanup, start = library.process._cleanup, library.process.BaseProcess.start
    starting_in = 0

    def _cleanup() -> None:
        if starting_in != os.getpid():  # a child is forked in the middle of its parent's `start`
            cleanup()

    def hooked_start(self: Any) -> None:
        nonlocal starting_in
        starting_in = os.getpid()
        target = getattr(self, "_target", None)
        _watch_executor(target)
        server = getattr(target, "__name__", "") == "_run_server"
        name_next(self.name, helper=server, asserts=current() is not None and assertions.makes(target))
        task = current()
        if task is not None:
            task.starting = True
        try:
            start(self)
        finally:
            starting_in = 0
            name_next("")
            if task is not None:
                task.starting = False

    bootstrap = library.process.BaseProcess._bootstrap

    def hooked_bootstrap(self: Any, *arguments: Any, **keywords: Any) -> Any:
        task = current()
        if task is not None:
            task.starting = False
        return bootstrap(self, *arguments, **keywords)

    library.process._cleanup = _cleanup
    library.process.BaseProcess.start = hooked_start
    library.process.BaseProcess._bootstrap = hooked_bootstrap


def install() -> None:
    """Put the hooks in place."""
    library.os.waitpid, library.os.wait = waitpid, wait
    _hook_other_waits()
    library.util._exit_function = _hook_exit_function(library.util._exit_function)
    _hook_exitcode()
    _hook_start()
