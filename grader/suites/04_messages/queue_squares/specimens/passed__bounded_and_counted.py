"""Right: a bounded queue and the known number of items."""

from multiprocessing import Process, Queue


def squares_and_negatives(numbers):
    queue = Queue(2)
    producers = [Process(target=target, args=(numbers, queue)) for target in (squares, negatives)]
    for producer in producers:
        producer.start()
    results = [queue.get() for _ in range(2 * len(numbers))]
    for producer in producers:
        producer.join()
    return results


def squares(numbers, queue):
    for number in numbers:
        queue.put(number * number)


def negatives(numbers, queue):
    for number in numbers:
        queue.put(-number)
