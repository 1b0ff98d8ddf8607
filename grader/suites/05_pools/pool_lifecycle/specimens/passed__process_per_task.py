"""Right: a process makes one call only, which is never too many; shares are chunks of a pool."""

from functools import partial
from multiprocessing import get_context


def call(setup, task, number):
    setup()
    return task(number)


def run_recycled(task, count, workers, tasks_per_child, setup):
    with get_context("fork").Pool(workers, maxtasksperchild=1) as pool:
        return list(pool.imap(partial(call, setup, task), range(count)))
