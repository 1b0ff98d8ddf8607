"""The parent takes until `empty()` says so, which it may before the item has come through the pipe."""

from multiprocessing import Process, Queue


def produce(queue):
    queue.put(1)
    queue.put(2)


if __name__ == "__main__":
    queue = Queue()
    producer = Process(target=produce, args=(queue,))
    producer.start()
    found = [queue.get()]
    while not queue.empty():
        found.append(queue.get())
    producer.join()
    assert found == [1, 2], found
