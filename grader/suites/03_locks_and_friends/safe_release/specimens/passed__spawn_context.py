"""Right: spawned workers with a pipe each, and a semaphore for a lock."""

from multiprocessing import get_context


def guarded(lock, action):
    lock.__enter__()
    try:
        return action()
    finally:
        lock.__exit__(None, None, None)


def run_guarded(actions):
    context = get_context("spawn")
    lock, workers, readers = context.BoundedSemaphore(1), [], []
    for action in actions:
        reader, writer = context.Pipe(duplex=False)
        readers.append(reader)
        workers.append(context.Process(target=work, args=(lock, action, writer)))
        workers[-1].start()
        writer.close()
    results = [reader.recv() for reader in readers]
    for worker in workers:
        worker.join()
    for reader in readers:
        reader.close()
    return results


def work(lock, action, writer):
    try:
        outcome = guarded(lock, action)
    except Exception as error:
        outcome = error
    writer.send(outcome)
