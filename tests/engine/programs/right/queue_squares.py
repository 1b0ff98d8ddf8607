"""Two producers on one queue; the parent counts what it takes."""

from multiprocessing import Process, Queue


def produce(queue, numbers):
    for number in numbers:
        queue.put(number * number)


if __name__ == "__main__":
    queue = Queue()
    producers = [Process(target=produce, args=(queue, numbers)) for numbers in ((1, 2), (3, 4))]
    for producer in producers:
        producer.start()
    found = sorted(queue.get() for _ in range(4))
    for producer in producers:
        producer.join()
    assert found == [1, 4, 9, 16], found
