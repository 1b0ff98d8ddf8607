"""Let two processes rewrite one shared string of bytes, half each."""

from __future__ import annotations

from multiprocessing import Array, Process
from typing import Any


def swap_case(text: bytes) -> bytes:
    shared = Array("c", text)
    middle = len(text) // 2
    children: list[Process] = []
    try:
        for start, stop in ((0, middle), (middle, len(text))):
            child = Process(target=swap_range, args=(shared, start, stop))
            child.start()
            children.append(child)
        for child in children:
            child.join()
        if any(child.exitcode != 0 for child in children):
            raise RuntimeError("a process died before it had done its half")
        return bytes(shared.raw)  # not `.value`, which ends at the first byte 0
    finally:
        for child in children:
            child.kill()  # alive only when starting or waiting was cut short
            child.join()
            child.close()


def swap_range(shared: Any, start: int, stop: int) -> None:
    """Swap the case of the bytes from `start` up to `stop`; nobody else writes there, so there is no lock."""
    shared[start:stop] = shared[start:stop].swapcase()
