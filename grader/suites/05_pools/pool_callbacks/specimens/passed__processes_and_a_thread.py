"""Right: processes with shares of the arguments; a thread calls back from a queue."""

import threading
from multiprocessing import Process, SimpleQueue


def work(task, arguments, answers):
    for argument in arguments:
        try:
            answer = (True, task(argument))
        except Exception as error:
            answer = (False, str(error))
        answers.put(answer)


def run_with_callbacks(task, arguments, workers):
    results, errors = [], []
    answers = SimpleQueue()

    def call_back():
        for _ in arguments:
            good, value = answers.get()
            if good:
                results.append(value)
            else:
                errors.append(value)

    processes = [Process(target=work, args=(task, arguments[first::workers], answers)) for first in range(workers)]
    for process in processes:
        process.start()
    thread = threading.Thread(target=call_back)
    thread.start()
    thread.join()
    for process in processes:
        process.join()
        process.close()
    answers.close()
    return results, errors
