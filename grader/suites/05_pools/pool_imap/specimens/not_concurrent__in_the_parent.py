"""Wrong: the calling process searches."""

from multiprocessing import Pool


def first_match(predicate, numbers, workers):
    with Pool(workers):
        for number in numbers:
            if predicate(number):
                return number
    return None
