"""Wrong: all children write into one pipe end without a lock.

Verdict: wrong_result or crash or race or limit
"""

from multiprocessing import Pipe, Process


def first_answer(questions, timeout):
    reader, writer = Pipe(duplex=False)
    processes = [Process(target=answer, args=(question, writer)) for question in questions]
    for process in processes:
        process.start()
    writer.close()
    try:
        if not reader.poll(timeout):
            raise TimeoutError("no answer")
        return reader.recv()
    finally:
        for process in processes:
            process.kill()
            process.join()
        reader.close()


def answer(question, writer):
    writer.send(question())
