"""Wrong: one pipe for all, guarded by a lock that is held around the job as well: who dies in it keeps it.

Verdict: deadlock or timeout or not_concurrent
"""

from multiprocessing import Lock, Pipe, Process


def gather(jobs):
    reader, writer = Pipe(duplex=False)
    lock = Lock()
    processes = [Process(target=do, args=(number, job, writer, lock)) for number, job in enumerate(jobs)]
    for process in processes:
        process.start()
    writer.close()
    results = [None] * len(jobs)
    while True:
        try:
            number, result = reader.recv()
        except EOFError:
            break
        results[number] = result
    for process in processes:
        process.join()
    reader.close()
    return results


def do(number, job, writer, lock):
    with lock:
        writer.send((number, job()))
