"""Wrong: outcomes as they come.

Verdict: wrong_result or race
"""

from multiprocessing import Lock, Process, Queue


def guarded(lock, action):
    with lock:
        return action()


def run_guarded(actions):
    lock, outcomes = Lock(), Queue()
    workers = [Process(target=work, args=(lock, n, action, outcomes)) for n, action in enumerate(actions)]
    for worker in workers:
        worker.start()
    results = [outcomes.get()[1] for _ in workers]
    for worker in workers:
        worker.join()
    outcomes.close()
    outcomes.join_thread()
    return results


def work(lock, number, action, outcomes):
    try:
        outcome = guarded(lock, action)
    except Exception as error:
        outcome = error
    outcomes.put((number, outcome))
