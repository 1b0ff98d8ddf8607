"""Wrong: ends at the first end mark; the other producer may not have finished.

Verdict: race or wrong_result or deadlock or timeout
"""

from multiprocessing import Process, Queue


def squares_and_negatives(numbers):
    queue = Queue()
    producers = [Process(target=target, args=(numbers, queue)) for target in (squares, negatives)]
    for producer in producers:
        producer.start()
    results = list(iter(queue.get, None))
    for producer in producers:
        producer.join()
    return results


def squares(numbers, queue):
    for number in numbers:
        queue.put(number * number)
    queue.put(None)


def negatives(numbers, queue):
    for number in numbers:
        queue.put(-number)
    queue.put(None)
