"""Wrong: returns `None` when there is no answer in time."""

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
                return None
            for reader in ready:
                try:
                    return reader.recv()
                except EOFError:
                    waiting.remove(reader)
    finally:
        for process in processes:
            process.terminate()
            process.join()
        for reader in readers:
            reader.close()


def answer(question, writer):
    writer.send(question())
