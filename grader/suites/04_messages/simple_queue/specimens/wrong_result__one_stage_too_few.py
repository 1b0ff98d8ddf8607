"""Wrong: the first queue is the caller's, so one stage is missing."""

from multiprocessing import Process, SimpleQueue
from threading import Thread


def relay(values, stages):
    queues = [SimpleQueue() for _ in range(stages)]
    processes = [Process(target=stage, args=(queues[i], queues[i + 1])) for i in range(stages - 1)]
    for process in processes:
        process.start()
    feeder = Thread(target=feed, args=(values, queues[0]))
    feeder.start()
    results = []
    while (value := queues[-1].get()) is not None:
        results.append(value)
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
