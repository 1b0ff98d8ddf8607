"""Makes rare interleavings likelier in native runs: aligned start lines, pauses between opcodes.

Nothing is decided here (that is the engine's work): the machine's own scheduler is only given more
occasions. Forked children inherit the tracer of the thread that forked them; spawned ones do not.
"""

from __future__ import annotations

import mmap
import os
import random
import sys
import threading
import time
from multiprocessing import popen_fork
from types import FrameType
from typing import Any

PAUSE_CHANCE = 0.06
"""Per opcode of the student's file; a read-modify-write of one line has some six of them."""
LONGEST_PAUSE_SECONDS = 0.0006
PAUSE_BUDGET_SECONDS = 0.25
"""Per process: long loops must not turn a short program into a slow one."""
START_LINE_SECONDS = 0.004


class Perturbation:
    """Pauses at random opcodes of one file, in this process and in those it forks."""

    def __init__(self, file: str, seed: int) -> None:
        self._file = file
        self._seed = seed
        self._random = random.Random(seed)
        self._left = PAUSE_BUDGET_SECONDS
        self._line = mmap.mmap(-1, mmap.PAGESIZE)

    def start(self) -> None:
        """Begin to perturb this process."""
        os.register_at_fork(after_in_child=self._in_child)
        self._hold_children()
        sys.settrace(self._trace)
        threading.settrace(self._trace)

    def stop(self) -> None:
        """Leave this process alone again."""
        sys.settrace(None)
        threading.settrace(None)

    def _in_child(self) -> None:
        self._random = random.Random(f"{self._seed} {os.getpid()}")
        self._left = PAUSE_BUDGET_SECONDS

    def _hold_children(self) -> None:
        """Let started children wait for each other: until the parent waits, or a moment has passed."""
        popen_class: Any = popen_fork.Popen
        genuine_launch, genuine_poll = popen_class._launch, popen_class.poll
        line = self._line

        def launch(popen: Any, process: Any) -> None:
            line[0] = 0
            bootstrap = process._bootstrap

            def held(*args: Any, **options: Any) -> Any:
                deadline = time.monotonic() + START_LINE_SECONDS
                while not line[0] and time.monotonic() < deadline:
                    os.sched_yield()
                return bootstrap(*args, **options)

            process._bootstrap = held
            try:
                genuine_launch(popen, process)
            finally:
                del process._bootstrap

        def poll(popen: Any, flag: int = os.WNOHANG) -> int | None:
            line[0] = 1
            return genuine_poll(popen, flag)  # type: ignore[no-any-return]

        popen_class._launch, popen_class.poll = launch, poll

    def _trace(self, frame: FrameType, _event: str, _argument: Any) -> Any:
        if frame.f_code.co_filename != self._file:
            return None
        frame.f_trace_opcodes = True
        frame.f_trace_lines = False
        if self._left > 0 and self._random.random() < PAUSE_CHANCE:
            pause = self._random.random() * LONGEST_PAUSE_SECONDS
            self._left -= pause
            time.sleep(pause)
        return self._trace
