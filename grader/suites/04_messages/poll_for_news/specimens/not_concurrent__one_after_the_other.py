"""Wrong: the next question is asked only when the one before has no answer.

Verdict: not_concurrent or wrong_result or crash
"""

import time
from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def first_answer(questions, timeout):
    deadline = time.monotonic() + timeout
    for question in questions:
        reader, writer = Pipe(duplex=False)
        process = Process(target=answer, args=(question, writer))
        process.start()
        writer.close()
        try:
            if reader.poll(max(0, deadline - time.monotonic())):
                return reader.recv()
        except EOFError:
            pass
        finally:
            process.kill()
            process.join()
            reader.close()
    raise TimeoutError("no answer")


def answer(question, writer):
    writer.send(question())
