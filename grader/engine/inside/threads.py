"""Threads: each is a task; locks between threads of one process block at the conductor, not in the kernel.

An uncontended lock costs no hand-over: only one thread of the whole program moves, so a first try without
blocking decides. Only who would have to wait parks, and the releasing thread tells the conductor. So the
library's own threads (queue feeders, pool handlers, manager servers) are scheduled like all others.
"""

from __future__ import annotations

import _thread
import functools
import queue
from typing import Any

from . import protocol
from .library import threading, time
from .lifecycle import announce, out_of_the_way, retire
from .task import Task, Unobserved, current, enter, voice

_LIBRARY_MODULES = (
    "multiprocessing.queues",
    "multiprocessing.pool",
    "multiprocessing.managers",
    "concurrent.",
)

_start, _join, _is_alive = threading.Thread.start, threading.Thread.join, threading.Thread.is_alive
_shutdown = threading._shutdown


class ControlledLock:
    """Takes the place of `threading.Lock`."""

    __slots__ = ("__weakref__", "_key", "_real", "_waiting")

    def __init__(self) -> None:
        self._real = _thread.allocate_lock()
        self._key = ""
        self._waiting = 0

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        """See `threading.Lock.acquire`."""
        if self._real.acquire(False):
            return True
        task = current()
        if task is None or not blocking or timeout == 0:
            return self._real.acquire(blocking, timeout)
        return self._park(task, timeout)

    def _park(self, task: Task, timeout: float) -> bool:
        self._key = self._key or task.new_lock()
        limit = None if timeout < 0 else timeout
        self._waiting += 1
        try:
            while True:
                answer = task.point("acquire", self._key, "W", protocol.LOCAL, limit, subject=self)
                if self._real.acquire(False):
                    return True
                if answer == protocol.GIVE_UP:
                    return False
        finally:
            self._waiting -= 1

    def release(self) -> None:
        """See `threading.Lock.release`."""
        self._real.release()
        if self._waiting:
            speaker = voice()
            if speaker is not None:
                speaker.tell(protocol.NOTIFY + self._key)

    def locked(self) -> bool:
        """See `threading.Lock.locked`."""
        return self._real.locked()

    def _at_fork_reinit(self) -> None:
        self._real._at_fork_reinit()  # type: ignore[attr-defined]
        self._waiting = 0

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(self, *_details: object) -> None:
        self.release()

    acquire_lock = acquire
    release_lock = release
    locked_lock = locked


def start(self: Any) -> None:
    """Take the place of `Thread.start`: the new thread is a task from the first line of its `run`."""
    task = current()
    if task is None:
        _start(self)
        return
    if not self._initialized or self._started.is_set():
        _start(self)  # raises the right error
        return
    identity, channel = announce(task, "thread", self.name, helper=_is_library_thread(self))
    self._grader_identity, self._grader_ended = identity, False
    self.run = functools.partial(_run, self, identity, channel, task)
    try:
        with Unobserved():
            _start(self)
    except BaseException:
        channel.close()
        raise


def _is_library_thread(thread: Any) -> bool:
    target = getattr(thread, "_target", None)
    if getattr(target, "__name__", "") in ("worker", "_worker"):
        return False  # thread pools run the program's functions
    modules = (type(thread).__module__, getattr(target, "__module__", None) or "")
    return any(module.startswith(_LIBRARY_MODULES) for module in modules)


def _run(self: Any, identity: str, channel: Any, parent: Task) -> None:
    """Run a thread as a task: wait for the first turn, run, say that it has ended."""
    del self.run
    task = Task(identity, out_of_the_way(channel.detach()), tell=parent.told)
    if parent.timeless:
        task.hidden = task.timeless = True  # a manager's server starts its threads hidden like itself
    enter(task)
    try:
        task.begin()
        self.run()
    finally:
        retire(task, lambda: setattr(self, "_grader_ended", True))


def join(self: Any, timeout: float | None = None) -> None:
    """Take the place of `Thread.join`."""
    task = current()
    if task is not None and self is not threading.current_thread() and _is_running(self):
        limit = None if timeout is None else max(timeout, 0.0)
        key = f"end of {self._grader_identity}"
        if task.point("join", key, "R", protocol.LOCAL, limit) == protocol.GIVE_UP and not self._grader_ended:
            return
        timeout = None
    _join(self, timeout)


def _is_running(thread: Any) -> bool:
    """Say whether a thread is a task that has not ended; in a forked child the parent's threads have."""
    return not getattr(thread, "_grader_ended", True) and bool(_is_alive(thread))


def is_alive(self: Any) -> bool:
    """Take the place of `Thread.is_alive`: a task that has ended is dead, though its last lines still run."""
    if current() is not None and getattr(self, "_grader_ended", False):
        return False
    return bool(_is_alive(self))


def shutdown() -> None:
    """Take the place of `threading._shutdown`: join at the conductor first."""
    if current() is not None:
        for thread in threading.enumerate():
            if not thread.daemon and thread is not threading.current_thread():
                join(thread)
    _shutdown()


def install() -> None:
    """Put the hooks in place; what was imported before keeps the real locks."""
    threading.Lock = threading._allocate_lock = ControlledLock
    threading._CRLock = None
    threading._time = time.monotonic
    threading.Thread.start = start
    threading.Thread.join = join
    threading.Thread.is_alive = is_alive
    threading._shutdown = shutdown
    queues: Any = queue
    queues.SimpleQueue = queues._PySimpleQueue
    queues.time = time.monotonic
