"""Wrong: what the child left is written into the caller's dict."""

from multiprocessing import Pipe, Process


def run_isolated(function, state):
    receiver, sender = Pipe(duplex=False)
    before = dict(state)
    process = Process(target=work, args=(function, state, sender))
    process.start()
    sender.close()
    try:
        after = receiver.recv()
    finally:
        process.join()
        receiver.close()
    state.update(after)
    return before, after


def work(function, state, sender):
    function(state)
    sender.send(state)
