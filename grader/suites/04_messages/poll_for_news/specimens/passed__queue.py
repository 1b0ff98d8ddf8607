"""Right: one queue for all answers; an error is an answer of another kind, and is raised when no other comes."""

import queue
import time
from multiprocessing import Process, Queue


def first_answer(questions, timeout):
    deadline = time.monotonic() + timeout
    answers = Queue()
    processes = [Process(target=answer, args=(question, answers)) for question in questions]
    for process in processes:
        process.start()
    errors = []
    try:
        while len(errors) < len(processes) or not processes:
            ok, value = answers.get(timeout=max(0, deadline - time.monotonic()))
            if ok:
                return value
            errors.append(value)
        raise RuntimeError(errors[0])
    except queue.Empty:
        raise TimeoutError("no answer") from None
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            process.join()
        answers.close()
        answers.join_thread()


def answer(question, answers):
    try:
        answers.put((True, question()))
    except Exception as error:
        answers.put((False, repr(error)))
