"""Right: spawned children, each given its own writing end."""

import multiprocessing


def gather(jobs):
    context = multiprocessing.get_context("spawn")
    processes, readers = [], []
    try:
        for job in jobs:
            reader, writer = context.Pipe(False)
            process = context.Process(target=do, args=(writer, job))
            process.start()
            writer.close()
            processes.append(process)
            readers.append(reader)
        return [receive(reader) for reader in readers]
    finally:
        for reader in readers:
            reader.close()
        for process in processes:
            process.join()


def receive(reader):
    try:
        return reader.recv()
    except EOFError:
        return None


def do(writer, job):
    writer.send(job())
