"""Wrong: joins before it reads; a child with a large result waits in `send`.

Verdict: deadlock or timeout
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
    for process in processes:
        process.join()
    return [reader.recv() if process.exitcode == 0 and reader.poll() else None for reader, process in zip(readers, processes)]


def do(job, writer):
    writer.send(job())
    writer.close()
