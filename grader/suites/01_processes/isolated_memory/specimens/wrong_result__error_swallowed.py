"""Wrong: a function that raises has left *something*, and that is returned."""

from multiprocessing import Pipe, Process


def run_isolated(function, state):
    receiver, sender = Pipe(duplex=False)
    process = Process(target=work, args=(function, state, sender))
    process.start()
    sender.close()
    after = receiver.recv()
    process.join()
    receiver.close()
    return state, after


def work(function, state, sender):
    try:
        function(state)
    finally:
        sender.send(state)
