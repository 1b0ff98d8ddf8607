"""Right: an exit stack, and a list of a manager with a place for each outcome."""

from contextlib import ExitStack
from multiprocessing import Manager, Process


def guarded(lock, action):
    with ExitStack() as stack:
        lock.acquire()
        stack.callback(lock.release)
        return action()


def run_guarded(actions):
    with Manager() as manager:
        lock, outcomes = manager.Lock(), manager.list([None] * len(actions))
        workers = [Process(target=work, args=(lock, n, a, outcomes)) for n, a in enumerate(actions)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        return list(outcomes)


def work(lock, number, action, outcomes):
    try:
        outcome = guarded(lock, action)
    except Exception as error:
        outcome = error
    outcomes[number] = outcome
