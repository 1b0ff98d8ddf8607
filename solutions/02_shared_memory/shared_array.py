"""Let several processes add to every number of one shared array."""

from __future__ import annotations

from collections.abc import Sequence
from multiprocessing import Array, Process
from typing import Any


def add_to_all(numbers: Sequence[float], processes: int, times: int) -> list[float]:
    shared = Array("d", numbers)  # C doubles, as Python's own floats are
    children: list[Process] = []
    try:
        for _ in range(processes):
            child = Process(target=add_ones, args=(shared, times))
            child.start()
            children.append(child)
        for child in children:
            child.join()
        if any(child.exitcode != 0 for child in children):
            raise RuntimeError("a process died before it had added everything")
        return list(shared)
    finally:
        for child in children:
            child.kill()  # alive only when starting or waiting was cut short
            child.join()
            child.close()


def add_ones(shared: Any, times: int) -> None:
    """Add 1 to every element, `times` times."""
    for _ in range(times):
        for index in range(len(shared)):
            with shared.get_lock():  # one element at a time: the others may come in between
                shared[index] += 1
