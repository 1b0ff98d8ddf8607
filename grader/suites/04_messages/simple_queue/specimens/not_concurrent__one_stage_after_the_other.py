"""Wrong: each stage works through everything before the next one is started.

Verdict: not_concurrent or deadlock or timeout
"""

from multiprocessing import Process, SimpleQueue


def relay(values, stages):
    for _ in range(stages):
        queue = SimpleQueue()
        process = Process(target=stage, args=(values, queue))
        process.start()
        values = [queue.get() for _ in values]
        process.join()
        queue.close()
    return list(values)


def stage(values, queue):
    for value in values:
        queue.put(value + 1)
