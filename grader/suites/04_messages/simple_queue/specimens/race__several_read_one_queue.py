"""Wrong: all stages read one queue and write into it; values overtake each other.

Verdict: race or wrong_result or deadlock or timeout or crash or not_concurrent
"""

from multiprocessing import Process, SimpleQueue


def relay(values, stages):
    queue, results = SimpleQueue(), SimpleQueue()
    processes = [Process(target=stage, args=(queue, results, stages)) for _ in range(stages)]
    for process in processes:
        process.start()
    for value in values:
        queue.put((value, 0))
    found = [results.get() for _ in values]
    for _ in processes:
        queue.put(None)
    for process in processes:
        process.join()
    queue.close()
    results.close()
    return found


def stage(queue, results, stages):
    while (item := queue.get()) is not None:
        value, done = item
        if done + 1 == stages:
            results.put(value + 1)
        else:
            queue.put((value + 1, done + 1))
