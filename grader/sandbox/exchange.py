"""One request and everything that happens until its execution has ended: the session's waiting loop."""

from __future__ import annotations

import json
import os
import selectors
import signal
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from grader import procfs
from grader.inside import observe
from grader.sandbox.facts import End, Event, Limits, Run
from grader.sandbox.line import Line, peer
from grader.sandbox.output import Output
from grader.sandbox.reading import read_frame, read_status
from grader.sandbox.script import Script
from grader.sandbox.silence import Silence, Standstill

TICK_SECONDS = 0.1
SAMPLE_SECONDS = 0.002
OVERDUE_SECONDS = 0.05
"""A script looks so often at least, however much is said."""
LEAVE_SECONDS = 0.02
"""For a controlled execution to leave, once its program has ended."""
MOST_STRETCHED = 4.0
"""So many times longer a deadline may become on a machine that others keep busy."""
MAX_LINE_BYTES = 4 << 20
MAX_HEARD_BYTES = 64 << 20
"""Of all lines of an execution together: what is told stays in this side's memory."""
LOOK_SECONDS = 0.5
"""… at what all processes use together."""
MAX_EVENTS = 20_000
MAX_CONNECTIONS = 256


@dataclass
class Exchange:
    """State of one execution, from request to end. The script is asked as things happen."""

    runner: int
    listener: socket.socket
    control: socket.socket
    output_pipe: int
    limits: Limits
    script: Script
    started: float = field(default_factory=time.monotonic)
    events: list[Event] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    met: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    execution: int = 0
    """Pid of the execution, known once it has connected."""
    fell_through: bool = False
    disk_usage: Callable[[], int] = int
    """Returns how many bytes the submission's files take by now."""
    controlled: bool = False
    """The engine has seen the execution end: what has not gone by itself in a moment is killed."""

    def __post_init__(self) -> None:
        self._frame: dict[str, Any] | None = None
        self._garbled = ""
        self._children: tuple[dict[str, Any], ...] = ()
        self._ended: dict[str, Any] | None = None
        self._output = Output()
        self._silence = Silence()
        self._heard = 0
        self._looked = time.monotonic()
        self._control_buffer = b""
        self._selector = selectors.DefaultSelector()
        self._selector.register(self.listener, selectors.EVENT_READ, self._accept)
        self._selector.register(self.control, selectors.EVENT_READ, self._read_control)
        self._selector.register(self.output_pipe, selectors.EVENT_READ, self._read_output)

    def wait(self) -> Run:
        """Wait for the execution's end or for what ends the wait, and return what was seen so far.

        The caller must kill the runner's processes unless the run's end is RETURNED, RAISED or UNLOADABLE.
        """
        try:
            end, limit = self._loop()
        finally:
            self._selector.close()
        if end in (End.RETURNED, End.GARBLED):
            return self._interpret()
        return self._run(end=end, limit=limit)

    def kill(self, pid: int, number: int) -> bool:
        """Send a signal to a process of the submission; False when there is no such process (any more)."""
        if pid not in procfs.descendants(self.runner):
            return False
        try:
            os.kill(pid, number)
        except ProcessLookupError:
            return False  # it has just ended
        return True

    def deny(self, label: str) -> None:
        """From now on nobody meets at `label`."""
        self.missed.append(label)

    def let_go(self, pid: int) -> None:
        """Let the one process go on, wherever it waits."""
        for line in self.lines:
            if line.pid == pid and line.label:
                line.label = ""
                line.reply({"met": True})

    def release(self, label: str) -> bool:
        """Let go on who is held at `label`, and who waits for a meeting there; False for nobody."""
        there = [line for line in self.lines if line.label == label]
        for line in there:
            line.label = ""
            line.reply({"met": True})
        return bool(there)

    def _loop(self) -> tuple[End, str]:
        deadline = self.started + self.limits.wall_seconds * procfs.crowding(MOST_STRETCHED)
        while self._ended is None:
            hurry = self.script.samples or self.controlled
            ready = self._selector.select(SAMPLE_SECONDS if hurry else TICK_SECONDS)
            for key, _ in ready:
                key.data(key.fileobj)
            if self.script.samples and self.execution and self._frame is None:
                self._sample(busy=bool(ready))
            if limit := self._exceeded():
                return End.LIMIT, limit
            if self._ended is None and self._control_closed:
                return End.RUNNER_KILLED, ""
            if time.monotonic() > deadline:
                return End.TIMEOUT, ""
            if self.controlled:
                self._hurry()
                continue
            if self._frame is None and not ready and self._is_stuck():
                return End.STUCK, ""
        while self.controlled and (ready := self._selector.select(0)):
            for key, _ in ready:  # the report and the events came before the end, but on other sockets
                key.data(key.fileobj)
        self._drain_output()
        return (End.GARBLED if self._garbled else End.RETURNED), ""

    _control_closed = False
    _sampled = 0.0

    def _sample(self, *, busy: bool) -> None:
        """Let the script look, but not while somebody speaks: who waits for our answer is not at rest."""
        now = time.monotonic()
        if not busy or now - self._sampled > OVERDUE_SECONDS:
            self._sampled = now
            self.script.sample(self.children(), self)

    def _exceeded(self) -> str:
        """Return which limit is exceeded of those that only this side can watch; empty: none."""
        if self._output.total > self.limits.output_bytes:
            return "output"
        if self._heard > MAX_HEARD_BYTES:
            return "result"
        now = time.monotonic()
        if now - self._looked > LOOK_SECONDS:
            self._looked = now
            return self._used_up()
        return ""

    def _used_up(self) -> str:
        """Return which of the things is used up that the processes share."""
        processes = procfs.descendants(self.runner)
        # The kernel counts, too, but not for root, and not them alone where they have no user of their own.
        if len(processes) > self.limits.processes:
            return "processes"
        if procfs.memory_of(processes, self.limits.memory_bytes) > self.limits.memory_bytes:
            return "memory"
        return "disk" if self.disk_usage() > self.limits.disk_bytes else ""

    def _hurry(self) -> None:
        if time.monotonic() - self.started > LEAVE_SECONDS:
            for pid in procfs.descendants(self.runner):
                try:
                    os.kill(pid, signal.SIGKILL)
                except ProcessLookupError:
                    continue

    # -- what comes in ---------------------------------------------------------------------------------

    def _accept(self, listener: socket.socket) -> None:
        stream, _ = listener.accept()
        pid = peer(stream)
        if len(self.lines) >= MAX_CONNECTIONS:
            stream.close()
            return
        stream.settimeout(1.0)
        line = Line(stream, pid)
        self.lines.append(line)
        self._selector.register(stream, selectors.EVENT_READ, lambda _: self._read_line(line))
        if self.controlled:
            self._read_line(
                line
            )  # all was said long ago; in the order of connections, which is the schedule's

    def _read_line(self, line: Line) -> None:
        self._silence.broken()
        try:
            data = line.stream.recv(1 << 18)
        except OSError:
            data = b""
        if not data or len(line.buffer) > MAX_LINE_BYTES:
            self._drop(line)
            return
        self._heard += len(data)
        line.buffer += data
        while b"\n" in line.buffer:
            text, _, line.buffer = line.buffer.partition(b"\n")
            self._take(line, text)

    def _drop(self, line: Line) -> None:
        self._selector.unregister(line.stream)
        line.stream.close()
        self.lines.remove(line)

    def _take(self, line: Line, text: bytes) -> None:
        try:
            message = json.loads(text)
            kind = message["event"]
            if kind == "execution":
                self._take_execution(line)
            elif kind == "frame":
                self._take_frame(line, message)
            elif kind == "fell_through":
                self.fell_through = True
            elif kind in ("tell", "meet", "hold"):
                self._take_event(line, kind, message)
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            self._garbled = f"{type(error).__name__} in {text[:80]!r}"

    def _take_execution(self, line: Line) -> None:
        state = procfs.read_state(line.pid)
        born_here = state is not None and state.parent == self.runner
        if self.execution == 0 and (born_here or self.controlled):  # a controlled one has ended by now
            self.execution = line.pid

    def _take_frame(self, line: Line, message: dict[str, Any]) -> None:
        if line.pid != self.execution or self._frame is not None:
            self._garbled = "a report from a process that has none to make"
        else:
            self._frame = message
            self._children = tuple(self._witnessed_children())
        for label in {line.label for line in self.lines if line.label}:
            self.release(label)
        line.reply({"go": True})

    def _witnessed_children(self) -> list[dict[str, Any]]:
        """The children that the execution reported and that the kernel confirms: a leak is never invented."""
        assert self._frame is not None
        if self.controlled:
            return [dict(child) for child in self._frame.get("children", [])]
        seen = {procfs.inner_pid(pid): pid for pid in procfs.children(self.execution)}
        found = []
        for child in self._frame.get("children", []):
            if child["pid"] in seen:
                found.append({"pid": seen[child["pid"]], "state": str(child["state"])})
        return found

    def _take_event(self, line: Line, kind: str, message: dict[str, Any]) -> None:
        if len(self.events) >= MAX_EVENTS:
            raise ValueError("too many events")
        label = str(message["label"])[:200]
        event = Event(time.monotonic() - self.started, line.pid, label, message.get("data"))
        self.events.append(event)
        line.label = label if kind in ("meet", "hold") else ""
        line.held = kind == "hold"
        self.script.event(event, self)
        if kind == "meet":
            waiting = {each.pid for each in self.lines if each.label == label}
            if len(waiting) >= int(message["parties"]) or label in self.missed:
                met = label not in self.missed
                if met:
                    self.met.append(label)
                for each in [each for each in self.lines if each.label == label]:
                    each.label = ""
                    each.reply({"met": met})
        elif kind == "tell":
            line.reply({})

    def _read_control(self, control: socket.socket) -> None:
        try:
            data = control.recv(1 << 16)
        except OSError:
            data = b""
        if not data:
            self._control_closed = True
            self._selector.unregister(control)
            return
        self._control_buffer += data
        if b"\n" in self._control_buffer:
            self._ended = self._read_end(self._control_buffer.partition(b"\n")[0])

    def _read_end(self, line: bytes) -> dict[str, Any]:
        """Return what the runner says of the execution's end, of the right types whoever wrote it."""
        try:
            said = json.loads(line)
            return {"status": int(said["status"]), "orphans": list(map(str, said["orphans"]))}
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            self._garbled = f"{type(error).__name__} in the end of the execution"
            return {}

    def _read_output(self, pipe: int) -> None:
        data = os.read(pipe, 1 << 18)
        if data:
            self._output.add(data)
        else:
            self._selector.unregister(pipe)

    def _drain_output(self) -> None:
        os.set_blocking(self.output_pipe, False)
        try:
            while data := os.read(self.output_pipe, 1 << 18):
                self._output.add(data)
        except BlockingIOError:
            pass

    def children(self) -> list[procfs.ProcessState]:
        """Return the living descendants of the execution; the library's own helpers are left out."""
        states = [state for pid in procfs.descendants(self.execution) if (state := procfs.read_state(pid))]
        helpers = {each.pid for each in states if is_library(each.command)}
        # What a fork server has forked carries the server's command line, but is the program's own.
        return [
            each
            for each in states
            if each.state not in "ZX" and (each.pid not in helpers or each.parent in helpers)
        ]

    # -- is anybody still able to move? ------------------------------------------------------------------

    def _is_stuck(self) -> bool:
        """Decide at a quiet tick: give up meetings nobody can complete, or say that all wait for good."""
        if self.execution == 0:
            return False  # still starting
        found = self._silence.look(self.runner, spoken=lambda: bool(self._selector.select(0)))
        if found is Standstill.NONE or self.script.quiet(self):
            return False
        in_vain = self._give_up_meetings()
        return found is Standstill.FOR_GOOD and not in_vain and not any(line.label for line in self.lines)

    def _give_up_meetings(self) -> bool:
        """Tell those who wait to meet others that nobody else will come; False when there are none."""
        waiting = [line for line in self.lines if line.label and not line.held]
        for line in waiting:
            self.missed.append(line.label)
            line.label = ""
            line.reply({"met": False})
        return bool(waiting)

    # -- what it means -----------------------------------------------------------------------------------

    def _interpret(self) -> Run:
        assert self._ended is not None
        run = self._run(end=End.RETURNED)
        if self._garbled:
            return replace(run, end=End.GARBLED, limit=self._garbled)
        if self._frame is None:
            return read_status(int(self._ended.get("status", 0)), run)
        return read_frame(self._frame, run)

    def _run(self, end: End, **more: Any) -> Run:
        orphans = self._ended.get("orphans", []) if self._ended else []
        return Run(
            end=end,
            pid=self.execution,
            children=self._children,
            orphans=tuple(str(name) for name in orphans),
            events=tuple(self.events),
            missed=tuple(self.missed),
            met=tuple(self.met),
            fell_through=self.fell_through,
            output=self._output.text(),
            seconds=time.monotonic() - self.started,
            **more,
        )

    def close(self) -> None:
        """Hang up on everybody."""
        for line in list(self.lines):
            line.stream.close()
        self.lines.clear()


def is_library(command: str) -> bool:
    """Say whether a process is one of multiprocessing's own helpers, which no submission answers for."""
    return any(own in command for own in observe.OWN_PROCESSES)
