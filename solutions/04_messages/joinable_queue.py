"""Hand out items to workers and know when every one of them has been dealt with."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Sequence
from multiprocessing import JoinableQueue, Process, SimpleQueue
from multiprocessing.queues import JoinableQueue as JoinableQueueType


def process_all(items: Sequence[int], workers: int, handle: Callable[[int], None]) -> None:
    queue: JoinableQueueType[int | None] = JoinableQueue()
    errors: SimpleQueue[Exception | None] = SimpleQueue()
    processes: list[Process] = []
    try:
        for _ in range(workers):
            process = Process(target=work, args=(queue, errors, handle))
            process.start()
            processes.append(process)
        for item in items:
            queue.put(item)
        found = [error for _ in items if (error := errors.get()) is not None]
        queue.join()  # every item was handled
        for _ in processes:
            queue.put(None)
        for process in processes:
            process.join()
        if found:
            raise found[0]
    finally:
        for process in processes:
            process.kill()  # alive only when something was cut short
            process.join()
            process.close()
        queue.close()
        queue.join_thread()
        errors.close()


def work(
    queue: JoinableQueueType[int | None],
    errors: SimpleQueue[Exception | None],
    handle: Callable[[int], None],
) -> None:
    """Handle items until the end mark; report for each the error that it made, or `None`."""
    while (item := queue.get()) is not None:
        try:
            handle(item)
        except Exception as error:  # noqa: BLE001 - it is not swallowed: the caller raises it
            report(errors, error)
        else:
            errors.put(None)
        finally:
            queue.task_done()  # once per item, when its work is over, on every way out


def report(errors: SimpleQueue[Exception | None], error: Exception) -> None:
    """Send the error, or what it says if it does not come through pickling."""
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:  # noqa: BLE001 - raised by whatever the error holds
        error = RuntimeError(repr(error))
    errors.put(error)
