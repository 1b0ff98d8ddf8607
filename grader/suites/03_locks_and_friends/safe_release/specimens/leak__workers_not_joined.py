"""Wrong: has all outcomes and joins nobody."""

from multiprocessing import Lock, Process, SimpleQueue


def guarded(lock, action):
    with lock:
        return action()


def run_guarded(actions):
    lock, outcomes = Lock(), SimpleQueue()
    for number, action in enumerate(actions):
        Process(target=work, args=(lock, number, action, outcomes)).start()
    results = dict(outcomes.get() for _ in actions)
    return [results[number] for number in range(len(actions))]


def work(lock, number, action, outcomes):
    try:
        outcome = guarded(lock, action)
    except Exception as error:
        outcome = error
    outcomes.put((number, outcome))
