"""A worker that forgets `task_done` for one of the items."""

from multiprocessing import JoinableQueue, Process


def work(queue):
    while True:
        if queue.get() != 1:
            queue.task_done()


if __name__ == "__main__":
    queue = JoinableQueue()
    Process(target=work, args=(queue,), daemon=True).start()
    for number in range(2):
        queue.put(number)
    queue.join()
