"""Wrong: the caller keeps the writing ends, so a dead child's pipe never comes to its end.

Verdict: deadlock or timeout
"""

from multiprocessing import Pipe, Process


def gather(jobs):
    processes, pipes = [], []
    for job in jobs:
        reader, writer = Pipe(duplex=False)
        process = Process(target=do, args=(job, writer))
        process.start()
        processes.append(process)
        pipes.append((reader, writer))
    results = []
    for reader, writer in pipes:
        try:
            results.append(reader.recv())
        except EOFError:
            results.append(None)
    for process in processes:
        process.join()
    return results


def do(job, writer):
    writer.send(job())
