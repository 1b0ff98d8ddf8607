"""Right: one pipe for all; each message carries its number and is sent under a lock, after the job is done."""

from multiprocessing import Lock, Pipe, Process


def gather(jobs):
    reader, writer = Pipe(duplex=False)
    lock = Lock()
    processes = [Process(target=do, args=(number, job, writer, lock)) for number, job in enumerate(jobs)]
    for process in processes:
        process.start()
    writer.close()
    results = [None] * len(jobs)
    with reader:
        while True:
            try:
                number, result = reader.recv()
            except EOFError:
                break
            results[number] = result
    for process in processes:
        process.join()
    return results


def do(number, job, writer, lock):
    result = job()
    with lock:
        writer.send((number, result))
