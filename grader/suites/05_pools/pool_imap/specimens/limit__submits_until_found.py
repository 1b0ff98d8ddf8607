"""Wrong: submits as fast as it can until a callback says that there is a match."""

from functools import partial
from multiprocessing import Pool


def answer(predicate, number):
    return number, predicate(number)


def first_match(predicate, numbers, workers):
    found, errors = [], []

    def keep(pair):
        if pair[1]:
            found.append(pair[0])

    with Pool(workers) as pool:
        promises = []
        for number in numbers:
            if found or errors:
                break
            promises.append(
                pool.apply_async(partial(answer, predicate), (number,), callback=keep, error_callback=errors.append)
            )
        for promise in promises:
            if found or errors:
                break
            promise.wait()
    if found:
        return found[0]
    if errors:
        raise errors[0]
    return None
