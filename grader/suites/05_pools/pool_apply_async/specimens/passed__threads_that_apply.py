"""Right: a thread per task that calls `apply` of a spawned pool and waits for it."""

from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context


def run_tasks(task, count, workers):
    pool = get_context("spawn").Pool(workers)
    try:
        with ThreadPoolExecutor(max(1, count)) as threads:
            futures = [threads.submit(pool.apply, task, (number,)) for number in range(count)]
        return [future.result() for future in futures]
    finally:
        pool.close()
        pool.join()
