"""Wrong: two workers, however many were asked for."""

from multiprocessing import Pool


def run_with_callbacks(task, arguments, workers):
    good, bad = [], []
    with Pool(min(2, workers)) as pool:
        for a in arguments:
            pool.apply_async(task, (a,), callback=good.append, error_callback=lambda e: bad.append(str(e)))
        pool.close()
        pool.join()
    return good, bad
