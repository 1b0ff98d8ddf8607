"""Wrong: a `timeout` of 0 is read as "no limit", so that the call waits for ever for questions that block,
where it is to raise `TimeoutError` at once.

Verdict: deadlock or timeout
"""

from __future__ import annotations

import time
from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def _ask(question, outlet):
    outlet.send(question())
    outlet.close()


def first_answer(questions, timeout):
    deadline = time.monotonic() + timeout if timeout else None
    crew, inlets = [], []
    try:
        for question in questions:
            inlet, outlet = Pipe(duplex=False)
            inlets.append(inlet)
            process = Process(target=_ask, args=(question, outlet))
            process.start()
            crew.append(process)
            outlet.close()
        listening = list(inlets)
        while listening:
            left = max(0, deadline - time.monotonic()) if deadline else None
            ready = wait(listening, left)
            if not ready:
                raise TimeoutError("no answer in time")
            for inlet in ready:
                try:
                    return inlet.recv()
                except EOFError:
                    listening.remove(inlet)
        raise RuntimeError("no question was answered")
    finally:
        for process in crew:
            process.kill()
            process.join()
        for inlet in inlets:
            inlet.close()
