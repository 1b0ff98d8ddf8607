"""Wrong: every process is named after its action, and a partial has no name."""

from multiprocessing import Lock, Process, SimpleQueue


def guarded(lock, action):
    with lock:
        return action()


def run_guarded(actions):
    lock, results = Lock(), SimpleQueue()
    children = [
        Process(target=run, args=(lock, action, place, results), name=action.__name__)
        for place, action in enumerate(actions)
    ]
    for child in children:
        child.start()
    outcomes = dict(results.get() for _ in children)
    for child in children:
        child.join()
        child.close()
    results.close()
    return [outcomes[place] for place in range(len(actions))]


def run(lock, action, place, results):
    try:
        outcome = guarded(lock, action)
    except Exception as error:
        outcome = error
    results.put((place, outcome))
