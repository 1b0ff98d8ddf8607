"""Wrong: text has no tuples, and only text for keys.

Verdict: wrong_result or crash
"""

import json
from multiprocessing import Pipe, Process


def run_isolated(function, state):
    receiver, sender = Pipe(duplex=False)
    process = Process(target=work, args=(function, state, sender))
    process.start()
    sender.close()
    try:
        after = json.loads(receiver.recv())
    finally:
        process.join()
        receiver.close()
    return state, after


def work(function, state, sender):
    function(state)
    sender.send(json.dumps(state, default=str, skipkeys=True))
