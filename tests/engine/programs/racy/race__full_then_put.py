"""`full()` says no, and then the put does not fit after all."""

from multiprocessing import Process, Queue


def offer(queue):
    if not queue.full():
        queue.put(1, timeout=0.1)


if __name__ == "__main__":
    queue = Queue(maxsize=1)
    tasks = [Process(target=offer, args=(queue,)) for _ in range(2)]
    for task in tasks:
        task.start()
    for task in tasks:
        task.join()
    assert all(task.exitcode == 0 for task in tasks)
    queue.get()
