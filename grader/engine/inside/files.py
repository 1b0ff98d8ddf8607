"""`os.read` and `os.write` on pipes and sockets: points like those of connections."""

from __future__ import annotations

import os
import stat
from typing import Any

from . import library, protocol
from .descriptors import PIECE, both_ways, readiness, wait_ready
from .task import Task, current

_read, _write, _pipe, _close = os.read, os.write, os.pipe, os.close
_WRITABLE = 0x4 | 0x8 | 0x10 | 0x20
"""POLLOUT, POLLERR, POLLHUP, POLLNVAL."""


def _observer(descriptor: int) -> Task | None:
    """The task that must ask before it touches this descriptor: only pipes and sockets block."""
    task = current()
    if task is None:
        return None
    try:
        mode = os.fstat(descriptor).st_mode
    except OSError:
        return None
    return task if stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode) else None


def _ask_regular(kind: str, descriptor: int) -> None:
    """A point for a regular file; descriptors may be inherited, so reading may move a shared offset."""
    task = current()
    if task is None:
        return
    try:
        found = os.fstat(descriptor)
    except OSError:
        return
    if stat.S_ISREG(found.st_mode):
        task.point(kind, f"file {found.st_ino}", "W")


def read(fd: int, length: int, /) -> bytes:
    """Take the place of `os.read`."""
    task = _observer(fd)
    if task is not None and os.get_blocking(fd):
        wait_ready(task, "read", fd, "r", None)
    elif task is None:
        _ask_regular("read", fd)
    else:
        data = _read(fd, length)
        task.tell(protocol.FILES + both_ways(fd))
        return data
    return _read(fd, length)


def write(fd: int, data: Any, /) -> int:
    """Take the place of `os.write`: in pieces that fit."""
    task = _observer(fd)
    if task is None:
        _ask_regular("write", fd)
        return _write(fd, data)
    if not os.get_blocking(fd):
        written = _write(fd, data)
        task.tell(protocol.FILES + both_ways(fd))
        return written
    wait_ready(task, "write", fd, "w", None)
    ready = readiness([fd], _WRITABLE)
    view = memoryview(data).cast("B")
    done = 0
    while done < len(view):
        if not ready():
            wait_ready(task, "write (pipe is full)", fd, "w", None)
        done += _write(fd, view[done : done + PIECE])
    return done


def pipe() -> tuple[int, int]:
    """Take the place of `os.pipe`: tell the conductor what the pipe is called."""
    ends = _pipe()
    task = current()
    if task is not None and not task.starting:
        inode = os.fstat(ends[0]).st_ino
        task.tell(f"{protocol.PIPE}{inode}\x1f{inode}\x1f{task.new_object()}")
    return ends


def close(fd: int) -> None:
    """Take the place of `os.close`: somebody else may see the end of file."""
    here = current()
    if here is None or here.starting:
        _close(fd)
        return
    task = _observer(fd)
    closed = both_ways(fd) if task is not None else ""
    _close(fd)
    if task is not None:
        task.tell(protocol.FILES + closed)


def install() -> None:
    """Put the hooks in place; what the library bound before keeps the real functions."""
    library.os.read, library.os.write, library.os.pipe, library.os.close = read, write, pipe, close
