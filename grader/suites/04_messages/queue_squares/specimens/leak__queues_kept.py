"""Wrong: every call keeps its queue, with its pipe and its locks."""

from multiprocessing import Process, Queue

queues = []


def squares_and_negatives(numbers):
    queue = Queue()
    producers = [Process(target=target, args=(numbers, queue)) for target in (squares, negatives)]
    for producer in producers:
        producer.start()
    queues.append(queue)
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
