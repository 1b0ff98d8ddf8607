"""Wrong: results come as they are ready, and are counted as if they came in order."""

from itertools import tee
from multiprocessing import Pool


def first_match(predicate, numbers, workers):
    numbers, copies = tee(numbers)
    with Pool(workers) as pool:
        for number, matches in zip(copies, pool.imap_unordered(predicate, numbers)):
            if matches:
                return number + 1
    return None
