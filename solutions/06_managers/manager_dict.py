"""Count words with many processes into one dictionary."""

from __future__ import annotations

from collections import Counter
from collections.abc import MutableMapping, MutableSequence, Sequence
from contextlib import AbstractContextManager
from multiprocessing import Lock, Manager, Process
from typing import Any


def count_words(texts: Sequence[str], workers: int) -> dict[str, int]:
    if workers < 1:
        raise ValueError(f"counting needs at least 1 worker, not {workers}")
    with Manager() as manager:
        totals = manager.dict()
        errors = manager.list()
        lock = Lock()
        exit_codes = run_all(
            [
                Process(target=count_share, args=(texts[first::workers], totals, lock, errors))
                for first in range(workers)
            ]
        )
        if errors:
            raise errors[0]
        if any(exit_codes):
            raise RuntimeError(f"a worker died; the exit codes are {exit_codes}")
        return totals.copy()  # the server's dict itself, in one message: no proxy outlives the manager


def count_share(
    texts: Sequence[str],
    totals: MutableMapping[str, int],
    lock: AbstractContextManager[Any],
    errors: MutableSequence[Exception],
) -> None:
    """Count the words of `texts` into `totals`; leave an error in `errors`."""
    try:
        for text in texts:
            counts = Counter(text.split())  # counted here: only sums pass through the server
            with lock:  # get and set are two messages; another worker's must not come between
                for word, count in counts.items():
                    totals[word] = totals.get(word, 0) + count
    except Exception as error:
        errors.append(error)
        raise


def run_all(processes: Sequence[Process]) -> list[int | None]:
    """Start all, wait for all, and return their exit codes."""
    started: list[Process] = []
    try:
        for process in processes:
            process.start()
            started.append(process)
        for process in started:
            process.join()
        return [process.exitcode for process in started]
    finally:
        for process in started:
            process.kill()  # alive only when starting or waiting was cut short
            process.join()
            process.close()
