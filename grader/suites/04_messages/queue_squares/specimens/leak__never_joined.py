"""Wrong: takes everything and never joins."""

from multiprocessing import Process, Queue

kept = []


def squares_and_negatives(numbers):
    queue = Queue()
    producers = [Process(target=target, args=(numbers, queue)) for target in (squares, negatives)]
    for producer in producers:
        producer.start()
    kept.extend(producers)
    return [queue.get() for _ in range(2 * len(numbers))]


def squares(numbers, queue):
    for number in numbers:
        queue.put(number * number)


def negatives(numbers, queue):
    for number in numbers:
        queue.put(-number)
