"""Wrong: two locks in turn; neighbours run together."""

from multiprocessing import Lock, Process, Queue


def guarded(lock, action):
    with lock:
        return action()


def run_guarded(actions):
    locks, outcomes = (Lock(), Lock()), Queue()
    workers = [Process(target=work, args=(locks[n % 2], n, action, outcomes)) for n, action in enumerate(actions)]
    for worker in workers:
        worker.start()
    results = dict(outcomes.get() for _ in workers)
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
