"""Take everything that two producers put on one queue, and not one item less."""

from __future__ import annotations

from collections.abc import Sequence
from multiprocessing import Process, SimpleQueue


def squares_and_negatives(numbers: Sequence[int]) -> list[int]:
    queue: SimpleQueue[int] = SimpleQueue()
    producers = [Process(target=produce, args=(numbers, queue)) for produce in (put_squares, put_negatives)]
    started: list[Process] = []
    try:
        for producer in producers:
            producer.start()
            started.append(producer)
        # Taken before joining: who has put more than a pipe holds does not end before somebody takes it.
        results = [queue.get() for _ in range(2 * len(numbers))]
        for producer in started:
            producer.join()
        return results
    finally:
        for producer in started:
            producer.kill()  # alive only when something was cut short
            producer.join()
            producer.close()
        queue.close()


def put_squares(numbers: Sequence[int], queue: SimpleQueue[int]) -> None:
    """Put the square of every number."""
    for number in numbers:
        queue.put(number * number)


def put_negatives(numbers: Sequence[int], queue: SimpleQueue[int]) -> None:
    """Put the negative of every number."""
    for number in numbers:
        queue.put(-number)
