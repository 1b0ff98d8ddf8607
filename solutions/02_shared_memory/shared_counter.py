"""Let several processes count on one counter, and lose nothing."""

from __future__ import annotations

from multiprocessing import Process, Value
from typing import Any


def count_up(processes: int, times: int) -> int:
    counter = Value("q", 0)
    children: list[Process] = []
    try:
        for _ in range(processes):
            child = Process(target=add_ones, args=(counter, times))
            child.start()
            children.append(child)
        for child in children:
            child.join()
        if any(child.exitcode != 0 for child in children):
            raise RuntimeError("a process died before it had counted to its end")
        return int(counter.value)
    finally:
        for child in children:
            child.kill()  # alive only when starting or waiting was cut short
            child.join()
            child.close()


def add_ones(counter: Any, times: int) -> None:
    """Add 1 to the counter, `times` times."""
    for _ in range(times):
        with counter.get_lock():  # `+=` reads and writes: two steps that belong together
            counter.value += 1
