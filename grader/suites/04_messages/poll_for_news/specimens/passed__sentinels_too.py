"""Right: waits for pipes and for the ends of the processes; an error of any question is raised at once."""

import time
from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def first_answer(questions, timeout):
    deadline = time.monotonic() + timeout
    asked = {}
    try:
        for question in questions:
            reader, writer = Pipe(duplex=False)
            process = Process(target=answer, args=(question, writer), daemon=True)
            process.start()
            asked[process.sentinel] = (process, reader, writer)
        while True:
            things = list(asked) + [reader for _, reader, _ in asked.values()]
            ready = wait(things, max(0, deadline - time.monotonic()))
            if not ready:
                raise TimeoutError
            for _, reader, _ in asked.values():
                if reader in ready:
                    return reader.recv()
            for sentinel in ready:
                process, reader, _ = asked[sentinel]
                if reader.poll():
                    return reader.recv()
                raise ChildProcessError("a question died")
    finally:
        for process, reader, writer in asked.values():
            process.kill()
            process.join()
            process.close()
            reader.close()
            writer.close()


def answer(question, writer):
    writer.send(question())
