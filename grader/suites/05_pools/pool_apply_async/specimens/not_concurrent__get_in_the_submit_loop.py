"""Wrong: each result is waited for right after its task is submitted."""

from multiprocessing import Pool


def run_tasks(task, count, workers):
    results = []
    with Pool(workers) as pool:
        for number in range(count):
            results.append(pool.apply_async(task, (number,)).get())
    return results
