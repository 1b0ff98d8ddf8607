"""Right: an executor whose workers make one call each (CPython 3.11 loses workers when it is more than one)."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context


def run_recycled(task, count, workers, tasks_per_child, setup):
    context = get_context("spawn")
    with ProcessPoolExecutor(workers, context, initializer=setup, max_tasks_per_child=1) as executor:
        return list(executor.map(task, range(count)))
