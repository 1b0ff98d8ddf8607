"""Wrong: an exception is looked up among the built-in ones; of others the class is lost."""

import builtins
from multiprocessing import Lock, Process, SimpleQueue


def guarded(lock, action):
    with lock:
        return action()


def run_guarded(actions):
    lock, results = Lock(), SimpleQueue()
    children = [
        Process(target=run, args=(lock, action, place, results))
        for place, action in enumerate(actions)
    ]
    for child in children:
        child.start()
    outcomes = dict(results.get() for _ in children)
    for child in children:
        child.join()
        child.close()
    results.close()
    return [made(*outcomes[place]) for place in range(len(actions))]


def run(lock, action, place, results):
    try:
        outcome = (True, guarded(lock, action))
    except Exception as error:
        outcome = (False, (type(error).__name__, error.args))
    results.put((place, outcome))


def made(fine, outcome):
    return outcome if fine else getattr(builtins, outcome[0], Exception)(*outcome[1])
