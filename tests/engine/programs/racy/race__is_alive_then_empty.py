"""The parent stops taking once the child is not alive, though items are left."""

from multiprocessing import Process, Queue


def produce(queue):
    queue.put(1)


if __name__ == "__main__":
    queue, found = Queue(), []
    producer = Process(target=produce, args=(queue,))
    producer.start()
    while producer.is_alive():
        while not queue.empty():
            found.append(queue.get())
    producer.join()
    assert found == [1], found
