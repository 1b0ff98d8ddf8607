"""Right: the caller puts and takes in turn, so that never more than a few values are on their way."""

from multiprocessing import Process, SimpleQueue


def relay(values, stages):
    queues = [SimpleQueue() for _ in range(stages + 1)]
    processes = [Process(target=stage, args=(queues[i], queues[i + 1]), daemon=True) for i in range(stages)]
    for process in processes:
        process.start()
    results = []
    for number, value in enumerate(values):
        queues[0].put((value,))
        if number >= 3:
            results += queues[-1].get()
    queues[0].put(())
    while last := queues[-1].get():
        results += last
    for process in processes:
        process.join()
    for queue in queues:
        queue.close()
    return results


def stage(source, target):
    while item := source.get():
        target.put((item[0] + 1,))
    target.put(())
