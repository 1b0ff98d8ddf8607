"""Birth and death of tasks: forks, the end of processes, and the main task's frame."""

from __future__ import annotations

import fcntl
import gc
import os
import random
import socket
import sys
import traceback
from collections.abc import Callable
from typing import Any, NoReturn

from . import library, protocol, signals
from .task import Process, Task, current, enter, process, voice

_HIGH_DESCRIPTOR = 300
"""Channels live above it, out of the way of programs that count or close descriptors."""
_TEXT_CHARACTERS = 2000
_PIECE_CHARACTERS = 1500

_exit, _close = os._exit, os.close
reservations: set[str] = set()
"""What the texts of the program speak of and what is no choice; told when an execution begins."""
_births: list[tuple[str, socket.socket, socket.socket] | None] = []


def out_of_the_way(descriptor: int) -> socket.SocketType:
    """Open the channel with this descriptor, which is moved up where limits allow."""
    try:
        high = fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, _HIGH_DESCRIPTOR)
    except OSError:
        high = descriptor  # a low limit on open files: the channel stays where it is
    else:
        _close(descriptor)
    return socket.SocketType(socket.AF_UNIX, socket.SOCK_SEQPACKET, 0, high)


def announce(
    task: Task, kind: str, name: str, *, helper: bool, asserts: bool = False
) -> tuple[str, socket.socket]:
    """Tell the conductor that `task` starts a process or thread; returns the new task's name and channel."""
    identity = task.new_child()
    conductors, childs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    task.tell(f"{protocol.FORK}{identity}\x1f{int(helper)}\x1f{kind}\x1f{name[:60]}\x1f{int(asserts)}")
    task.hand_over(protocol.DESCRIPTOR, conductors.fileno())
    conductors.close()
    return identity, childs


def _before_fork() -> None:
    task = current()
    if task is None:
        _births.append(None)
        return
    identity, channel = announce(task, "process", _next_name, helper=_next_is_helper, asserts=_next_asserts)
    _births.append((identity, channel, channel))


_next_name = ""
_next_is_helper = False
_next_asserts = False


def name_next(name: str, *, helper: bool = False, asserts: bool = False) -> None:
    """Say of the process to be forked next its name, whether it is the library's, whether it asserts."""
    global _next_name, _next_is_helper, _next_asserts
    _next_name, _next_is_helper, _next_asserts = name, helper, asserts


def _after_in_parent() -> None:
    birth = _births.pop()
    if birth is not None:
        birth[1].close()


def _after_in_child() -> None:
    birth = _births.pop()
    _births.clear()
    parent = current()
    if birth is None or parent is None:
        return
    for channel in process.channels:
        channel.close()
    process.channels.clear()
    adopt(birth[0], out_of_the_way(birth[1].detach()), tell=parent.told, starting=parent.starting)


def adopt(identity: str, channel: socket.SocketType, *, tell: bool, starting: bool = False) -> None:
    """Make this thread the controlled task at the end of `channel`, waiting for its first turn."""
    task = Task(identity, channel, tell=tell)
    task.starting = starting
    task.parked = True  # once it has greeted it may be signalled: handlers wait for its first turn
    enter(task)
    _greet(task)
    # The library reseeds after a fork from the system: replay needs the same numbers.
    random.seed(int.from_bytes(identity.encode(), "big"))
    signals.after_fork()
    task.begin()


def _greet(task: Task) -> None:
    """Introduce this process, with a descriptor that lets the conductor see its real end."""
    pid = os.getpid()
    text = f"{protocol.HELLO}{pid}"
    try:
        own = os.pidfd_open(pid)
    except OSError:
        task.tell(text)  # an old kernel, or a limit on files: the conductor makes do with the channel
        return
    task.hand_over(text.encode(), own)
    _close(own)


def leave(code: int) -> NoReturn:
    """End this process as the hooked `os._exit` does: first a point, then the word to the conductor."""
    task = current()
    if task is not None:
        task.point("exit", f"end of {task.identity}", "W")
        task.tell(f"{protocol.BYE}{int(code)}")
    _exit(code)


def retire(task: Task, mark_ended: Callable[[], None]) -> None:
    """End a thread: a point, then the word to those who join it."""
    end = f"end of {task.identity}"
    task.point("exit", end, "W")
    mark_ended()
    task.tell(protocol.NOTIFY + end)
    task.tell(protocol.END)
    enter(None)
    task.close()


def report_crash(error: BaseException) -> None:
    """Tell the conductor of an exception that nobody caught."""
    task = current()
    if task is not None:
        text = str(error)[:_TEXT_CHARACTERS] if type(error).__module__ == "builtins" else _text_of(error)
        trace = "".join(traceback.format_exception(error))[-_TEXT_CHARACTERS:]
        task.tell(f"{protocol.CRASH}{type(error).__name__}\x1f{text}\x1f{trace}")


def _text_of(error: BaseException) -> str:
    try:
        return str(error)[:_TEXT_CHARACTERS]
    except Exception:  # noqa: BLE001 (the program's own __str__ may do anything)
        return "(its text could not be made)"


def begin(channel: socket.SocketType, *, tell: bool) -> None:
    """Make a freshly forked process the main task of an execution."""
    gc.disable()  # collections at other moments in told mode would run finalisers at other moments
    adopt("0", channel, tell=tell)
    task = current()
    if task is not None:
        for sentence in sorted(reservations):
            task.tell(protocol.UNTRIED + sentence)


def run_main(function: Callable[[], Any]) -> NoReturn:
    """Run the program in the main task, end it as the interpreter would, and leave the process."""
    code = 0
    try:
        try:
            result = function()
            task = current()
            if task is not None and result is not None:
                report_result(_bounded_repr(result))
        finally:
            _wind_down()
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else int(stop.code is not None)
        if not isinstance(stop.code, int) and stop.code is not None:
            sys.stderr.write(f"{stop.code}\n")
    except BaseException as error:  # noqa: BLE001 (whatever ends the program is its result)
        code = 1
        report_crash(error)
        traceback.print_exception(error)
    finally:
        _flush()
        leave(code)


def report_result(text: str) -> None:
    """Tell the main task's result, in pieces that fit a packet whatever they are encoded to."""
    task = voice()
    if task is not None:
        for start in range(0, len(text), _PIECE_CHARACTERS):
            task.tell(protocol.RESULT + text[start : start + _PIECE_CHARACTERS])


def end(result: str, code: int = 0) -> NoReturn:
    """End the main task of an execution with a result, for hosts that run the program themselves."""
    report_result(result)
    _flush()
    leave(code)


def _bounded_repr(value: Any) -> str:
    try:
        return repr(value)[:_TEXT_CHARACTERS]
    except Exception:  # noqa: BLE001 (the program's own __repr__ may do anything)
        return f"<{type(value).__name__}>"


def _wind_down() -> None:
    """What the interpreter does at its end: threads that are no daemons, then what `atexit` holds."""
    import atexit

    library.threading._shutdown()
    atexit._run_exitfuncs()


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError, AttributeError):
            pass  # closed by the program: its own choice


def install() -> None:
    """Hook forks and the end of processes."""
    os.register_at_fork(before=_before_fork, after_in_parent=_after_in_parent, after_in_child=_after_in_child)
    library.os._exit = leave


__all__ = ["Process", "adopt", "announce", "begin", "end", "install", "leave", "report_crash", "run_main"]
