"""A chain of processes joined by simple queues."""

from itertools import pairwise
from multiprocessing import Process, SimpleQueue


def relay(source, target):
    while (item := source.get()) is not None:
        target.put(item + 1)
    target.put(None)


if __name__ == "__main__":
    queues = [SimpleQueue() for _ in range(3)]
    tasks = [Process(target=relay, args=pair) for pair in pairwise(queues)]
    for task in tasks:
        task.start()
    for item in (1, 2, None):
        queues[0].put(item)
    assert [queues[2].get() for _ in range(3)] == [3, 4, None]
    for task in tasks:
        task.join()
