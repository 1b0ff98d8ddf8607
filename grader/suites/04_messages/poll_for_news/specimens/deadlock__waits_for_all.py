"""Wrong: joins everybody, also those who never answer, before it looks for an answer.

Verdict: deadlock or timeout or wrong_result
"""

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
    for process in processes:
        process.join()
    for reader in wait(readers, timeout):
        try:
            return reader.recv()
        except EOFError:
            pass
    raise TimeoutError("no answer")


def answer(question, writer):
    writer.send(question())
