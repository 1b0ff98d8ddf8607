"""Wrong: the handlers put on a `queue.Queue`, whose lock the interrupted `get` may hold; `SimpleQueue` is the
one that may be used in a handler.

Verdict: deadlock or timeout or lost_signal
"""

import queue
import signal

NAMES = {signal.SIGALRM: "alarm", signal.SIGINT: "interrupt", signal.SIGTERM: "stop"}


def guard(ready, record):
    news = queue.Queue()

    def handler(number, frame):
        news.put(NAMES[number])

    old = {number: signal.signal(number, handler) for number in NAMES}
    try:
        ready()
        stopped = False
        while not stopped:
            try:
                name = news.get(timeout=0.05)
            except queue.Empty:
                continue
            if name == "stop":
                stopped = True
            else:
                record(name)
    finally:
        for number in old:
            signal.signal(number, old[number])
    while not news.empty():
        name = news.get()
        if name != "stop":
            record(name)
