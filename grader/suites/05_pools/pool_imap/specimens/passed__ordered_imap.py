"""Right: `imap` keeps the order, so the numbers can go along on the side."""

from collections import deque
from multiprocessing import Pool


def first_match(predicate, numbers, workers):
    pulled = deque()

    def remember():
        for number in numbers:
            pulled.append(number)
            yield number

    pool = Pool(workers)
    try:
        for matches in pool.imap(predicate, remember()):
            number = pulled.popleft()
            if matches:
                return number
        return None
    finally:
        pool.terminate()
        pool.join()
