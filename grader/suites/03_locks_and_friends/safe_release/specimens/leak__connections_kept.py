"""Wrong: the reading ends of all pipes are kept in a list of the module."""

from multiprocessing import Lock, Pipe, Process

readers = []


def guarded(lock, action):
    with lock:
        return action()


def run_guarded(actions):
    lock, own, workers = Lock(), [], []
    for action in actions:
        reader, writer = Pipe(duplex=False)
        own.append(reader)
        workers.append(Process(target=work, args=(lock, action, writer)))
        workers[-1].start()
        writer.close()
    readers.extend(own)
    results = [reader.recv() for reader in own]
    for worker in workers:
        worker.join()
    return results


def work(lock, action, writer):
    try:
        outcome = guarded(lock, action)
    except Exception as error:
        outcome = error
    writer.send(outcome)
