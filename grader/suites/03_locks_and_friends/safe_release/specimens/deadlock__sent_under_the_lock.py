"""Wrong: sends the result with the lock in hand, while the parent reads another one first."""

from multiprocessing import Lock, Pipe, Process


def guarded(lock, action):
    with lock:
        return action()


def run_guarded(actions):
    lock = Lock()
    pairs = [Pipe(duplex=False) for _ in actions]
    workers = [Process(target=work, args=(lock, action, w)) for action, (_, w) in zip(actions, pairs)]
    for worker in workers:
        worker.start()
    results = [reader.recv() for reader, _ in reversed(pairs)][::-1]
    for worker in workers:
        worker.join()
    for pair in pairs:
        for end in pair:
            end.close()
    return results


def work(lock, action, writer):
    def act():
        try:
            outcome = action()
        except Exception as error:
            outcome = error
        writer.send(outcome)

    guarded(lock, act)
