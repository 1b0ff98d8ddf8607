"""Wrong: asks all pipes again and again without sleeping."""

import time
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
    deadline = time.monotonic() + timeout
    try:
        while time.monotonic() < deadline:
            for reader in list(readers):
                if reader.poll():
                    try:
                        return reader.recv()
                    except EOFError:
                        readers.remove(reader)
        raise TimeoutError("no answer")
    finally:
        for process in processes:
            process.terminate()
            process.join()
        for reader in readers:
            reader.close()


def answer(question, writer):
    writer.send(question())
