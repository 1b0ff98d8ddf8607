"""Right: an executor whose workers append to a managed list, one call each."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Manager


def log_from_pool(messages, workers):
    with Manager() as manager:
        log = manager.list()
        with ProcessPoolExecutor(workers) as executor:
            futures = [executor.submit(log.append, message) for message in messages]
        for future in futures:
            future.result()
        return log[:]
