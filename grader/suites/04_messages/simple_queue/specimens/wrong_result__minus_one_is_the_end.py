"""Wrong: -1 as the end mark, which is a value.

Verdict: wrong_result or deadlock or timeout or leak
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
    while (value := queues[-1].get()) != -1:
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
    queue.put(-1)


def stage(source, target):
    while (value := source.get()) != -1:
        target.put(value + 1)
    target.put(-1)
