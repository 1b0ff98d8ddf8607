"""Wrong: the stages end by themselves, and nobody reaps them."""

from multiprocessing import Process, SimpleQueue
from threading import Thread

kept = []


def relay(values, stages):
    queues = [SimpleQueue() for _ in range(stages + 1)]
    processes = [Process(target=stage, args=(queues[i], queues[i + 1])) for i in range(stages)]
    for process in processes:
        process.start()
    feeder = Thread(target=feed, args=(values, queues[0]))
    feeder.start()
    results = []
    while (value := queues[-1].get()) is not None:
        results.append(value)
    feeder.join()
    kept.extend(processes)
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
