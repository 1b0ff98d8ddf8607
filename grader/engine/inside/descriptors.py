"""Pipes and connections: sending, receiving and waiting are points; the real pipe decides who is ready.

Whether a task that waits on descriptors can go on is asked of the task itself, which polls them. A long
message is written in pieces that fit, so that a writer to a full pipe waits at the conductor, never in the
kernel; the descriptors' own flags stay as they are, for they are shared with other processes.
"""

from __future__ import annotations

import os
import select
from collections.abc import Callable, Sequence
from typing import Any

from . import protocol, served
from .library import connection, pool
from .task import Task, current

_MOST_WATCHED = 32
"""Who waits on more is asked after every change: all their names would not fit into a message."""
PIECE = 4096
"""A pipe or socket that is ready takes so many bytes without blocking."""
_READABLE = select.POLLIN | select.POLLPRI | select.POLLHUP | select.POLLERR | select.POLLNVAL
_WRITABLE = select.POLLOUT | select.POLLHUP | select.POLLERR | select.POLLNVAL

_Connection = connection.Connection
_send_bytes, _recv_bytes = _Connection._send_bytes, _Connection._recv_bytes
_send, _recv = _Connection._send, _Connection._recv
_select = select.select
_wait, _pipe, _close = connection.wait, connection.Pipe, _Connection.close


def readiness(descriptors: Sequence[int], mask: int) -> Callable[[], bool]:
    """Make a function that says whether any of the descriptors is ready."""
    poll = select.poll()
    for descriptor in descriptors:
        poll.register(descriptor, mask)

    def ready() -> bool:
        served.settle(descriptors)
        return bool(poll.poll(0))

    return ready


def key_of(subject: Any, descriptor: int, direction: str) -> str:
    """Object of an access to a descriptor: the queue it is part of, else by inode, as the conductor knows."""
    label = getattr(subject, "_grader_label", None)
    return str(label) if label is not None else watched([(descriptor, direction)])


def watched(pairs: Sequence[tuple[int, str]]) -> str:
    """Name descriptors, and the direction (`r`, `w`) in which they are used, by inode; many are not named."""
    if len(pairs) > _MOST_WATCHED:
        return ""
    return protocol.INNER_SEPARATOR.join([_inode(descriptor, direction) for descriptor, direction in pairs])


def both_ways(descriptor: int) -> str:
    """Name a descriptor that is to be closed, or was used without a point; all who share it look again."""
    return watched([(descriptor, "r"), (descriptor, "w")])


def _inode(descriptor: int, direction: str) -> str:
    try:
        return f"descriptor {os.fstat(descriptor).st_ino} {direction}"
    except OSError:
        return "descriptor 0 r"


def wait_ready(
    task: Task,
    kind: str,
    descriptor: int,
    direction: str,
    subject: Any,
    hidden: str = "",
    *,
    parts: bool = False,
) -> None:
    """One point that is enabled once the descriptor is ready for reading (`r`) or writing (`w`).

    With `parts` it is the header of a message, whose body has a point of its own.
    """
    ready = readiness([descriptor], _READABLE if direction == "r" else _WRITABLE)
    name = watched([(descriptor, direction)])
    also = protocol.REST_OF + name if parts else ""
    if parts:
        task.parts = ["", also]
    need = f"{protocol.DESCRIPTORS}{hidden}{int(ready())}{name}"
    key = getattr(subject, "_grader_label", None) or name
    task.point(kind, key, "W", need, also=also, subject=subject, ready=ready)


def _begin_message(task: Task, kind: str, connection: Any, direction: str) -> None:
    """The point before a message; the library then writes or reads it in one part or two."""
    hidden = getattr(connection, "_grader_hidden", "")
    parts = not (hidden or task.hidden)
    task.parts = []
    wait_ready(task, kind, connection._handle, direction, connection, hidden, parts=parts)


def _next_part(task: Task, kind: str) -> None:
    """Between header and body of a message others who use the same end may come: a point of its own."""
    if task.parts and (body := task.parts.pop(0)):
        task.point(f"{kind} the rest", body, "W")


def send_bytes(self: Any, buffer: Any) -> None:
    """Take the place of `Connection._send_bytes`: one message, one point (more if it is long)."""
    task = current()
    if task is not None:
        _begin_message(task, "send", self, "w")
    _send_bytes(self, buffer)


def send(self: Any, buffer: Any, write: Any = os.write) -> None:
    """Take the place of `Connection._send`: write in pieces while there is room."""
    task = current()
    if task is None:
        _send(self, buffer, write)
        return
    _next_part(task, "send")
    ready = readiness([self._handle], _WRITABLE)
    view = memoryview(buffer).cast("B")
    while len(view):
        if not ready():
            wait_ready(task, "send (pipe is full)", self._handle, "w", self)
        view = view[write(self._handle, view[:PIECE]) :]


def recv_bytes(self: Any, maxsize: int | None = None) -> Any:
    """Take the place of `Connection._recv_bytes`: one message, two points."""
    task = current()
    if task is not None:
        _begin_message(task, "recv", self, "r")
    return _recv_bytes(self, maxsize)


def recv(self: Any, size: int, read: Any = os.read) -> Any:
    """Take the place of `Connection._recv`: wait at the conductor for every piece that is not there yet."""
    task = current()
    if task is None:
        return _recv(self, size, read)
    _next_part(task, "recv")
    ready = readiness([self._handle], _READABLE)

    def read_when_ready(handle: int, remaining: int) -> bytes:
        if not ready():
            wait_ready(task, "recv (rest of the message)", handle, "r", self)
        return bytes(read(handle, remaining))

    return _recv(self, size, read_when_ready)


def wait(object_list: Any, timeout: float | None = None) -> Any:
    """Take the place of `connection.wait`: one point for all objects."""
    task = current()
    objects = list(object_list)
    if task is None or (not objects and timeout is not None and timeout <= 0):
        return _wait(objects, timeout)
    descriptors = [each if isinstance(each, int) else each.fileno() for each in objects]
    pairs = zip(objects, descriptors, strict=True)
    keys = list(dict.fromkeys(key_of(each, descriptor, "r") for each, descriptor in pairs)) or ["nothing"]
    also = protocol.INNER_SEPARATOR.join(keys[1:])
    subject = objects[0] if len(objects) == 1 else None
    if timeout is not None and timeout <= 0:
        task.point("poll", keys[0], "R", also=also, subject=subject)
        served.settle(descriptors)
        result = _wait(objects, 0)
        task.note(bool(result))
        return result
    ready = readiness(descriptors, _READABLE)
    names = watched([(descriptor, "r") for descriptor in descriptors])
    need = f"{protocol.DESCRIPTORS}{int(ready())}{names}"
    task.point("wait", keys[0], "R", need, timeout, also=also, subject=subject, ready=ready)
    return _wait(objects, 0)


def select_(readers: Any, writers: Any, others: Any, timeout: float | None = None) -> Any:
    """Take the place of `select.select`: one point for all descriptors."""
    task = current()
    if task is None:
        return _select(readers, writers, others, timeout)
    wanted = list(readers), list(writers), list(others)
    pairs = [(each, "r") for each in wanted[0]] + [(each, "w") for each in wanted[1]]
    numbers = [(each if isinstance(each, int) else each.fileno(), direction) for each, direction in pairs]
    keys = list(dict.fromkeys(key_of(None, *pair) for pair in numbers)) or ["nothing"]
    also = protocol.INNER_SEPARATOR.join(keys[1:])
    descriptors = [number for number, _direction in numbers]
    if timeout is not None and timeout <= 0:
        task.point("poll", keys[0], "R", also=also)
        served.settle(descriptors)
        return _select(*wanted, 0)

    def ready() -> bool:
        served.settle(descriptors)
        return any(_select(*wanted, 0))

    need = f"{protocol.DESCRIPTORS}{int(ready())}{watched(numbers)}"
    task.point("select", keys[0], "R", need, timeout, also=also, ready=ready)
    return _select(*wanted, 0)


def pipe(duplex: bool = True) -> Any:
    """Take the place of `Pipe`: tell the conductor what its ends are called."""
    ends = _pipe(duplex)
    task = current()
    if task is not None:
        inodes = [os.fstat(end._handle).st_ino for end in ends]
        task.tell(f"{protocol.PIPE}{inodes[0]}\x1f{inodes[1]}\x1f{task.new_object()}")
    return ends


def close(self: Any) -> None:
    """Take the place of `Connection.close`: the other end may see the end of file."""
    task = current()
    if task is None or self._handle is None:
        _close(self)
        return
    need = protocol.ALWAYS + getattr(self, "_grader_hidden", "")
    task.point("close", key_of(self, self._handle, "w" if self._writable else "r"), "W", need, subject=self)
    closed = both_ways(self._handle)
    _close(self)
    task.tell(protocol.FILES + closed)


def _note_results(name: str, *, sends: bool) -> None:
    """Show in the trace what a connection sent or received."""
    original = getattr(_Connection, name)

    def method(self: Any, *arguments: Any, **keywords: Any) -> Any:
        result = original(self, *arguments, **keywords)
        task = current()
        if task is not None:
            task.note(arguments[0] if sends and arguments else result)
        return result

    setattr(_Connection, name, method)


def install() -> None:
    """Put the hooks in place."""
    for name, sends in (("send", True), ("send_bytes", True), ("recv", False), ("recv_bytes", False)):
        _note_results(name, sends=sends)
    _Connection._send_bytes, _Connection._recv_bytes = send_bytes, recv_bytes
    _Connection._send, _Connection._recv = send, recv
    _Connection.close = close
    connection.wait = pool.wait = wait
    connection.Pipe = pipe
    select.select = select_
