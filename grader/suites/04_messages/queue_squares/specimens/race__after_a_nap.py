"""Wrong: sleeps, and takes what has come by then.

Verdict: race or wrong_result or deadlock or timeout
"""

import queue as names
import time
from multiprocessing import Process, Queue


def squares_and_negatives(numbers):
    queue = Queue()
    producers = [Process(target=target, args=(numbers, queue)) for target in (squares, negatives)]
    for producer in producers:
        producer.start()
    time.sleep(0.3)
    results = []
    try:
        while True:
            results.append(queue.get_nowait())
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
