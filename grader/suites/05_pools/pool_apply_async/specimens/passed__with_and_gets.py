"""Right: the context manager terminates the pool, also when a task has raised."""

from multiprocessing import Pool


def run_tasks(task, count, workers):
    with Pool(processes=workers) as pool:
        promises = [pool.apply_async(func=task, args=(number,)) for number in range(count)]
        return [promise.get() for promise in promises]
