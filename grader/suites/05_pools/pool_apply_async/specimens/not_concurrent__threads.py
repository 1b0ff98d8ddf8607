"""Wrong: the workers are threads of the calling process."""

from multiprocessing.pool import ThreadPool


def run_tasks(task, count, workers):
    with ThreadPool(workers) as pool:
        promises = [pool.apply_async(task, (number,)) for number in range(count)]
        return [promise.get() for promise in promises]
