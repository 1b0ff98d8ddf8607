"""Wrong: the caller takes until the last queue is empty.

Verdict: race or wrong_result or deadlock or timeout
"""

from multiprocessing import Process, SimpleQueue
from threading import Thread


def relay(values, stages):
    queues = [SimpleQueue() for _ in range(stages + 1)]
    processes = [Process(target=stage, args=(queues[i], queues[i + 1])) for i in range(stages)]
    for process in processes:
        process.start()
    feeder = Thread(target=feed, args=(values, queues[0]))
    feeder.start()
    results = []
    while not queues[-1].empty():
        results.append(queues[-1].get())
    feeder.join()
    for process in processes:
        process.join()
    for queue in queues:
        queue.close()
    return results


def feed(values, queue):
    for value in values:
        queue.put(value)
    queue.put(None)


def stage(source, target):
    while (value := source.get()) is not None:
        target.put(value + 1)
    target.put(None)
