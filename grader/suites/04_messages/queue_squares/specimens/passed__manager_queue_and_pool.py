"""Right: a pool of two and a queue that a manager keeps; what is put there is there when `put` returns."""

from multiprocessing import Manager, Pool


def squares_and_negatives(numbers):
    with Manager() as manager, Pool(2) as pool:
        queue = manager.Queue()
        done = [pool.apply_async(target, (numbers, queue)) for target in (squares, negatives)]
        for each in done:
            each.get()
        results = [queue.get_nowait() for _ in range(queue.qsize())]
        pool.close()
        pool.join()
    return results


def squares(numbers, queue):
    for number in numbers:
        queue.put(number * number)


def negatives(numbers, queue):
    for number in numbers:
        queue.put(-number)
