"""Delivers a signal at a chosen position: before the n-th instruction of the student's own code in a region.

In the student's file every opcode is a position; in what it calls of the standard library every line is,
for a handler may run while the library holds a lock. The suite's probes are no positions.
"""

from __future__ import annotations

import os
import sys
from types import CodeType, FrameType
from typing import Any

from grader.inside import witness

_LIBRARY = os.path.dirname(os.__file__) + os.sep


class Injector:
    """Counts positions and signals this process at the one asked for.

    `os.kill` on the own process runs the Python handler before it returns, so the signal lands exactly
    between two instructions; what the handler does happens there.
    """

    def __init__(self, file: str, number: int, position: int) -> None:
        self._file = file
        self._number = number
        self._position = position
        self._tracer = self._trace
        self._met: dict[tuple[CodeType, int], int] = {}
        self.passed = 0
        """Positions seen so far in the region, until it was over."""
        self.landed = ""
        """Where the signal was sent, empty before; also told as an event of that name."""

    def begin(self) -> None:
        """Open the region: from now on positions count, also in the frames that are already running."""
        frame: FrameType | None = sys._getframe(1)
        while frame is not None:
            if frame.f_code.co_filename == self._file:
                self._attach(frame)
            frame = frame.f_back
        sys.settrace(self._tracer)

    def end(self) -> None:
        """Close the region."""
        sys.settrace(None)

    def _attach(self, frame: FrameType) -> None:
        frame.f_trace = self._tracer
        own = frame.f_code.co_filename == self._file
        frame.f_trace_opcodes = own
        frame.f_trace_lines = not own

    def _trace(self, frame: FrameType, event: str, _argument: Any) -> Any:
        if event == "call":
            if not self._is_students(frame):
                return None
            self._attach(frame)
        elif event in ("opcode", "line") and self._is_new(frame):
            if self.passed == self._position:
                self._land(f"line {frame.f_lineno}, in {frame.f_code.co_name}")
            self.passed += 1
        return self._tracer

    def _is_new(self, frame: FrameType) -> bool:
        """Whether this is its first or second time: a loop adds nothing after its second round."""
        place = (frame.f_code, frame.f_lasti)
        self._met[place] = met = self._met.get(place, 0) + 1
        return met <= 2

    def _is_students(self, frame: FrameType) -> bool:
        """The student's own frames, and those of the library that such a frame called."""
        name = frame.f_code.co_filename
        if name == self._file:
            return True
        caller = frame.f_back
        called = caller is not None and caller.f_trace is self._tracer
        return called and name.startswith(_LIBRARY) and not name.startswith("<")

    def _land(self, where: str) -> None:
        """Send the signal, unless the trusted side says that the region is over."""
        if witness.meet("landing", 1):
            self.landed = where
            witness.tell("landed", where)
            os.kill(os.getpid(), self._number)
