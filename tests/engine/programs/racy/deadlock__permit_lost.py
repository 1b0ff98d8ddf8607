"""A visitor that raises keeps its permit."""

from multiprocessing import Process, Semaphore


def visit(gate, number):
    gate.acquire()
    if number == 0:
        return
    gate.release()


if __name__ == "__main__":
    gate = Semaphore(1)
    tasks = [Process(target=visit, args=(gate, number)) for number in range(2)]
    for task in tasks:
        task.start()
    for task in tasks:
        task.join()
