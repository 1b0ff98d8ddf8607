"""A clock that is a process: subclass `Process` and override `run`."""

from __future__ import annotations

from multiprocessing import Process
from typing import Any


class ClockProcess(Process):
    """A process that puts the numbers 0, 1, 2 … `ticks - 1` on `queue`, one every `interval` seconds.

    - It is a `Process` in every respect: `start()` returns at once while the clock ticks on in the *child*;
      `pid`, `name`, `daemon`, `is_alive()`, `exitcode`, `join()` and `terminate()` work as for any other. Its
      name is `ClockProcess-1` or the like until somebody assigns another.
    - The first number comes at once or after one interval, as you like; between one number and the next
      `interval` seconds pass. `interval` may be 0 and may be a fraction.
    - Every number is on the queue when the process has ended, also the last one; its exit code is 0. With
      `ticks == 0` it puts nothing.
    - Making a clock starts nothing. Two clocks know nothing of each other.

    `queue` is a queue of `multiprocessing`; put the plain numbers on it with `put`.

    Graded: the numbers and who puts them; that `start()` does not wait; the intervals; the life of the
    process, seen through the attributes of `Process`; what is left behind.

    Example:
        >>> queue = Queue()
        >>> clock = ClockProcess(0.5, 3, queue)
        >>> clock.start()
        >>> [queue.get() for _ in range(3)]  # takes a second or a bit more
        [0, 1, 2]
        >>> clock.join()
    """

    def __init__(self, interval: float, ticks: int, queue: Any) -> None:
        """Remember what to do; the base class wants its part as well."""
        raise NotImplementedError

    def run(self) -> None:
        """Tick. This runs in the child."""
        raise NotImplementedError
