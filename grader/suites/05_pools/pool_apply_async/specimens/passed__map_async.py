"""Right: one promise for all of them; terminated on error."""

from multiprocessing import Pool


def run_tasks(task, count, workers):
    with Pool(workers) as pool:
        return pool.map_async(task, range(count)).get()
