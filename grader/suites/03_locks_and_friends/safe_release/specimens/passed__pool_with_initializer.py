"""Right: a pool with a worker for each action; the lock by the initializer."""

from multiprocessing import Lock, Pool

lock = None


def guarded(lock, action):
    with lock:
        return action()


def run_guarded(actions):
    if not actions:
        return []
    with Pool(len(actions), take, (Lock(),)) as pool:
        outcomes = pool.map(work, actions, chunksize=1)
        pool.close()
        pool.join()
    return outcomes


def take(shared):
    global lock
    lock = shared


def work(action):
    try:
        return guarded(lock, action)
    except Exception as error:
        return error
