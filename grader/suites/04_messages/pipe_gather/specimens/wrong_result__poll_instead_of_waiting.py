"""Wrong: what has not arrived within a moment counts as dead.

Verdict: wrong_result or race
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
        try:
            results.append(reader.recv() if reader.poll(0.2) else None)
        except EOFError:
            results.append(None)
        reader.close()
    for process in processes:
        process.join()
    return results


def do(job, writer):
    try:
        writer.send(job())
    except BrokenPipeError:
        pass
