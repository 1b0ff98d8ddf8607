"""Wrong: one worker, whatever was asked for."""

from multiprocessing import Pool


def run_tasks(task, count, workers):
    with Pool(1) as pool:
        promises = [pool.apply_async(task, (number,)) for number in range(count)]
        return [promise.get() for promise in promises]
