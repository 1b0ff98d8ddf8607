"""The items of two producers are expected in the order of their start."""

from multiprocessing import Process, Queue


def produce(queue, item):
    queue.put(item)


if __name__ == "__main__":
    queue = Queue()
    tasks = [Process(target=produce, args=(queue, item)) for item in (1, 2)]
    for task in tasks:
        task.start()
    assert [queue.get(), queue.get()] == [1, 2]
    for task in tasks:
        task.join()
