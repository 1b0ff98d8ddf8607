"""Where every process of a submission is: asked for at a deadline, before all is killed."""

from __future__ import annotations

import os
import time

from grader import procfs
from grader.inside.runner import STACK_SIGNAL

STACKS_SECONDS = 0.3
"""For one process to write its stacks."""


def collect_stacks(runner: int, descriptor: int) -> str:
    """Ask all that descend from `runner` for their stacks, which they write to the file of `descriptor`.

    Returns them, marked by pid; who has no handler for the signal is not asked, for it would end.
    """
    parts = []
    for pid in procfs.descendants(runner):
        if not procfs.catches(pid, STACK_SIGNAL):
            continue
        before = os.fstat(descriptor).st_size
        try:
            os.kill(pid, STACK_SIGNAL)
        except OSError:
            continue
        text = _grown(descriptor, before)
        state = procfs.read_state(pid)
        parts.append(f"process {pid} ({state.state if state else 'gone'}):\n{text}")
    return "\n".join(parts)


def _grown(descriptor: int, before: int) -> str:
    """Wait a moment for the file of stacks to grow and come to rest; return what is new (at most 16 KiB)."""
    deadline = time.monotonic() + STACKS_SECONDS
    size = before
    while time.monotonic() < deadline:
        time.sleep(0.005)
        now = os.fstat(descriptor).st_size
        if now > before and now == size:
            break
        size = now
    return os.pread(descriptor, 16 << 10, before).decode(errors="replace")
