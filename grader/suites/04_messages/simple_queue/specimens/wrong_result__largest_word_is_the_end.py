"""Wrong: the end mark is `sys.maxsize`, a number "that nobody uses", but a value that is it, or becomes it
on its way through the stages, is taken for the end, and the values from there on are lost.
"""

from __future__ import annotations

import sys
import threading
from multiprocessing import Process, SimpleQueue

END = sys.maxsize


def _stage(left, right):
    while True:
        value = left.get()
        if value == END:
            right.put(END)
            return
        right.put(value + 1)


def _feed(values, queue):
    for value in values:
        queue.put(value)
    queue.put(END)


def relay(values, stages):
    if not values:
        return []
    queues = [SimpleQueue() for _ in range(stages + 1)]
    crew = [Process(target=_stage, args=(queues[i], queues[i + 1])) for i in range(stages)]
    for process in crew:
        process.start()
    feeder = threading.Thread(target=_feed, args=(values, queues[0]))
    feeder.start()
    results = []
    while (value := queues[-1].get()) != END:
        results.append(value)
    feeder.join()
    for process in crew:
        process.join()
    for queue in queues:
        queue.close()
    return results
