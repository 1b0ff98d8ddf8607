"""Semaphores and locks: everything in `multiprocessing.synchronize` stands on `_multiprocessing.SemLock`.

The hook puts `ControlledSemLock` in its place. The real semaphore still decides: the conductor keeps the
count, grants what must succeed, and the real call is then made without blocking; if the two disagree the
execution has diverged.
"""

from __future__ import annotations

from enum import Enum
from typing import Any

from . import protocol
from .library import synchronize
from .task import Task, current


class Role(Enum):
    """How much of a semaphore the strategies see."""

    OPEN = "open"
    """Every acquire and release is a point."""
    HIDDEN = "hidden"
    """Part of a greater object: points that go on at once, without a choice."""
    SILENT = "silent"
    """Only ever touched under another lock, and never waited for: no points."""


_PLAIN_VERBS = ("acquire", "try acquire", "release")


class ControlledSemLock:
    """A `_multiprocessing.SemLock` whose operations are points."""

    __slots__ = (
        "_known",
        "key",
        "kind",
        "label",
        "maxvalue",
        "name",
        "real",
        "release_hidden",
        "role",
        "verbs",
    )

    def __init__(self, real: Any, key: str) -> None:
        self.real = real
        self.key = key
        self.label = key
        """The object that points name: the semaphore itself, or the greater object it is part of."""
        self.kind: int = real.kind
        self.maxvalue: int = real.maxvalue
        self.name: str | None = real.name
        self.role = Role.OPEN
        self.verbs: tuple[str, str, str] = _PLAIN_VERBS
        """What blocking and trying acquisitions and releases are called in the trace."""
        self.release_hidden = False
        """Releasing ends a greater operation that the acquisition began: no choice."""
        self._known = False

    @property
    def handle(self) -> int:
        """The semaphore's address, as pickling under spawn needs it."""
        handle: int = self.real.handle
        return handle

    def introduce(self, task: Task) -> None:
        """Tell the conductor that this semaphore exists, and its count now."""
        self._known = True
        count = self.real._get_value()
        task.tell(f"{protocol.SEMAPHORE}{self.key}\x1f{count}\x1f{self.maxvalue}")

    def _observer(self) -> Task | None:
        """The task that must ask before it touches this semaphore; None where no point is due."""
        if self.role is Role.SILENT:
            return None
        task = current()
        if task is not None and not self._known:
            self.introduce(task)
        return task

    def acquire(self, block: bool = True, timeout: float | None = None) -> bool:
        """Take one; see `multiprocessing.Lock.acquire`."""
        task = self._observer()
        real = self.real
        if task is None:
            return bool(real.acquire(block, timeout))
        if self.kind == synchronize.RECURSIVE_MUTEX and real._is_mine():
            return bool(real.acquire())  # counts up in this process: nobody else can notice
        hidden = ""
        if task.hidden or self.role is Role.HIDDEN:
            if real.acquire(False):
                task.tell(protocol.TOOK + self.key)
                return True
            hidden = protocol.HIDDEN
        if not block or (timeout is not None and timeout <= 0):
            need = f"{protocol.TRY}{hidden}{self.key}"
            expected = task.point(self.verbs[1], self.label, "W", need, subject=self) == "1"
        else:
            need = f"{protocol.ACQUIRE}{hidden}{self.key}"
            expected = task.point(self.verbs[0], self.label, "W", need, timeout, subject=self) == "1"
        got = bool(real.acquire(False))
        task.check(got == expected, f"acquiring `{self.key}` gave {got}")
        if self.role is Role.OPEN and not (block and got):
            task.note(got)
        return got

    def release(self) -> None:
        """Give one back; see `multiprocessing.Lock.release`."""
        task = self._observer()
        real = self.real
        if task is None or (
            self.kind == synchronize.RECURSIVE_MUTEX and (not real._is_mine() or real._count() > 1)
        ):
            real.release()  # counts down, or raises: nobody else can notice
            return
        hidden = protocol.HIDDEN if self.release_hidden or self.role is Role.HIDDEN else ""
        expected = task.point(
            self.verbs[2], self.label, "W", f"{protocol.RELEASE}{hidden}{self.key}", subject=self
        )
        try:
            real.release()
        except ValueError:
            task.check(expected == "0", f"releasing `{self.key}` was refused")
            raise
        task.check(expected == "1", f"releasing `{self.key}` was not refused")

    def is_free_for(self, task: Task) -> str:
        """The need of an operation that this lock guards: none when the task's process holds it already."""
        if not self._known:
            self.introduce(task)
        if self.kind == synchronize.RECURSIVE_MUTEX and self.real._is_mine():
            return protocol.ALWAYS
        return protocol.GUARD + self.key

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(self, *_details: object) -> None:
        self.release()

    def _look(self) -> None:
        task = self._observer()
        if task is not None:
            task.point("look at", self.label, "R", subject=self)

    def _get_value(self) -> int:
        self._look()
        value: int = self.real._get_value()
        return value

    def _is_zero(self) -> bool:
        self._look()
        return bool(self.real._is_zero())

    def _is_mine(self) -> bool:
        return bool(self.real._is_mine())

    def _count(self) -> int:
        count: int = self.real._count()
        return count

    def _after_fork(self) -> None:
        self.real._after_fork()


_next_module_object = 0


def _new_key() -> str:
    """Name a new semaphore; what exists before the first task begins belongs to the module."""
    global _next_module_object
    task = current()
    if task is not None:
        return task.new_object()
    _next_module_object += 1
    return f"module#{_next_module_object}"


def _make_methods(self: Any) -> None:
    """Take the place of `SemLock._make_methods`, which both construction and unpickling call last."""
    if not isinstance(self._semlock, ControlledSemLock):
        self._semlock = ControlledSemLock(self._semlock, getattr(self, "_grader_key", None) or _new_key())
    self.acquire = self._semlock.acquire
    self.release = self._semlock.release


def install() -> None:
    """Put the hooks in place; they do nothing in a thread that is no task."""
    synchronize.SemLock._make_methods = _make_methods
    _install_pickling()


def _install_pickling() -> None:
    """Let key and role travel with the semaphore to a spawned child."""
    get_state, set_state = synchronize.SemLock.__getstate__, synchronize.SemLock.__setstate__

    def __getstate__(self: Any) -> tuple[Any, ...]:
        semlock = self._semlock
        return (
            *get_state(self),
            semlock.key,
            semlock.label,
            semlock.role.value,
            semlock.verbs,
            semlock.release_hidden,
        )

    def __setstate__(self: Any, state: tuple[Any, ...]) -> None:
        *real, key, label, role, verbs, release_hidden = state
        self._grader_key = key
        set_state(self, tuple(real))
        self._semlock.label = label
        self._semlock.role = Role(role)
        self._semlock.verbs = verbs
        self._semlock.release_hidden = release_hidden

    synchronize.SemLock.__getstate__ = __getstate__
    synchronize.SemLock.__setstate__ = __setstate__
