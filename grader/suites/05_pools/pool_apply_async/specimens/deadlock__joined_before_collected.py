"""Wrong: the workers put their results on a Queue, and the parent takes them off when all workers have been
joined; when the results together do not fit in the pipe (64 KiB), a worker cannot end before it is read
and the parent waits for it for ever.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable
from multiprocessing import Process, Queue, Value
from typing import Any, TypeVar

T = TypeVar("T")


def _work(task: Callable[[int], Any], count: int, counter: Any, results: Any) -> None:
    while True:
        with counter.get_lock():
            number = counter.value
            counter.value += 1
        if number >= count:
            return
        try:
            outcome = pickle.dumps((True, task(number)))
        except Exception as error:
            outcome = pickle.dumps((False, error))
        results.put((number, outcome))


def run_tasks(task: Callable[[int], T], count: int, workers: int) -> list[T]:
    results: Any = Queue()
    counter = Value("i", 0)
    processes = [Process(target=_work, args=(task, count, counter, results)) for _ in range(workers)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
        process.close()
    outcomes = dict(results.get() for _ in range(count))
    results.close()
    results.join_thread()
    values = []
    for number in range(count):
        returned, value = pickle.loads(outcomes[number])
        if not returned:
            raise value
        values.append(value)
    return values
