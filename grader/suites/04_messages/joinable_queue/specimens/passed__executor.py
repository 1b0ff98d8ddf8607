"""Right: an executor keeps the books; the first error is raised when all futures are done."""

from concurrent.futures import ProcessPoolExecutor, wait


def process_all(items, workers, handle):
    with ProcessPoolExecutor(workers) as pool:
        futures = [pool.submit(handle, item) for item in items]
        wait(futures)
    for future in futures:
        future.result()
