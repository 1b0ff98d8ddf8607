"""Wrong: takes while somebody is alive; what a producer put last may still be in the pipe when it is gone.

Verdict: race or wrong_result
"""

import queue as names
from multiprocessing import Process, Queue


def squares_and_negatives(numbers):
    queue = Queue()
    producers = [Process(target=target, args=(numbers, queue)) for target in (squares, negatives)]
    for producer in producers:
        producer.start()
    results = []
    while any(producer.is_alive() for producer in producers):
        try:
            results.append(queue.get(timeout=0.05))
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
