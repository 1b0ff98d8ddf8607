"""Wrong: the second producer starts when the first has ended."""

from multiprocessing import Process, Queue


def squares_and_negatives(numbers):
    queue = Queue()
    results = []
    for target in (squares, negatives):
        producer = Process(target=target, args=(numbers, queue))
        producer.start()
        results += [queue.get() for _ in numbers]
        producer.join()
    return results


def squares(numbers, queue):
    for number in numbers:
        queue.put(number * number)


def negatives(numbers, queue):
    for number in numbers:
        queue.put(-number)
