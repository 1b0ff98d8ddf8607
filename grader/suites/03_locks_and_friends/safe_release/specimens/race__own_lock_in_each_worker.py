"""Wrong: every worker makes a lock of its own."""

from multiprocessing import Lock, Process, Queue


def guarded(lock, action):
    with lock:
        return action()


def run_guarded(actions):
    outcomes = Queue()
    workers = [Process(target=work, args=(n, action, outcomes)) for n, action in enumerate(actions)]
    for worker in workers:
        worker.start()
    results = dict(outcomes.get() for _ in workers)
    for worker in workers:
        worker.join()
    outcomes.close()
    outcomes.join_thread()
    return [results[number] for number in range(len(actions))]


def work(number, action, outcomes):
    try:
        outcome = guarded(Lock(), action)
    except Exception as error:
        outcome = error
    outcomes.put((number, outcome))
