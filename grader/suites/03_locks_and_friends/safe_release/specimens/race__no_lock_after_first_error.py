"""Wrong: errors are looked for in `run_guarded`, and the lock of a worker that raised is released by the parent as well.

Verdict: race or wrong_result
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
    results = {}
    for _ in workers:
        number, outcome = outcomes.get()
        results[number] = outcome
        if isinstance(outcome, Exception):
            try:
                lock.release()
            except ValueError:
                pass
    for worker in workers:
        worker.join()
    outcomes.close()
    outcomes.join_thread()
    return [results[number] for number in range(len(actions))]


def work(lock, number, action, outcomes):
    try:
        outcome = guarded(lock, action)
    except Exception as error:
        outcome = error
    outcomes.put((number, outcome))
