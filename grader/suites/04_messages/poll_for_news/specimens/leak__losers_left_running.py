"""Wrong: takes the first answer and leaves the others running."""

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
    try:
        while waiting:
            ready = wait(waiting, timeout)
            if not ready:
                raise TimeoutError("no answer")
            for reader in ready:
                try:
                    return reader.recv()
                except EOFError:
                    waiting.remove(reader)
        raise RuntimeError("nobody answered")
    finally:
        for reader in readers:
            reader.close()


def answer(question, writer):
    writer.send(question())
