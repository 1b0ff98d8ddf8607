"""A party that gives up breaks the barrier for the other."""

from multiprocessing import Barrier, Process
from threading import BrokenBarrierError


def run(barrier, gives_up):
    try:
        if gives_up:
            barrier.abort()
        else:
            barrier.wait()
    except BrokenBarrierError:
        pass


if __name__ == "__main__":
    barrier = Barrier(2)
    tasks = [Process(target=run, args=(barrier, gives_up)) for gives_up in (True, False)]
    for task in tasks:
        task.start()
    for task in tasks:
        task.join()
    assert all(task.exitcode == 0 for task in tasks)
