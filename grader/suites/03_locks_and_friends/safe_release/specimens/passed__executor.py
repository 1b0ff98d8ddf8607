"""Right: an executor, whose futures hold result or exception; a lock of a manager."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Manager


def guarded(lock, action):
    with lock:
        return action()


def run_guarded(actions):
    with Manager() as manager, ProcessPoolExecutor(max(1, len(actions))) as executor:
        lock = manager.RLock()
        futures = [executor.submit(guarded, lock, action) for action in actions]
        return [future.exception() or future.result() for future in futures]



