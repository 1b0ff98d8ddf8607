"""Collect big messages from many processes, and only then wait for their end."""

from __future__ import annotations

from multiprocessing import Process, Queue
from multiprocessing.queues import Queue as QueueType


def collect_big(workers: int, size: int) -> list[int]:
    queue: QueueType[bytes] = Queue()
    processes: list[Process] = []
    try:
        for _ in range(workers):
            process = Process(target=put_big, args=(queue, size))
            process.start()
            processes.append(process)
        # A worker does not end before its message is in the pipe, and a full pipe waits for somebody to take.
        sizes = [len(queue.get()) for _ in processes]
        for process in processes:
            process.join()
        return sizes
    finally:
        for process in processes:
            process.kill()  # alive only when something was cut short
            process.join()
            process.close()
        queue.close()
        queue.join_thread()


def put_big(queue: QueueType[bytes], size: int) -> None:
    """Put one message of `size` bytes."""
    queue.put(bytes(size))
