"""Wrong: the losers are terminated and not joined; they stay as zombies."""

import gc
from multiprocessing import Pipe, Process
from multiprocessing.connection import wait

kept = []


def first_answer(questions, timeout):
    processes, readers = [], []
    for question in questions:
        reader, writer = Pipe(duplex=False)
        process = Process(target=answer, args=(question, writer))
        process.start()
        writer.close()
        processes.append(process)
        readers.append(reader)
    kept.extend(processes)
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
        for process in processes:
            process.terminate()
        for reader in readers:
            reader.close()


def answer(question, writer):
    writer.send(question())
