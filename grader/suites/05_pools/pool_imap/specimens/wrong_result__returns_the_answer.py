"""Wrong: returns what the predicate said, not the number."""

from multiprocessing import Pool


def first_match(predicate, numbers, workers):
    with Pool(workers) as pool:
        for matches in pool.imap(predicate, numbers):
            if matches:
                return matches
    return None
