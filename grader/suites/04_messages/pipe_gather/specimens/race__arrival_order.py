"""Wrong: results in the order in which they arrive.

Verdict: race or wrong_result
"""

from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


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
    while readers:
        for reader in wait(readers):
            try:
                results.append(reader.recv())
            except EOFError:
                results.append(None)
            readers.remove(reader)
            reader.close()
    for process in processes:
        process.join()
    return results


def do(job, writer):
    writer.send(job())
