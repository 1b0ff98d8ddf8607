"""Wait for signals, and lose none."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import FileIO
from types import FrameType

WORDS = {signal.SIGALRM: "alarm", signal.SIGINT: "interrupt"}
GUARDED = (*WORDS, signal.SIGTERM)


def guard(ready: Callable[[], None], record: Callable[[str], None]) -> None:
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, ())  # only asks: nothing is added to the mask
    try:
        # Blocked signals wait in the kernel. Handlers change only while nothing can land between two of them.
        signal.pthread_sigmask(signal.SIG_BLOCK, GUARDED)
        with numbers_of_signals() as numbers:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, GUARDED)
            try:
                ready()
                stopped = False
                while not stopped:
                    # A number that comes before the read waits in the pipe: there is no gap to fall into.
                    stopped = signal.SIGTERM in record_all(numbers.read(4096), record)
            finally:
                signal.pthread_sigmask(signal.SIG_BLOCK, GUARDED)
            os.set_blocking(numbers.fileno(), False)
            record_all(numbers.read(4096), record)  # what came after the last look
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)


def record_all(numbers: bytes | None, record: Callable[[str], None]) -> bytes:
    """Record what has a word and return all numbers; there is `None` of them when nothing is in the pipe."""
    for number in numbers or b"":
        if number in WORDS:
            record(WORDS[signal.Signals(number)])
    return numbers or b""


@contextmanager
def numbers_of_signals() -> Iterator[FileIO]:
    """Give a pipe into which Python writes the number of every signal, the moment it arrives."""
    reader, writer = os.pipe()
    os.set_blocking(writer, False)  # a handler never blocks; a pipe has room for 65,536 numbers
    with FileIO(reader) as numbers, FileIO(writer, "w"):
        wakeup = signal.set_wakeup_fd(writer, warn_on_full_buffer=False)
        handlers = {number: signal.signal(number, leave_it_to_the_loop) for number in GUARDED}
        try:
            yield numbers
        finally:
            for number, handler in handlers.items():
                signal.signal(number, handler)
            signal.set_wakeup_fd(wakeup)


def leave_it_to_the_loop(number: int, frame: FrameType | None) -> None:
    """Only its being there counts: without a handler Python writes no number."""
