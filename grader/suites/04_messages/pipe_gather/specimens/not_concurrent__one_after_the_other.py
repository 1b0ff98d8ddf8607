"""Wrong: each result is awaited before the next job is started."""

from multiprocessing import Pipe, Process


def gather(jobs):
    results = []
    for job in jobs:
        reader, writer = Pipe(duplex=False)
        process = Process(target=do, args=(job, writer))
        process.start()
        writer.close()
        try:
            results.append(reader.recv())
        except EOFError:
            results.append(None)
        process.join()
        reader.close()
    return results


def do(job, writer):
    writer.send(job())
