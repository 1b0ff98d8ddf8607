"""Wrong: the others are stopped after an answer, and left when there is none in time."""

from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def first_answer(questions, timeout):
    processes, readers = [], []
    for question in questions:
        reader, writer = Pipe(duplex=False)
        process = Process(target=answer, args=(question, writer))
        process.start()
        writer.close()
        processes.append(process)
        readers.append(reader)
    waiting = list(readers)
    while waiting:
        ready = wait(waiting, timeout)
        if not ready:
            raise TimeoutError("no answer")
        for reader in ready:
            try:
                found = reader.recv()
            except EOFError:
                waiting.remove(reader)
                continue
            for process in processes:
                process.kill()
                process.join()
            return found
    for process in processes:
        process.join()
    raise RuntimeError("nobody answered")


def answer(question, writer):
    writer.send(question())
