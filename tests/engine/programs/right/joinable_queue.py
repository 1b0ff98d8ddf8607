"""A queue whose items are all marked as done, with daemon workers."""

from multiprocessing import JoinableQueue, Process


def work(queue):
    while True:
        queue.get()
        queue.task_done()


if __name__ == "__main__":
    queue = JoinableQueue()
    for _ in range(2):
        Process(target=work, args=(queue,), daemon=True).start()
    for number in range(3):
        queue.put(number)
    queue.join()
