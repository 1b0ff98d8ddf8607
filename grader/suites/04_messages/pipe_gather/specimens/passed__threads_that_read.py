"""Right: a thread per job starts the process, reads its pipe and joins it."""

from multiprocessing import Pipe, Process
from threading import Lock, Thread

starting = Lock()


def gather(jobs):
    results = [None] * len(jobs)
    threads = [Thread(target=attend, args=(number, job, results)) for number, job in enumerate(jobs)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def attend(number, job, results):
    with starting:
        reader, writer = Pipe(duplex=False)
        process = Process(target=do, args=(job, writer))
        process.start()
        writer.close()
    with reader:
        try:
            results[number] = reader.recv()
        except EOFError:
            pass
    process.join()


def do(job, writer):
    writer.send(job())
