"""Right: a process per slice, (number, result) through a queue."""

from multiprocessing import Process, Queue


def work(task, numbers, queue):
    for number in numbers:
        try:
            queue.put((number, True, task(number)))
        except Exception as error:
            queue.put((number, False, error))


def run_tasks(task, count, workers):
    queue = Queue()
    processes = [
        Process(target=work, args=(task, range(first, count, workers), queue)) for first in range(workers)
    ]
    for process in processes:
        process.start()
    answers = [queue.get() for _ in range(count)]
    for process in processes:
        process.join()
        process.close()
    queue.close()
    queue.join_thread()
    for _, good, answer in answers:
        if not good:
            raise answer
    results = [None] * count
    for number, _, answer in answers:
        results[number] = answer
    return results
