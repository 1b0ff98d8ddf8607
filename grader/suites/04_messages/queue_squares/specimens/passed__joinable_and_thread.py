"""Right: a thread of the caller takes, and is told to stop when both producers are joined."""

from multiprocessing import JoinableQueue, Process
from threading import Thread


def squares_and_negatives(numbers):
    queue = JoinableQueue()
    results = []
    taker = Thread(target=take, args=(queue, results))
    producers = [Process(target=target, args=(numbers, queue)) for target in (squares, negatives)]
    for producer in producers:
        producer.start()
    taker.start()
    for producer in producers:
        producer.join()
    queue.join()
    queue.put(None)
    taker.join()
    queue.close()
    queue.join_thread()
    return results


def take(queue, results):
    while (item := queue.get()) is not None:
        results.append(item)
        queue.task_done()


def squares(numbers, queue):
    for number in numbers:
        queue.put(number * number)


def negatives(numbers, queue):
    for number in numbers:
        queue.put(-number)
