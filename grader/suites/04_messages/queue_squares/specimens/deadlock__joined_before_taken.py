"""Wrong: joins before it takes, as the notes do; with much on the queue nobody can end.

Verdict: deadlock or timeout
"""

from multiprocessing import Process, Queue


def squares_and_negatives(numbers):
    queue = Queue()
    producers = [Process(target=target, args=(numbers, queue)) for target in (squares, negatives)]
    for producer in producers:
        producer.start()
    for producer in producers:
        producer.join()
    results = []
    while not queue.empty():
        results.append(queue.get())
    return results


def squares(numbers, queue):
    for number in numbers:
        queue.put(number * number)


def negatives(numbers, queue):
    for number in numbers:
        queue.put(-number)
