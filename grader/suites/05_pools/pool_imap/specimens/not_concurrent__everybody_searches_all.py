"""Wrong: each worker goes through all the numbers; nobody is the faster for it."""

import multiprocessing as mp


def search(predicate, numbers, answers):
    try:
        for number in numbers:
            if predicate(number):
                answers.put((number, None))
                return
        answers.put((None, None))
    except Exception as error:
        answers.put((None, error))


def first_match(predicate, numbers, workers):
    fork = mp.get_context("fork")
    answers = fork.SimpleQueue()
    processes = [fork.Process(target=search, args=(predicate, numbers, answers)) for _ in range(workers)]
    for process in processes:
        process.start()
    try:
        for _ in processes:
            number, error = answers.get()
            if error is not None:
                raise error
            if number is not None:
                return number
        return None
    finally:
        for process in processes:
            process.kill()
            process.join()
        answers.close()
