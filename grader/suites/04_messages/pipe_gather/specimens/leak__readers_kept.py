"""Wrong: right in every result, but the reading ends are kept in the module and never closed."""

from multiprocessing import Pipe, Process

all_readers = []


def gather(jobs):
    processes, readers = [], []
    for job in jobs:
        reader, writer = Pipe(duplex=False)
        process = Process(target=do, args=(job, writer))
        process.start()
        writer.close()
        processes.append(process)
        readers.append(reader)
    all_readers.extend(readers)
    results = []
    for reader in readers:
        try:
            results.append(reader.recv())
        except EOFError:
            results.append(None)
    for process in processes:
        process.join()
    return results


def do(job, writer):
    writer.send(job())
