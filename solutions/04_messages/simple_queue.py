"""Send values through a chain of processes, joined by queues."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from multiprocessing import Process, SimpleQueue

ValueOrEnd = int | None
"""What travels: values, and behind the last one the end mark `None`, which is no integer."""


def relay(values: Sequence[int], stages: int) -> list[int]:
    queues: list[SimpleQueue[ValueOrEnd]] = [SimpleQueue() for _ in range(stages + 1)]
    # Fed by a process of its own: queues are bounded, and the caller has to take while somebody puts.
    processes = [Process(target=feed, args=(values, queues[0]))]
    processes += [Process(target=add_one, args=neighbours) for neighbours in pairwise(queues)]
    started: list[Process] = []
    try:
        for process in processes:
            process.start()
            started.append(process)
        results: list[int] = []
        while (value := queues[-1].get()) is not None:
            results.append(value)
        for process in started:
            process.join()
        return results
    finally:
        for process in started:
            process.kill()  # alive only when something was cut short
            process.join()
            process.close()
        for queue in queues:
            queue.close()


def feed(values: Sequence[int], target: SimpleQueue[ValueOrEnd]) -> None:
    """Put all values, and the end mark behind them."""
    for value in values:
        target.put(value)
    target.put(None)


def add_one(source: SimpleQueue[ValueOrEnd], target: SimpleQueue[ValueOrEnd]) -> None:
    """Pass every value on, greater by 1, and the end mark as it is."""
    while (value := source.get()) is not None:
        target.put(value + 1)
    target.put(None)  # the next stage waits for it, too
