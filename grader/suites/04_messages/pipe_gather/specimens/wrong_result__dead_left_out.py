"""Wrong: a dead job has no entry at all, and all later results move up."""

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
            results.append(reader.recv())
        except EOFError:
            pass
        reader.close()
    for process in processes:
        process.join()
    return results


def do(job, writer):
    writer.send(job())
