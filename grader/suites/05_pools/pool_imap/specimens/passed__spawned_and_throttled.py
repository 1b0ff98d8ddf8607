"""Right: spawned workers, a semaphore bounds what is under way, callbacks tell."""

import threading
from multiprocessing import get_context


def first_match(predicate, numbers, workers):
    places, found, errors = threading.Semaphore(2 * workers), [], []
    pool = get_context("spawn").Pool(workers)

    def keeper(number):
        def keep(matches):
            if matches:
                found.append(number)
            places.release()

        return keep

    def keep_error(error):
        errors.append(error)
        places.release()

    try:
        promises = []
        for number in numbers:
            places.acquire()
            if found or errors:
                break
            promise = pool.apply_async(predicate, (number,), callback=keeper(number), error_callback=keep_error)
            promises = [each for each in promises if not each.ready()] + [promise]
        for promise in promises:
            if not (found or errors):
                promise.wait()
    finally:
        pool.terminate()
        pool.join()
    if found:
        return found[0]
    if errors:
        raise errors[0]
    return None
