"""Right: `connection.wait` takes whatever comes first and puts it in its place; an error is raised when all are done."""

from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def gather(jobs):
    processes, places = [], {}
    for number, job in enumerate(jobs):
        reader, writer = Pipe(duplex=False)
        process = Process(target=do, args=(job, writer))
        process.start()
        writer.close()
        processes.append(process)
        places[reader] = number
    results = [None] * len(jobs)
    errors = []
    while places:
        for reader in wait(list(places)):
            number = places.pop(reader)
            try:
                ok, value = reader.recv()
                if ok:
                    results[number] = value
                else:
                    errors.append(RuntimeError(value))
            except EOFError:
                pass
            reader.close()
    for process in processes:
        process.join()
    if errors:
        raise errors[0]
    return results


def do(job, writer):
    try:
        message = (True, job())
    except Exception as error:
        message = (False, repr(error))
    try:
        writer.send(message)
    except Exception as error:
        writer.send((False, repr(error)))
