"""Wrong: joins the workers before it reads the queue; a large result keeps its worker."""

from multiprocessing import Lock, Process, Queue


def guarded(lock, action):
    with lock:
        return action()


def run_guarded(actions):
    lock, outcomes = Lock(), Queue()
    workers = [Process(target=work, args=(lock, n, action, outcomes)) for n, action in enumerate(actions)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    results = dict(outcomes.get() for _ in workers)
    outcomes.close()
    outcomes.join_thread()
    return [results[number] for number in range(len(actions))]


def work(lock, number, action, outcomes):
    try:
        outcome = guarded(lock, action)
    except Exception as error:
        outcome = error
    outcomes.put((number, outcome))
