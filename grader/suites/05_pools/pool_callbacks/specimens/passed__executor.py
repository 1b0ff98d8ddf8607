"""Right: futures call back, too; shutting down waits for the thread that does."""

from concurrent.futures import ProcessPoolExecutor


def run_with_callbacks(task, arguments, workers):
    results, errors = [], []

    def keep(future):
        if future.exception() is None:
            results.append(future.result())
        else:
            errors.append(str(future.exception()))

    with ProcessPoolExecutor(workers) as executor:
        for argument in arguments:
            executor.submit(task, argument).add_done_callback(keep)
    return results, errors
