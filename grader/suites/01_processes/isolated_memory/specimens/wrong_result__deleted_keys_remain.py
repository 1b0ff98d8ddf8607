"""Wrong: only what was set comes back; what the child deleted is still there."""

from multiprocessing import Pipe, Process


def run_isolated(function, state):
    receiver, sender = Pipe(duplex=False)
    process = Process(target=work, args=(function, state, sender))
    process.start()
    sender.close()
    try:
        changes = receiver.recv()
    finally:
        process.join()
        receiver.close()
    return state, {**state, **changes}


def work(function, state, sender):
    function(state)
    sender.send(state)
