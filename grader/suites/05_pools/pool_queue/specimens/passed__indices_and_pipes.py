"""Right: forked workers know the messages already and send them home, each through a pipe of its own."""

from multiprocessing import Pipe, connection, get_context


def report(messages, numbers, sender):
    with sender:
        for number in numbers:
            sender.send(messages[number])


def log_from_pool(messages, workers):
    context = get_context("fork")
    processes, receivers = [], []
    for first in range(workers):
        receiver, sender = Pipe(duplex=False)
        process = context.Process(target=report, args=(messages, range(first, len(messages), workers), sender))
        process.start()
        sender.close()
        processes.append(process)
        receivers.append(receiver)
    log = []
    while receivers:
        for receiver in connection.wait(receivers):
            try:
                log.append(receiver.recv())
            except EOFError:
                receivers.remove(receiver)
                receiver.close()
    for process in processes:
        process.join()
        process.close()
    return log
