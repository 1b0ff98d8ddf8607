"""A task: one thread of a controlled process, and its channel to the conductor."""

from __future__ import annotations

import os
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from . import protocol, told

_here = threading.local()
_leave = os._exit
"""The real one: hooks replace `os._exit`."""
_MOST_UNTOLD = 32


class Process:
    """What the tasks of one process share: channels to close after a fork, and the virtual clock."""

    def __init__(self) -> None:
        self.channels: set[socket.SocketType] = set()
        self.now = 0.0
        """Virtual seconds since the execution began, as this process last heard."""
        self.told_now = 0.0
        """What the conductor knows of `now`."""
        self.alarm: tuple[float, float] | None = None
        """Virtual time and interval of the pending alarm."""
        self.ring: Callable[[], None] = lambda: None


process = Process()


class Task:
    """One thread that asks before every operation that other processes could notice."""

    __slots__ = (
        "_channel",
        "_receive",
        "_send",
        "deferred",
        "forks",
        "hidden",
        "identity",
        "locks",
        "objects",
        "parked",
        "parts",
        "region",
        "starting",
        "timeless",
        "told",
        "untold",
    )

    def __init__(self, identity: str, channel: socket.SocketType, *, tell: bool) -> None:
        self.identity = identity
        self.told = tell
        self.forks = 0
        self.objects = 0
        self.locks = 0
        self.parked = False
        self.hidden = False
        """All that this task does goes on at once, without a choice."""
        self.timeless = False
        """Waits of this task never time out: it only looks whether to stop."""
        self.parts: list[str] = []
        """Objects of the parts in which a message is sent or received next; empty for what needs no point."""
        self.starting = False
        """In the middle of starting a process: the library's own pipes are nobody's business."""
        self.region: tuple[str, str] | None = None
        """Kind and object of the greater operation that hidden steps are part of."""
        self.deferred: list[Callable[[], None]] = []
        """Signal handlers that arrived while parked; they run when the task next moves."""
        self.untold: list[str] = []
        """Messages that go with the next point: nobody else moves before."""
        self._channel = channel
        self._send = channel.send
        self._receive = channel.recv
        process.channels.add(channel)

    def new_object(self) -> str:
        """Name an object after its creator and ordinal, so that its name is the same in every execution."""
        self.objects += 1
        return f"{self.identity}#{self.objects}"

    def new_lock(self) -> str:
        """Name a lock between threads; they are named when first waited for."""
        self.locks += 1
        return f"lock {self.identity}#{self.locks}"

    def new_child(self) -> str:
        """Name the next process or thread that this task starts."""
        self.forks += 1
        return f"{self.identity}.{self.forks}"

    def point(
        self,
        kind: str,
        key: str,
        access: str,
        need: str = protocol.ALWAYS,
        timeout: float | None = None,
        *,
        also: str = "",
        subject: Any = None,
        ready: Callable[[], bool] | None = None,
        until_signal: bool = False,
        visible: bool = False,
    ) -> str:
        """Ask to do one operation and wait until chosen.

        `need` is one of the protocol's needs, `subject` the object in the program's eyes (its name is looked
        up in told mode), `ready` answers probes of descriptors. Returns `1` or `0`, the result that the real
        primitive must give, or `T` when the wait timed out. With `until_signal` a handler ends it.
        """
        if self.hidden and not visible:
            need = need if need[1:2] == protocol.HIDDEN else need[0] + protocol.HIDDEN + need[1:]
            if self.region is not None:
                kind, key = self.region
            if self.timeless:
                timeout = None
        if need[1:2] == protocol.HIDDEN and self._goes_on(need):
            return "1"
        clock = ""
        if process.now != process.told_now:
            process.told_now = process.now
            clock = repr(process.now)
        limit = "" if timeout is None else timeout
        text = f"P{kind}\x1f{key}\x1f{access}\x1f{need}\x1f{limit}\x1f{also}\x1f{clock}"
        if self.told:
            text += told.describe(subject)
        while True:
            self.parked = True
            self._say(text)
            answer = self._wait(ready)
            if answer[0] == protocol.RING:
                process.ring()
            elif answer[0] != protocol.HANDLE:
                break
            self._run_deferred()
            if until_signal:
                return "1"
        if self.deferred:
            self._run_deferred()
        return answer[1] if answer[0] == protocol.GO else protocol.GIVE_UP

    def _goes_on(self, need: str) -> bool:
        """Do without the conductor's leave what is hidden and cannot block: it would go on at once anyway."""
        letter = need[0]
        if letter == protocol.ALWAYS:
            return True
        if letter == protocol.RELEASE:
            self.tell(protocol.GAVE + need[2:])
            return True
        if letter == protocol.DESCRIPTORS and need[2:3] == "1":
            self.tell(protocol.FILES + need[3:])
            return True
        return False

    def begin(self) -> None:
        """Wait for the first turn: the conductor knows of it without being asked."""
        self.parked = True
        answer = self._wait(None)
        if answer[0] in (protocol.HANDLE, protocol.RING):
            if answer[0] == protocol.RING:
                process.ring()
            self._run_deferred()
            self.point("begin", f"begin of {self.identity}", "N")

    def _wait(self, ready: Callable[[], bool] | None) -> str:
        """Stay parked until the conductor says to go on; answer its probes meanwhile."""
        while True:
            packet = self._receive(protocol.ANSWER_BYTES)
            if not packet:
                _leave(86)  # the conductor is gone: nobody is left to judge this execution
            answer = packet.decode()
            if answer[0] != protocol.PROBE:
                self.parked = False
                if len(answer) > 2:
                    process.now = process.told_now = float(answer[2:])
                return answer
            self._say(protocol.READY + ("1" if ready is not None and ready() else "0"))

    def _run_deferred(self) -> None:
        while self.deferred:
            self.deferred.pop(0)()

    @contextmanager
    def hidden_region(self, kind: str, key: str) -> Iterator[None]:
        """Within this block all points are hidden parts of one greater operation."""
        before = self.hidden, self.region
        self.hidden, self.region = True, (kind, key)
        try:
            yield
        finally:
            self.hidden, self.region = before

    def tell(self, text: str) -> None:
        """Send a message that needs no answer: with the next point, or now if it cannot wait."""
        if self.parked or text[0] in protocol.AT_ONCE or len(self.untold) >= _MOST_UNTOLD:
            self._say(text)
        else:
            self.untold.append(text)

    def _say(self, text: str) -> None:
        """Send a message now, after those that wait."""
        untold, self.untold = self.untold, []  # a handler that comes now tells what is its own
        texts = [each.replace(protocol.MESSAGE_SEPARATOR, " ") for each in (*untold, text)]
        packet = _packet(protocol.MESSAGE_SEPARATOR.join(texts))
        for part in [packet] if len(packet) <= protocol.PACKET_BYTES else map(_packet, texts):
            self._send(part[: protocol.PACKET_BYTES])

    def tell_step(self, kind: str, key: str, subject: Any) -> None:
        """Show something in the trace that is no point (told mode)."""
        self.tell(f"{protocol.STEP}{kind}\x1f{key}{told.describe(subject)}")

    def note(self, value: Any) -> None:
        """Tell what the operation just done read or wrote; silent unless the execution is told."""
        if self.told and not self.hidden:
            self.tell(protocol.VALUE + told.show(value))

    def check(self, agreed: bool, what: str) -> None:
        """End the execution as diverged when the real primitive disagrees with the conductor's model."""
        if not agreed:
            self.tell(protocol.DIVERGED + what)

    def close(self) -> None:
        """Close the channel of a thread that has ended."""
        process.channels.discard(self._channel)
        self._channel.close()

    def hand_over(self, message: bytes, descriptor: int) -> None:
        """Send a message and with it a descriptor: one end of a new task's channel, a process's handle."""
        self._channel.sendmsg(
            [message], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, descriptor.to_bytes(4, sys.byteorder))]
        )


def _packet(text: str) -> bytes:
    return text.encode("utf-8", "backslashreplace")


def current() -> Task | None:
    """The task of this thread; None in a thread that is not controlled, or inside `unobserved`."""
    return getattr(_here, "task", None)


def enter(task: Task | None) -> None:
    """Make `task` the task of this thread."""
    _here.task = task
    _here.voice = task


def voice() -> Task | None:
    """The task of this thread even inside `Unobserved`, for one-way messages."""
    return getattr(_here, "voice", None)


class Unobserved:
    """Within this block the thread's operations are no points: the engine's own, or part of a greater one."""

    __slots__ = ("_task",)

    def __enter__(self) -> None:
        self._task = current()
        _here.task = None

    def __exit__(self, *_details: object) -> None:
        _here.task = self._task
