"""Wrong: the producers only hand the numbers over; the caller computes."""

from multiprocessing import Process, Queue


def squares_and_negatives(numbers):
    queue = Queue()
    producers = [Process(target=target, args=(numbers, queue)) for target in (squares, negatives)]
    for producer in producers:
        producer.start()
    results = []
    for _ in range(2 * len(numbers)):
        kind, number = queue.get()
        results.append(number * number if kind == "square" else -number)
    for producer in producers:
        producer.join()
    return results


def squares(numbers, queue):
    for number in numbers:
        queue.put(("square", number))


def negatives(numbers, queue):
    for number in numbers:
        queue.put(("negative", number))
