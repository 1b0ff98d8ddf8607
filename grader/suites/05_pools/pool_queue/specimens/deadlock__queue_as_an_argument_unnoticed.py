"""Wrong: a plain queue as an argument; nobody redeems the promises, so nobody hears of the `RuntimeError`."""

from multiprocessing import Pool, Queue


def report(queue, message):
    queue.put(message)


def log_from_pool(messages, workers):
    queue = Queue()
    pool = Pool(workers)
    for message in messages:
        pool.apply_async(report, (queue, message))
    pool.close()
    pool.join()
    return [queue.get() for _ in messages]
