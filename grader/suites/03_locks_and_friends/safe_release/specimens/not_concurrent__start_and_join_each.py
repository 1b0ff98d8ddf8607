"""Wrong: one worker is joined before the next one starts."""

from multiprocessing import Lock, Process, Queue


def guarded(lock, action):
    with lock:
        return action()


def run_guarded(actions):
    lock, outcomes = Lock(), Queue()
    results = []
    for number, action in enumerate(actions):
        worker = Process(target=work, args=(lock, number, action, outcomes))
        worker.start()
        results.append(outcomes.get()[1])
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
