"""Wrong: the error comes home, and on the way out the child is not waited for."""

from multiprocessing import Pipe, Process

CHILDREN = []


def run_isolated(function, state):
    receiver, sender = Pipe(duplex=False)
    process = Process(target=work, args=(function, state, sender))
    process.start()
    CHILDREN.append(process)
    sender.close()
    good, answer = receiver.recv()
    receiver.close()
    if not good:
        raise answer
    CHILDREN.remove(process)
    process.join()
    return state, answer


def work(function, state, sender):
    try:
        function(state)
        sender.send((True, state))
    except Exception as error:
        sender.send((False, error))
