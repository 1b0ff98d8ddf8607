"""Right: a process and a pipe per slice of the numbers."""

from multiprocessing import Pipe, Process


def compute(numbers, sender):
    try:
        sender.send((True, [number**3 for number in numbers]))
    except Exception as error:
        sender.send((False, error))


def cubes(numbers, workers):
    numbers = list(numbers)
    processes, receivers = [], []
    for first in range(workers):
        receiver, sender = Pipe(duplex=False)
        process = Process(target=compute, args=(numbers[first::workers], sender))
        process.start()
        sender.close()
        processes.append(process)
        receivers.append(receiver)
    answers = [receiver.recv() for receiver in receivers]
    for process, receiver in zip(processes, receivers):
        process.join()
        process.close()
        receiver.close()
    for good, answer in answers:
        if not good:
            raise answer
    result = [0] * len(numbers)
    for first, (_, answer) in enumerate(answers):
        result[first::workers] = answer
    return result
