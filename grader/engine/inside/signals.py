"""Signals: sending is a point; a handler of a parked task runs when the conductor lets it.

The kernel delivers at once, also to a task that is parked. Its Python handler is then put off, and the
conductor is told: running it becomes what the task does next. Dispositions that Python does not see (default,
ignore) act as always, and the conductor looks who is still there. Alarms go off in virtual time.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from types import FrameType
from typing import Any

from . import library, protocol
from .task import current, process, voice

_signal, _getsignal, _kill, _killpg = signal.signal, signal.getsignal, os.kill, os.killpg
_pause, _sigwait, _sigtimedwait, _sigwaitinfo = (
    signal.pause,
    signal.sigwait,
    signal.sigtimedwait,
    signal.sigwaitinfo,
)
_sigmask = signal.pthread_sigmask
_setitimer, _getitimer, _alarm = signal.setitimer, signal.getitimer, signal.alarm

Handler = Callable[[int, FrameType | None], Any]


class Deferring:
    """A handler that waits while its task is parked."""

    __slots__ = ("handler",)

    def __init__(self, handler: Handler) -> None:
        self.handler = handler

    def __call__(self, number: int, frame: FrameType | None) -> Any:
        """Run the program's handler now, or leave it to the next move of the main task."""
        task = voice()
        if task is None or not task.parked:
            return self.handler(number, frame)
        task.deferred.append(lambda: self.handler(number, frame))
        task.tell(protocol.SIGNALLED)
        return None


def plain(handler: Any) -> Any:
    """The program's own handler below the hook."""
    return handler.handler if isinstance(handler, Deferring) else handler


def set_handler(number: int, handler: Any) -> Any:
    """Take the place of `signal.signal`: a signal may come just before or just after."""
    _ask("set a signal handler")
    if number == signal.SIGCHLD and callable(handler) and not isinstance(handler, int):
        _hear_children()
    wrapped = (
        Deferring(handler) if callable(handler) and not isinstance(handler, (int, Deferring)) else handler
    )
    return plain(_signal(number, wrapped))


def _hear_children() -> None:
    """From now on the end of a child is something that this process may notice."""
    task = current()
    if task is not None:
        task.tell(protocol.HEARS_CHILDREN)


def _ask(kind: str) -> None:
    """A point that touches what signals to this process meet."""
    task = current()
    if task is not None:
        task.point(kind, f"end of {task.identity}", "W")


def sigmask(how: int, mask: Any) -> Any:
    """Take the place of `signal.pthread_sigmask`."""
    _ask("change the signal mask")
    return _sigmask(how, mask)


def get_handler(number: int) -> Any:
    """Take the place of `signal.getsignal`."""
    return plain(_getsignal(number))


def kill(pid: int, number: int) -> None:
    """Take the place of `os.kill`."""
    task = current()
    if task is None:
        _kill(pid, number)
        return
    if int(number):
        task.point("kill", f"pid {pid}", "W", f"{protocol.ALWAYS}")
        task.note(_name(number))
    _kill(pid, number)
    if int(number):
        task.tell(f"{protocol.SENT_SIGNAL}{pid}\x1f{int(number)}")


def killpg(group: int, number: int) -> None:
    """Take the place of `os.killpg`."""
    task = current()
    if task is not None and int(number):
        task.point("kill", f"group {group}", "W")
    _killpg(group, number)
    if task is not None and int(number):
        task.tell(f"{protocol.SENT_SIGNAL}0\x1f{int(number)}")


def _name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {int(number)}"


def pause() -> None:
    """Take the place of `signal.pause`."""
    task = current()
    if task is None:
        _pause()
    else:
        _ask("pause")  # a signal that comes now is handled before the pause, which then waits for the next
        task.point("pause", f"end of {task.identity}", "N", protocol.LOCAL, until_signal=True)


def _wait_for(numbers: Any, timeout: float | None) -> bool:
    """Park until one of the signals is pending; False when the wait timed out."""
    task = current()
    if task is None:
        return True
    wanted = {int(number) for number in numbers}
    if int(signal.SIGCHLD) in wanted:
        _hear_children()

    def ready() -> bool:
        return not wanted.isdisjoint(int(number) for number in signal.sigpending())

    need = f"{protocol.DESCRIPTORS}{int(ready())}"
    return task.point("sigwait", "signals", "N", need, timeout, ready=ready) != protocol.GIVE_UP


def sigwait(sigset: Any) -> Any:
    """Take the place of `signal.sigwait`."""
    _wait_for(sigset, None)
    return _sigwait(sigset)


def sigwaitinfo(sigset: Any) -> Any:
    """Take the place of `signal.sigwaitinfo`."""
    _wait_for(sigset, None)
    return _sigwaitinfo(sigset)


def sigtimedwait(sigset: Any, timeout: float) -> Any:
    """Take the place of `signal.sigtimedwait`."""
    return _sigtimedwait(sigset, 0 if _wait_for(sigset, timeout) or current() else timeout)


def setitimer(which: int, seconds: float, interval: float = 0.0) -> tuple[float, float]:
    """Take the place of `signal.setitimer`: the real-time timer goes off in virtual time."""
    task = voice()
    if task is None or which != signal.ITIMER_REAL:
        return _setitimer(which, seconds, interval)
    if not (seconds >= 0 and interval >= 0):
        return _setitimer(which, seconds, interval)  # raises the right error
    before = getitimer(which)
    process.alarm = (process.now + seconds, interval) if seconds else None
    task.tell(f"{protocol.ALARM}{seconds or ''}\x1f{interval}")
    return before


def getitimer(which: int) -> tuple[float, float]:
    """Take the place of `signal.getitimer`."""
    if voice() is None or which != signal.ITIMER_REAL:
        return _getitimer(which)
    if process.alarm is None:
        return 0.0, 0.0
    return max(process.alarm[0] - process.now, 1e-6), process.alarm[1]


def alarm(seconds: int) -> int:
    """Take the place of `signal.alarm`."""
    if voice() is None:
        return _alarm(seconds)
    left = setitimer(signal.ITIMER_REAL, float(int(seconds)))[0]
    return 0 if not left else max(1, round(left))


def ring() -> None:
    """Deliver the alarm that the conductor says has gone off."""
    if process.alarm is not None:
        due, interval = process.alarm
        process.alarm = (due + interval, interval) if interval else None
        task = voice()
        if interval and task is not None:
            task.tell(f"{protocol.ALARM}{interval}\x1f{interval}")
        _kill(os.getpid(), signal.SIGALRM)


def _defer_interrupt() -> None:
    """Make the interpreter's own handler of Ctrl-C wait like the program's."""
    handler = _getsignal(signal.SIGINT)
    if callable(handler) and not isinstance(handler, (int, Deferring)):
        _signal(signal.SIGINT, Deferring(handler))


def after_fork() -> None:
    """A child has no alarm."""
    process.alarm = None


def install() -> None:
    """Put the hooks in place."""
    library.os.kill, library.os.killpg = kill, killpg
    names = dict(signal=set_handler, getsignal=get_handler, pause=pause, sigwait=sigwait, alarm=alarm)
    names.update(sigwaitinfo=sigwaitinfo, sigtimedwait=sigtimedwait, setitimer=setitimer, getitimer=getitimer)
    names.update(pthread_sigmask=sigmask)
    for name, function in names.items():
        setattr(signal, name, function)
    process.ring = ring
    _defer_interrupt()
