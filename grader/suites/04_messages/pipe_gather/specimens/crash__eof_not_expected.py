"""Wrong: a dead job makes the whole call raise `EOFError`, and the others are never joined.

Verdict: crash or leak
"""

from multiprocessing import Pipe, Process


def gather(jobs):
    processes, readers = [], []
    for job in jobs:
        reader, writer = Pipe(duplex=False)
        process = Process(target=do, args=(job, writer))
        process.start()
        writer.close()
        processes.append(process)
        readers.append(reader)
    results = []
    for reader in readers:
        with reader:
            results.append(reader.recv())
    for process in processes:
        process.join()
    return results


def do(job, writer):
    writer.send(job())
