"""Right: takes until both producers have put their end mark."""

from multiprocessing import Process, Queue


def squares_and_negatives(numbers):
    queue = Queue()
    producers = [Process(target=target, args=(numbers, queue)) for target in (squares, negatives)]
    for producer in producers:
        producer.start()
    results = []
    ended = 0
    while ended < len(producers):
        item = queue.get()
        if item is None:
            ended += 1
        else:
            results.append(item)
    for producer in producers:
        producer.join()
    queue.close()
    queue.join_thread()
    return results


def squares(numbers, queue):
    for number in numbers:
        queue.put(number * number)
    queue.put(None)


def negatives(numbers, queue):
    for number in numbers:
        queue.put(-number)
    queue.put(None)
