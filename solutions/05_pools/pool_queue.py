"""Let the workers of a pool report through a queue."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from multiprocessing import Manager, Pool
from queue import Queue


def log_from_pool(messages: Sequence[str], workers: int) -> list[str]:
    with Manager() as manager:
        reports: Queue[str] = manager.Queue()  # a proxy: unlike `multiprocessing.Queue` it pickles
        pool = Pool(workers)
        try:
            pool.map(partial(report, reports), messages)
        finally:
            pool.close()
            pool.join()
        return [reports.get() for _ in messages]  # counted: `empty()` would be a guess


def report(reports: Queue[str], message: str) -> None:
    reports.put(message)
