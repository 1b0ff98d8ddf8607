"""Wrong: takes until the queue is empty, which it is before the first item has come, too.

Verdict: race or wrong_result or deadlock or timeout
"""

from multiprocessing import Process, Queue


def squares_and_negatives(numbers):
    queue = Queue()
    producers = [Process(target=target, args=(numbers, queue)) for target in (squares, negatives)]
    for producer in producers:
        producer.start()
    results = []
    while not queue.empty():
        results.append(queue.get())
    for producer in producers:
        producer.join()
    return results


def squares(numbers, queue):
    for number in numbers:
        queue.put(number * number)


def negatives(numbers, queue):
    for number in numbers:
        queue.put(-number)
