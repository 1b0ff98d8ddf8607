"""Wrong: takes a pause for the end.

Verdict: race or wrong_result or deadlock or timeout
"""

import queue as names
from multiprocessing import Process, Queue


def squares_and_negatives(numbers):
    queue = Queue()
    producers = [Process(target=target, args=(numbers, queue)) for target in (squares, negatives)]
    for producer in producers:
        producer.start()
    results = []
    try:
        while True:
            results.append(queue.get(timeout=0.5))
    except names.Empty:
        pass
    for producer in producers:
        producer.join()
    return results


def squares(numbers, queue):
    for number in numbers:
        queue.put(number * number)


def negatives(numbers, queue):
    for number in numbers:
        queue.put(-number)
