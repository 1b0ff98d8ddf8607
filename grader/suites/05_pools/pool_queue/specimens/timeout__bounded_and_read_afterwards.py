"""Wrong: a bounded queue that nobody reads meanwhile is full at some time.

Verdict: timeout or deadlock
"""

from multiprocessing import Pool, Manager


def _put(q, m):
    q.put(m)


def log_from_pool(messages, workers):
    with Manager() as m:
        q = m.Queue(100)
        with Pool(workers) as pool:
            pool.starmap(_put, [(q, x) for x in messages], 1)
            pool.close()
            pool.join()
        return [q.get() for _ in messages]
