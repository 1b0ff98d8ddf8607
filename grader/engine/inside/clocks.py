"""Virtual time: sleeping costs nothing, clocks show what the conductor says."""

from __future__ import annotations

import time

from . import library, protocol
from .task import current, process

_sleep, _time = time.sleep, time.time
_real = {name: getattr(time, name) for name in ("monotonic", "time", "perf_counter")}
_EPOCH = 1_700_000_000.0
"""Wall clock at the begin of every execution, so that replay reads the same."""
_TICK = 1e-6
_LOOKS_BEFORE_HURRY = 16

_looks = 0


def _look() -> float:
    """Virtual now; a loop that only watches the clock makes it run faster and faster."""
    global _looks
    _looks += 1
    process.now += _TICK * (1 << min(max(_looks - _LOOKS_BEFORE_HURRY, 0), 24))
    return process.now


def slept() -> None:
    """Forget how often the clock was looked at: the task did something else."""
    global _looks
    _looks = 0


def sleep(seconds: float) -> None:
    """Take the place of `time.sleep`."""
    task = current()
    if task is None or not seconds >= 0:
        _sleep(seconds)
        return
    slept()
    task.point("sleep", "clock", "N", protocol.SLEEP, float(seconds))


def _clock(name: str, offset: float) -> None:
    real = _real[name]

    def seconds() -> float:
        return float(real()) if current() is None else offset + _look()

    def nanoseconds() -> int:
        return int(seconds() * 1e9)

    setattr(time, name, seconds)
    setattr(time, f"{name}_ns", nanoseconds)


def install() -> None:
    """Put the hooks in place."""
    library.time.sleep = sleep
    _clock("monotonic", 1000.0)
    _clock("perf_counter", 1000.0)
    _clock("time", _EPOCH)
