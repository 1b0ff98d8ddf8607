"""Right: a process for each share of `tasks_per_child` numbers, so many at a time."""

from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def work(setup, task, numbers, sender):
    with sender:
        try:
            setup()
            sender.send((True, [task(number) for number in numbers]))
        except Exception as error:
            sender.send((False, error))


def run_recycled(task, count, workers, tasks_per_child, setup):
    shares = [range(first, min(first + tasks_per_child, count)) for first in range(0, count, tasks_per_child)]
    answers, busy = {}, {}
    waiting = list(enumerate(shares))
    while waiting or busy:
        while waiting and len(busy) < workers:
            index, numbers = waiting.pop(0)
            receiver, sender = Pipe(duplex=False)
            process = Process(target=work, args=(setup, task, numbers, sender))
            process.start()
            sender.close()
            busy[receiver] = (index, process)
        for receiver in wait(list(busy)):
            index, process = busy.pop(receiver)
            try:
                answers[index] = receiver.recv()
            except EOFError:
                answers[index] = (False, RuntimeError("a worker died"))
            receiver.close()
            process.join()
            process.close()
    for good, answer in answers.values():
        if not good:
            raise answer
    return [result for index in range(len(shares)) for result in answers[index][1]]
