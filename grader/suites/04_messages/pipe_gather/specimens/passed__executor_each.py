"""Right: an executor of one process for every job, so that a death breaks nobody else's."""

from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack


def gather(jobs):
    with ExitStack() as stack:
        futures = [stack.enter_context(ProcessPoolExecutor(1)).submit(job) for job in jobs]
        results = []
        for future in futures:
            try:
                results.append(future.result())
            except BrokenProcessPool:
                results.append(None)
        return results
