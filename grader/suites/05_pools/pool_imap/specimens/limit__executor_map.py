"""Wrong: an executor's `map` submits everything before it returns.

Verdict: limit or timeout
"""

from concurrent.futures import ProcessPoolExecutor
from functools import partial


def answer(predicate, number):
    return number, predicate(number)


def first_match(predicate, numbers, workers):
    with ProcessPoolExecutor(workers) as executor:
        answers = executor.map(partial(answer, predicate), numbers)
        for number, matches in answers:
            if matches:
                for process in executor._processes.values():
                    process.kill()
                executor.shutdown(cancel_futures=True)
                return number
    return None
