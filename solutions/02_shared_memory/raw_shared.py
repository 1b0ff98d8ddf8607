"""Count samples into shared memory that has no lock of its own."""

from __future__ import annotations

from collections.abc import MutableSequence, Sequence
from multiprocessing import Lock, Process
from multiprocessing.sharedctypes import RawArray
from multiprocessing.synchronize import Lock as LockType


def histogram(samples: Sequence[int], bins: int, processes: int) -> list[int]:
    if bins < 1:
        raise ValueError(f"there must be at least 1 bin, not {bins}")
    for sample in samples:
        if not 0 <= sample < bins:  # a negative one would be counted from the end, without an error
            raise ValueError(f"{sample} is outside of the bins 0 to {bins - 1}")
    counts, lock = RawArray("q", bins), Lock()
    children: list[Process] = []
    try:
        for number in range(processes):
            child = Process(target=count, args=(samples[number::processes], counts, lock))
            child.start()
            children.append(child)
        for child in children:
            child.join()
        if any(child.exitcode != 0 for child in children):
            raise RuntimeError("a process died before it had counted its samples")
        return list(counts)
    finally:
        for child in children:
            child.kill()  # alive only when starting or waiting was cut short
            child.join()
            child.close()


def count(samples: Sequence[int], counts: MutableSequence[int], lock: LockType) -> None:
    """Add every sample to its bin; raw memory has no lock, so this one guards both steps of `+=`."""
    for sample in samples:
        with lock:
            counts[sample] += 1
