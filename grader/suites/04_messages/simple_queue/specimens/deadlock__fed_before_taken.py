"""Wrong: puts everything before it takes anything; when all queues are full, nobody can go on.

Verdict: deadlock or timeout
"""

from multiprocessing import Process, SimpleQueue


def relay(values, stages):
    queues = [SimpleQueue() for _ in range(stages + 1)]
    processes = [Process(target=stage, args=(queues[i], queues[i + 1])) for i in range(stages)]
    for process in processes:
        process.start()
    feed(values, queues[0])
    results = []
    while (value := queues[-1].get()) is not None:
        results.append(value)
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
