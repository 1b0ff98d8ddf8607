"""Right: processes fed by a queue of few places; the first answer ends all."""

import threading
from multiprocessing import Process, Queue, SimpleQueue


def work(predicate, tasks, answers):
    while (number := tasks.get()) is not None:
        try:
            answers.put((number, bool(predicate(number)), None))
        except Exception as error:
            answers.put((number, False, error))


def first_match(predicate, numbers, workers):
    places = threading.Semaphore(4 * workers)
    tasks, answers = SimpleQueue(), SimpleQueue()
    state = {"stop": False, "fed": None, "error": None}

    def feed():
        count = 0
        try:
            for number in numbers:
                places.acquire()
                if state["stop"]:
                    return
                tasks.put(number)
                count += 1
        except Exception as error:
            state["error"] = error
        state["fed"] = count
        answers.put(None)

    processes = [Process(target=work, args=(predicate, tasks, answers)) for _ in range(workers)]
    for process in processes:
        process.start()
    feeder = threading.Thread(target=feed)
    feeder.start()
    found, error, answered = None, None, 0
    while state["fed"] is None or answered < state["fed"]:
        answer = answers.get()
        if answer is None:
            continue
        answered += 1
        places.release()
        number, matches, error = answer
        if matches:
            found = number
        if matches or error:
            break
    state["stop"] = True
    places.release()
    feeder.join()
    for process in processes:
        process.kill()
        process.join()
        process.close()
    tasks.close()
    answers.close()
    if found is None and (error or state["error"]):
        raise error or state["error"]
    return found
