"""Wrong: one number after the other."""

from multiprocessing import Pool


def first_match(predicate, numbers, workers):
    with Pool(workers) as pool:
        for number in numbers:
            if pool.apply(predicate, (number,)):
                return number
    return None
