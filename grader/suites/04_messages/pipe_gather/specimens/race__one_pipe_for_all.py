"""Wrong: all children write into one end without a lock; large messages mix.

Verdict: race or wrong_result or crash or deadlock or timeout or limit
"""

from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def gather(jobs):
    reader, writer = Pipe(duplex=False)
    processes = [Process(target=do, args=(number, job, writer)) for number, job in enumerate(jobs)]
    for process in processes:
        process.start()
    writer.close()
    results = [None] * len(jobs)
    while True:
        try:
            number, result = reader.recv()
        except EOFError:
            break
        results[number] = result
    for process in processes:
        process.join()
    reader.close()
    return results


def do(number, job, writer):
    writer.send((number, job()))
