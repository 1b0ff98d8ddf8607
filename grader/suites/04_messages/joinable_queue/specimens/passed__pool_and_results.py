"""Right: a pool of `workers`, one task per item; all results are looked at before one is raised."""

from multiprocessing import Pool


def process_all(items, workers, handle):
    with Pool(workers) as pool:
        results = [pool.apply_async(handle, (item,)) for item in items]
        for result in results:
            result.wait()
        pool.close()
        pool.join()
    for result in results:
        result.get()
