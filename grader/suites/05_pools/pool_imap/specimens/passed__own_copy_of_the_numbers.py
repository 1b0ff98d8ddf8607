"""Right: forked workers each go through their own copy of the iterator, and take their share of it."""

from itertools import islice
from multiprocessing import Pipe, connection, get_context


def search(predicate, numbers, sender):
    try:
        for number in numbers:
            if predicate(number):
                sender.send((number, None))
                return
        sender.send((None, None))
    except Exception as error:
        sender.send((None, error))


def first_match(predicate, numbers, workers):
    context = get_context("fork")
    processes, receivers = {}, []
    for share in range(workers):
        receiver, sender = Pipe(duplex=False)
        process = context.Process(
            target=search, args=(predicate, islice(iter(numbers), share, None, workers), sender)
        )
        process.start()
        sender.close()
        processes[receiver] = process
        receivers.append(receiver)
    found, errors = None, []
    while receivers and found is None:
        for receiver in connection.wait(receivers):
            receivers.remove(receiver)
            number, error = receiver.recv()
            if error is not None:
                errors.append(error)
            elif number is not None:
                found = number
        if errors:
            break
    for receiver, process in processes.items():
        process.kill()
        process.join()
        process.close()
        receiver.close()
    if found is None and errors:
        raise errors[0]
    return found
