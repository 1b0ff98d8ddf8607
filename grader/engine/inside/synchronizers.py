"""`Event`, `Condition` and `Barrier`: one point per call; their inner semaphores are hidden parts."""

from __future__ import annotations

from typing import Any

from .library import synchronize, threading
from .semlock import ControlledSemLock, Role
from .task import Task, Unobserved, current

_WAIT_VERBS = ("wait", "count waiters", "let go")
_WOKEN_VERBS = ("await wake-up", "count wake-ups", "wake up")


def hide(lock: Any, label: str) -> None:
    """Make a lock part of a greater object: its operations go on at once, without a choice."""
    semlock = lock._semlock
    if isinstance(semlock, ControlledSemLock):
        semlock.role = Role.HIDDEN
        semlock.label = label


def silence(semaphore: Any) -> None:
    """Take the points from a semaphore that is only touched under another lock and never waited for."""
    if isinstance(semaphore._semlock, ControlledSemLock):
        semaphore._semlock.role = Role.SILENT


def _hook_condition() -> None:
    kind = synchronize.Condition
    init, wait, notify = kind.__init__, kind.wait, kind.notify

    def __init__(self: Any, lock: Any = None, *, ctx: Any) -> None:
        init(self, lock, ctx=ctx)
        silence(self._sleeping_count)
        label = _label(self)
        for part, verbs in ((self._woken_count, _WOKEN_VERBS), (self._wait_semaphore, _WAIT_VERBS)):
            hide(part, label)
            part._semlock.verbs = verbs

    def hooked_wait(self: Any, timeout: float | None = None) -> bool:
        _announce(self, "go to sleep")
        return bool(wait(self, timeout))

    def hooked_notify(self: Any, n: int = 1) -> None:
        task = _announce(self, "notify")
        if task is not None and task.told:
            task.note(f"{self._sleeping_count._semlock.real._get_value()} asleep")
        notify(self, n)

    kind.__init__, kind.wait, kind.notify = __init__, hooked_wait, hooked_notify


def _announce(condition: Any, kind: str) -> Task | None:
    """Show a call in the trace; it changes nothing and is no choice."""
    task = current()
    if task is not None and task.told:
        task.tell_step(kind, _label(condition), condition)
    return task


def _label(condition: Any) -> str:
    semlock = getattr(condition._lock, "_semlock", None)
    return semlock.key if isinstance(semlock, ControlledSemLock) else "condition"


def _hook_event() -> None:
    kind = synchronize.Event
    init, is_set, set_, clear, wait = kind.__init__, kind.is_set, kind.set, kind.clear, kind.wait

    def __init__(self: Any, *, ctx: Any) -> None:
        init(self, ctx=ctx)
        hide(self._cond._lock, _label(self._cond))
        silence(self._flag)
        self._cond._wait_semaphore._semlock.verbs = ("wait for event", *_WAIT_VERBS[1:])

    def hooked_is_set(self: Any) -> bool:
        task = current()
        if task is None:
            return bool(is_set(self))
        task.point("is set?", _label(self._cond), "R", subject=self)
        with Unobserved():
            answer = bool(is_set(self))
        task.note(answer)
        return answer

    def hooked_set(self: Any) -> None:
        _ask(self, "set")
        set_(self)

    def hooked_clear(self: Any) -> None:
        _ask(self, "clear")
        clear(self)

    def hooked_wait(self: Any, timeout: float | None = None) -> bool:
        _ask(self, "wait")
        return bool(wait(self, timeout))

    kind.__init__, kind.is_set, kind.set = __init__, hooked_is_set, hooked_set
    kind.clear, kind.wait = hooked_clear, hooked_wait


def _ask(event: Any, verb: str) -> None:
    task = current()
    if task is not None:
        task.point(verb, _label(event._cond), "W", subject=event)


def _hook_barrier() -> None:
    kind, base = synchronize.Barrier, threading.Barrier
    set_state = kind.__setstate__

    def __setstate__(self: Any, state: Any) -> None:
        set_state(self, state)
        hide(self._cond._lock, _label(self._cond))
        self._cond._wait_semaphore._semlock.verbs = ("wait at barrier", *_WAIT_VERBS[1:])

    def hook(name: str, verb: str) -> Any:
        original = getattr(base, name)

        def method(self: Any, *arguments: Any, **keywords: Any) -> Any:
            task = current()
            if task is not None:
                task.point(verb, _label(self._cond), "W", subject=self)
            return original(self, *arguments, **keywords)

        return method

    kind.__setstate__ = __setstate__
    for name, verb in (("wait", "wait"), ("reset", "reset"), ("abort", "abort")):
        setattr(kind, name, hook(name, verb))
    for name in ("n_waiting", "broken"):
        setattr(kind, name, property(hook_property(getattr(base, name), name)))


def hook_property(original: Any, name: str) -> Any:
    """Make reading a barrier's property a point."""

    def get(self: Any) -> Any:
        task = current()
        if task is not None:
            task.point(name.replace("_", " "), _label(self._cond), "R", subject=self)
        return original.__get__(self)

    return get


def install() -> None:
    """Put the hooks in place; `Condition` before what is made of it."""
    _hook_condition()
    _hook_event()
    _hook_barrier()
