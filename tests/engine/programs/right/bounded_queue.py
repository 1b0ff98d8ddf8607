"""A queue of one place and two items."""

from multiprocessing import Process, Queue


def produce(queue):
    for item in (1, 2):
        queue.put(item)


if __name__ == "__main__":
    queue = Queue(maxsize=1)
    producer = Process(target=produce, args=(queue,))
    producer.start()
    assert [queue.get(), queue.get()] == [1, 2]
    producer.join()
