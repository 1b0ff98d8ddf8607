"""Wrong: the caller runs the actions itself."""

from multiprocessing import Lock


def guarded(lock, action):
    with lock:
        return action()


def run_guarded(actions):
    lock = Lock()
    return [work(lock, action) for action in actions]


def work(lock, action):
    try:
        return guarded(lock, action)
    except Exception as error:
        return error
