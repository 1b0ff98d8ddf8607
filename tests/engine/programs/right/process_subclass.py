"""A subclass of `Process` that answers over a queue."""

from multiprocessing import Process, Queue


class Worker(Process):
    def __init__(self, queue):
        super().__init__()
        self.queue = queue

    def run(self):
        self.queue.put(self.name)


if __name__ == "__main__":
    queue = Queue()
    worker = Worker(queue)
    worker.start()
    assert queue.get() == worker.name
    worker.join()
