"""Right: a window of futures; at the match the workers are killed."""

from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait
from itertools import islice


def first_match(predicate, numbers, workers):
    numbers = iter(numbers)
    executor = ProcessPoolExecutor(workers)
    try:
        window = {executor.submit(predicate, number): number for number in islice(numbers, 3 * workers)}
        while window:
            done, _ = wait(window, return_when=FIRST_COMPLETED)
            for future in done:
                number = window.pop(future)
                if future.result():
                    return number
            for number in islice(numbers, len(done)):
                window[executor.submit(predicate, number)] = number
        return None
    finally:
        for process in list((executor._processes or {}).values()):
            process.kill()
        executor.shutdown(wait=True, cancel_futures=True)
