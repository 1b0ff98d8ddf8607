"""Children that are not forked: spawned interpreters, and those of a fork server, become tasks too.

Their channel travels like every inherited descriptor, its number in the preparation data that the library
sends. A spawned interpreter runs `spawned.main` instead of `spawn_main`; a fork server imports this module's
partner before it serves, so that its children have the hooks. The fork server itself and the resource tracker
are no part of the program and are not controlled.
"""

from __future__ import annotations

import os
import subprocess
from multiprocessing import popen_forkserver, popen_spawn_posix, resource_tracker, spawn, util
from pathlib import Path
from typing import Any

from . import assertions, protocol, served
from .lifecycle import announce
from .task import Unobserved, current, process

PREPARATION_KEY = "grader_task"
_CHILD_MODULE = f"{__package__}.spawned"
_ROOT = str(Path(__file__).resolve().parents[__package__.count(".") + 1])
"""Where a spawned interpreter finds this package."""

_spawn: Any = spawn
_util: Any = util
_pending: list[tuple[str, int, bool, float]] = []
"""Name, descriptor, told mode and clock of the child being started."""


def _hook_launch(kind: Any) -> None:
    original = kind._launch

    def _launch(self: Any, process_obj: Any) -> None:
        task = current()
        if task is None:
            original(self, process_obj)
            return
        helper = getattr(getattr(process_obj, "_target", None), "__name__", "") == "_run_server"
        identity, channel = announce(
            task,
            "process",
            process_obj.name,
            helper=helper,
            asserts=assertions.makes(getattr(process_obj, "_target", None)),
        )
        _pending.append((identity, self.duplicate_for_child(channel.fileno()), task.told, process.now))
        task.tell(protocol.AWAY)
        try:
            with Unobserved():
                original(self, process_obj)
        finally:
            _pending.pop()
            channel.close()
        if kind is popen_forkserver.Popen:
            served.attend(self)

    kind._launch = _launch


def _hook_fork_server_start() -> None:
    """Let a fork server have the hooks: a preload would need this package on its path, and fail silently."""
    original = _util.spawnv_passfds

    def spawnv_passfds(path: Any, words: Any, descriptors: Any) -> Any:
        server = "from multiprocessing.forkserver import main;"
        hooks = f"import sys; sys.path.insert(0, {_ROOT!r}); import {_CHILD_MODULE}; sys.path.pop(0);"
        hooked = f"{hooks} {server}"
        if current() is not None or _pending:
            words = [word.replace(server, hooked) if isinstance(word, str) else word for word in words]
        return original(path, words, descriptors)

    _util.spawnv_passfds = spawnv_passfds


def _hook_preparation() -> None:
    original = _spawn.get_preparation_data

    def get_preparation_data(name: str) -> dict[str, Any]:
        data: dict[str, Any] = original(name)
        if _pending:
            data[PREPARATION_KEY] = _pending[-1]
        return data

    _spawn.get_preparation_data = get_preparation_data


def _hook_command_line() -> None:
    original = _spawn.get_command_line

    def get_command_line(**keywords: Any) -> list[str]:
        command: list[str] = original(**keywords)
        if not _pending:
            return command
        arguments = ", ".join(f"{name}={value!r}" for name, value in keywords.items())
        code = (
            f"import sys; sys.path.insert(0, {_ROOT!r});"
            f" from {_CHILD_MODULE} import main; sys.path.pop(0); main({arguments})"
        )
        return [code if isinstance(word, str) and "spawn_main" in word else word for word in command]

    _spawn.get_command_line = get_command_line


def _hook_fork_server_poll() -> None:
    """The fork server tells the exit status some time after the end: wait for the end at the conductor."""
    kind: Any = popen_forkserver.Popen
    original = kind.poll

    def poll(self: Any, flag: int = os.WNOHANG) -> int | None:
        task = current()
        if task is None or self.returncode is not None:
            return original(self, flag)  # type: ignore[no-any-return]
        if flag == os.WNOHANG:
            need = f"{protocol.PROCESS_LOOK}{self.pid}"
            if task.point("look whether ended", f"pid {self.pid}", "R", need) != "1":
                return None
        else:
            task.point("join", f"pid {self.pid}", "R", f"{protocol.PROCESS_END}{self.pid}")
        task.tell(protocol.AWAY)
        with Unobserved():
            return original(self, 0)  # type: ignore[no-any-return]

    kind.poll = poll


def _hook_subprocess() -> None:
    """Other programs are started as always; that they are not controlled is said."""
    original = subprocess.Popen.__init__

    def __init__(self: Any, *arguments: Any, **keywords: Any) -> None:
        task = current()
        if task is not None:
            task.tell(f"{protocol.UNCONTROLLED}a program started with `subprocess`")
            task.tell(protocol.AWAY)
        with Unobserved():
            original(self, *arguments, **keywords)

    subprocess.Popen.__init__ = __init__  # type: ignore[method-assign]


def _unobserve(owner: Any, name: str) -> None:
    """Leave a method out of control: its partner is no part of the program."""
    original = getattr(owner, name)

    def method(*arguments: Any, **keywords: Any) -> Any:
        with Unobserved():
            return original(*arguments, **keywords)

    setattr(owner, name, method)


def install() -> None:
    """Put the hooks in place."""
    _hook_launch(popen_spawn_posix.Popen)
    _hook_launch(popen_forkserver.Popen)
    _hook_preparation()
    _hook_command_line()
    _hook_fork_server_start()
    _hook_fork_server_poll()
    _hook_subprocess()
    for name in ("_send", "ensure_running"):
        _unobserve(resource_tracker.ResourceTracker, name)
    tracker: Any = resource_tracker
    tracker.ensure_running = tracker._resource_tracker.ensure_running
    for name in ("register", "unregister"):
        setattr(tracker, name, getattr(tracker._resource_tracker, name))
